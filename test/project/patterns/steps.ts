import type { AST } from '@eslint-community/regexpp';
import { type Alphabet, isLeaf, NEWLINE, WORD } from './automaton.ts';

type Next = (at: number) => boolean;
type Matcher = (at: number, next: Next) => boolean;

export class TooManySteps extends Error {}

/**
 * Counts the characters that a backtracking matcher looks at, as a measure of time without a clock.
 *
 * @param most times that a bounded repetition is tried: a small bound shows with short texts that time stays in proportion
 */
export function stepCounter(
  pattern: AST.Pattern,
  flags: string,
  alphabet: Alphabet,
  most: number,
): (text: number[], limit: number) => number {
  let steps = 0;
  let limit = 0;
  let text: number[] = [];
  const captures: ([number, number] | undefined)[] = [];
  const newlines = alphabet.of({ raw: NEWLINE });
  const words = alphabet.of({ raw: WORD });
  const isAt = (table: Uint8Array, at: number): boolean => table[text[at] ?? -1] === 1;
  const multiline = flags.includes('m');

  const either = (list: AST.Alternative[], back: boolean): Matcher => {
    const ways = list.map((one) => sequence(one.elements, back));
    if (ways.length === 1) return ways[0] as Matcher;
    return (at, next) => ways.some((way) => way(at, next));
  };
  const sequence = (elements: AST.Element[], back: boolean): Matcher => {
    const parts = (back ? [...elements].reverse() : elements).map((one) => matcher(one, back));
    return parts.reduceRight<Matcher>(
      (rest, part) => (at, next) => part(at, (to) => rest(to, next)),
      (at, next) => next(at),
    );
  };
  const matcher = (node: AST.Element, back: boolean): Matcher => {
    if (isLeaf(node)) {
      const table = alphabet.of(node);
      return (at, next) => {
        steps += 1;
        if (steps > limit) throw new TooManySteps();
        const index = back ? at - 1 : at;
        if (index < 0 || index >= text.length || !table[text[index] as number]) return false;
        return next(back ? at - 1 : at + 1);
      };
    }
    switch (node.type) {
      case 'Group':
        return either(node.alternatives, back);
      case 'CapturingGroup':
        return capturing(node, back);
      case 'Quantifier':
        return repeated(node, back);
      case 'Backreference':
        return repeating(node, back);
      default:
        return assertion(node as AST.Assertion);
    }
  };
  const numbers = new Map<AST.CapturingGroup, number>();
  const numberOf = (group: AST.CapturingGroup): number => {
    if (!numbers.has(group)) numbers.set(group, numbers.size);
    return numbers.get(group) as number;
  };
  const capturing = (node: AST.CapturingGroup, back: boolean): Matcher => {
    const inner = either(node.alternatives, back);
    const number = numberOf(node);
    return (at, next) => {
      const before = captures[number];
      const found = inner(at, (to) => {
        const held = captures[number];
        captures[number] = at < to ? [at, to] : [to, at];
        if (next(to)) return true;
        captures[number] = held;
        return false;
      });
      if (!found) captures[number] = before;
      return found;
    };
  };
  const repeating = (node: AST.Backreference, back: boolean): Matcher => {
    const groups = [node.resolved].flat().map(numberOf);
    return (at, next) => {
      const span = groups.map((g) => captures[g]).find((s) => s !== undefined);
      const [from, to] = span ?? [0, 0];
      const start = back ? at - (to - from) : at;
      if (start < 0) return false;
      for (let n = 0; n < to - from; n += 1) {
        steps += 1;
        if (text[start + n] !== text[from + n]) return false;
      }
      return next(back ? start : at + (to - from));
    };
  };
  const repeated = (quantifier: AST.Quantifier, back: boolean): Matcher => {
    const { element, min, greedy } = quantifier;
    const endless = quantifier.max === Number.POSITIVE_INFINITY;
    const max = endless ? quantifier.max : Math.max(min, Math.min(quantifier.max, most));
    const body = matcher(element, back);
    const from = (count: number, at: number, next: Next): boolean => {
      const again = () =>
        count < max &&
        body(at, (to) => (to === at && count >= min ? false : from(count + 1, to, next)));
      if (count < min) return again();
      return greedy ? again() || next(at) : next(at) || again();
    };
    return (at, next) => from(0, at, next);
  };
  const assertion = (node: AST.Assertion): Matcher => {
    switch (node.kind) {
      case 'start':
        return (at, next) => (at === 0 || (multiline && isAt(newlines, at - 1))) && next(at);
      case 'end':
        return (at, next) => (at === text.length || (multiline && isAt(newlines, at))) && next(at);
      case 'word':
        return (at, next) => (isAt(words, at - 1) !== isAt(words, at)) !== node.negate && next(at);
      default: {
        const inner = either(node.alternatives, node.kind === 'lookbehind');
        return (at, next) => inner(at, () => true) !== node.negate && next(at);
      }
    }
  };

  const whole = either(pattern.alternatives, false);
  const anchored = flags.includes('y') || (!multiline && startsAtStart(pattern.alternatives));
  return (attack, patience) => {
    [steps, limit, text] = [0, patience, attack];
    for (let at = 0; at <= text.length; at += 1) {
      captures.length = 0;
      let end = -1;
      if (
        whole(at, (to) => {
          end = to;
          return true;
        })
      ) {
        if (!flags.includes('g')) break;
        if (end > at) at = end - 1;
      } else if (anchored) break;
      steps += 1;
    }
    return steps;
  };
}

const startsAtStart = (list: AST.Alternative[]): boolean =>
  list.every(({ elements: [first] }) =>
    first?.type === 'Group' || first?.type === 'CapturingGroup'
      ? startsAtStart(first.alternatives)
      : first?.type === 'Assertion' && first.kind === 'start',
  );
