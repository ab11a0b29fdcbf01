/**
 * LaTeX's algorithms. `algorithm` is a box with a number and a caption, `algorithmic` (also of algpseudocode)
 * a list in which loops are nested lists.
 */
import type { List, ListItem, Paragraph } from 'mdast';
import { ownValue } from '../../../../words/own-value.ts';
import type { DivNode, PhrasingNode } from '../../manuscript.ts';
import { closing } from '../../scan.ts';
import { placeOf, type Range, type Source, sliceSource } from '../../source.ts';
import { textNode } from '../marked.ts';
import { cleanFormula, type Reading } from '../reading.ts';
import { type Convert, dedented } from './environment.ts';
import { floatParts } from './float-parts.ts';

export const algorithm: Convert = ({ inside, node, reading }) => {
  const { caption, label, rest } = floatParts(inside, reading);
  const place = node.position ?? placeOf(inside, 0, 0);
  const box: DivNode = {
    type: 'div',
    name: 'algorithm',
    ...(caption.length > 0 && { title: caption }),
    children: reading.parseBlocks(dedented(rest)),
    position: node.position,
    data: { attributes: { id: label, classes: [], pairs: {}, place } },
  };
  return [box];
};

/** The list of steps. `[1]` numbers every line, also in loops. */
export const algorithmic: Convert = ({ options, inside, node, reading }) => {
  const isNumbered = /\[\s*\d+\s*\]/.test(options);
  const outer = listOf(isNumbered, 1);
  const before: Paragraph[] = [];
  const open = [outer];
  const steps = stepsIn(inside);
  let line = 0;
  for (const [index, { step, end }] of steps.entries()) {
    if (step.closes && open.length > 1) open.pop();
    if (!step.isLine) continue;
    const next = steps[index + 1]?.start ?? inside.text.length;
    const words = wordsOf(step, sliceSource(inside, { start: end, end: next }), reading);
    const paragraph: Paragraph = { type: 'paragraph', children: words as Paragraph['children'] };
    const list = open.at(-1) ?? outer;
    if (step.isAside) {
      (list.children.at(-1)?.children ?? before).push(paragraph);
      continue;
    }
    line += 1;
    const item: ListItem = { type: 'listItem', children: [paragraph] };
    if (isNumbered) item.data = { value: line };
    list.children.push(item);
    if (step.opens) open.push(listIn(item, listOf(isNumbered, line + 1)));
  }
  if (line === 0) return reading.parseBlocks(dedented(inside));
  return [...before, { ...outer, position: node.position }];
};

interface Step {
  /** Words before and after the arguments: "if" … "then". */
  before?: string;
  after?: string;
  arguments?: number;
  /** Whether the step ends the open list, begins one, or has words of its own. */
  closes?: boolean;
  opens?: boolean;
  isLine: boolean;
  /** The line has no number. */
  isAside?: boolean;
}

const LOOP = { arguments: 1, after: 'do', opens: true, isLine: true };
const NAMED = { arguments: 2, opens: true, isLine: true };
const CONDITION = { arguments: 1, after: 'then', opens: true, isLine: true };
const ASIDE = { isLine: true, isAside: true };

/** Steps by command in lower case: algorithmic has `\IF`, algpseudocode `\If`. */
const STEPS: Record<string, Step> = {
  state: { isLine: true },
  statex: ASIDE,
  require: { ...ASIDE, before: 'Require:' },
  ensure: { ...ASIDE, before: 'Ensure:' },
  input: { ...ASIDE, before: 'Input:' },
  output: { ...ASIDE, before: 'Output:' },
  return: { before: 'return', isLine: true },
  print: { before: 'print', isLine: true },
  if: { ...CONDITION, before: 'if' },
  elsif: { ...CONDITION, before: 'else if', closes: true },
  elseif: { ...CONDITION, before: 'else if', closes: true },
  else: { before: 'else', opens: true, closes: true, isLine: true },
  for: { ...LOOP, before: 'for' },
  forall: { ...LOOP, before: 'for all' },
  foreach: { ...LOOP, before: 'for each' },
  while: { ...LOOP, before: 'while' },
  loop: { before: 'loop', opens: true, isLine: true },
  repeat: { before: 'repeat', opens: true, isLine: true },
  until: { before: 'until', arguments: 1, closes: true, isLine: true },
  procedure: { ...NAMED, before: 'procedure' },
  function: { ...NAMED, before: 'function' },
};
const END: Step = { closes: true, isLine: false };

/** Commands with a capital letter. TeX's own commands have none. */
const COMMAND = /\\([A-Z][A-Za-z]*)(?![a-zA-Z])/g;

interface Found {
  step: Step;
  start: number;
  end: number;
}

/** The steps of a text. `\State` before another step adds nothing. */
function stepsIn({ text }: Source): Found[] {
  const found = [...text.matchAll(COMMAND)].flatMap(({ 0: whole, 1: name = '', index }) => {
    const step = ownValue(STEPS, name.toLowerCase()) ?? (/^end/i.test(name) ? END : undefined);
    return step ? [{ step, start: index, end: index + whole.length }] : [];
  });
  return found.flatMap((each, index) => {
    const [before, next] = [found[index - 1], found[index + 1]];
    if (isBare(each, next, text)) return [];
    return before && isBare(before, each, text) ? { ...each, start: before.start } : each;
  });
}

function isBare({ step, end }: Found, next: Found | undefined, text: string): boolean {
  return step === STEPS.state && next !== undefined && text.slice(end, next.start).trim() === '';
}

/** The words of a step, and the text after its arguments: "**while** *n* > 0 **do**". */
function wordsOf(step: Step, own: Source, reading: Reading): PhrasingNode[] {
  const given: PhrasingNode[] = [];
  let at = 0;
  for (let count = 0; count < (step.arguments ?? 0); count += 1) {
    const { words, end } = argument(own, at + own.text.slice(at).search(/\S|$/), reading);
    given.push(...(count > 0 ? [textNode('('), ...words, textNode(')')] : words));
    at = end;
  }
  const rest = lineWords(own, { start: at, end: own.text.length }, reading);
  return [keyword(step.before), given, keyword(step.after), rest]
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index > 0 ? [textNode(' '), ...part] : part));
}

/**
 * Inline commands: `\Call{Sum}{a, b}` is "Sum(a, b)", `\Comment{why}` is "// why". Formulas may have spaces
 * at their ends.
 */
const IN_LINE = /\\(Call|Comment|COMMENT)\s*(?=\{)|(?<!\\)\$([^$]+)\$/g;

function lineWords(source: Source, range: Range, reading: Reading): PhrasingNode[] {
  const words: PhrasingNode[] = [];
  let at = range.start;
  const take = (end: number, isLast = false) => {
    const piece = source.text.slice(at, end);
    const own = reading.parseWords(trimmedSlice(source, { start: at, end }));
    if (/^\s/.test(piece) && words.length > 0 && !(isLast && own.length === 0))
      words.push(textNode(' '));
    words.push(...own);
    if (/\S\s+$/.test(piece) && !isLast) words.push(textNode(' '));
  };
  for (const { 0: whole, 1: name, 2: formula, index } of source.text.matchAll(IN_LINE)) {
    if (index < at || index >= range.end) continue;
    take(index);
    at = index + whole.length;
    if (formula !== undefined) {
      words.push({ type: 'inlineMath', value: cleanFormula(formula).trim() });
      continue;
    }
    const made = name === 'Call' ? callWords(source, at, reading) : remark(source, at, reading);
    words.push(...made.words);
    at = made.end;
  }
  take(range.end, true);
  return words;
}

interface Made {
  words: PhrasingNode[];
  end: number;
}

function remark(source: Source, open: number, reading: Reading): Made {
  const { words, end } = argument(source, open, reading);
  return { words: [textNode('// '), ...words], end };
}

function callWords(source: Source, open: number, reading: Reading): Made {
  const name = argument(source, open, reading);
  const given = argument(source, name.end, reading);
  return { words: [...name.words, textNode('('), ...given.words, textNode(')')], end: given.end };
}

/** Converts the argument in the braces at `open`; empty if there are none. */
function argument(source: Source, open: number, reading: Reading): Made {
  const close = source.text[open] === '{' ? closing(source.text, open, '{}') : undefined;
  if (close === undefined) return { words: [], end: open };
  return { words: lineWords(source, { start: open + 1, end: close }, reading), end: close + 1 };
}

function trimmedSlice(source: Source, { start, end }: Range): Source {
  const words = source.text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return sliceSource(source, {
    start: Math.min(from, end),
    end: Math.max(from, start + words.trimEnd().length),
  });
}

function listOf(ordered: boolean, start: number): List {
  return { type: 'list', ordered, ...(ordered && { start }), children: [] };
}

/** Moves the list into the item. */
function listIn(item: ListItem, list: List): List {
  item.children.push(list);
  return list;
}

function keyword(value: string | undefined): PhrasingNode[] {
  return value === undefined ? [] : [{ type: 'strong', children: [textNode(value)] }];
}
