/** MathType's templates, by their numbers in versions 3 and 5: fences, fractions, scripts, operators with limits. */
import { type MtefRecord, type TemplateRecord, UnreadEquation } from './records.ts';

interface Slots {
  /** Lines and piles, in order. A slot may be empty. */
  slots: MtefRecord[];
}
export type Template = Slots &
  (
    | { shape: 'fence'; left: string; right: string }
    | { shape: 'root' | 'limit' | 'box' }
    | { shape: 'fraction'; slash: boolean }
    | { shape: 'bar'; above: boolean }
    | { shape: 'accent'; sign: string }
    /** Slots: below, above. */
    | { shape: 'script'; before: boolean }
    /** Slots: operand, lower limit, upper limit. */
    | { shape: 'operator'; sign: string; below: boolean }
    /** Slots: braced formula, label of the brace. */
    | { shape: 'brace'; above: boolean }
  );

/** @throws UnreadEquation for a template without a counterpart in OMML */
export function templateOf(record: TemplateRecord): Template {
  const slots = record.items.filter(({ kind }) => kind !== 'char');
  return record.version === 3 ? oldTemplate(record, slots) : newTemplate(record, slots);
}

const FENCES = [
  ['⟨', '⟩'],
  ['(', ')'],
  ['{', '}'],
  ['[', ']'],
  ['|', '|'],
  ['‖', '‖'],
  ['⌊', '⌋'],
  ['⌈', '⌉'],
  ['⟦', '⟧'],
] as const;
/** Delimiters of fences with two different sides, by MathType's numbers. */
const HALVES = ['(', ')', '[', ']'];
const OPERATORS = ['∑', '∏', '∐', '⋃', '⋂'];
const INTEGRALS = ['∫', '∬', '∭'];
const LOOPS = ['∮', '∯', '∰'];

function newTemplate(
  { selector, variation, items }: TemplateRecord,
  slots: MtefRecord[],
): Template {
  const fence = FENCES[selector];
  if (fence)
    return {
      shape: 'fence',
      left: variation & 1 ? fence[0] : '',
      right: variation & 2 ? fence[1] : '',
      slots,
    };
  const below = (variation & 64) !== 0;
  switch (selector) {
    case 9:
      return {
        shape: 'fence',
        left: HALVES[variation & 3] ?? '',
        right: HALVES[(variation >> 4) & 3] ?? '',
        slots,
      };
    case 10:
      return { shape: 'root', slots };
    case 11:
      return { shape: 'fraction', slash: (variation & 2) !== 0, slots };
    case 12:
    case 13:
      return { shape: 'bar', above: selector === 13, slots };
    case 15: {
      const signs = variation & 12 ? LOOPS : INTEGRALS;
      return { shape: 'operator', sign: signs[(variation & 3) - 1] ?? '∫', below, slots };
    }
    case 21:
    case 22:
      return {
        shape: 'operator',
        sign: signIn(slots[3] ?? items.at(-1)),
        below: selector === 22,
        slots,
      };
    case 23:
      return { shape: 'limit', slots };
    case 24:
      return { shape: 'brace', above: (variation & 1) !== 0, slots };
    case 27:
    case 28:
    case 29:
      return { shape: 'script', before: (variation & 1) !== 0, slots };
    case 31:
      if (variation & 12) break;
      return { shape: 'accent', sign: vector(variation), slots };
    case 32:
      return { shape: 'accent', sign: '\u0303', slots };
    case 33:
      return { shape: 'accent', sign: '\u0302', slots };
    case 37:
      return { shape: 'box', slots };
  }
  const operator = OPERATORS[selector - 16];
  if (operator) return { shape: 'operator', sign: operator, below, slots };
  throw new UnreadEquation(`template ${selector}`);
}

function vector(variation: number): string {
  const both = (variation & 3) === 3;
  return both ? '\u20E1' : variation & 1 ? '\u20D6' : '\u20D7';
}

/** The character that the author chose as operator. */
function signIn(record: MtefRecord | undefined): string {
  if (record?.kind === 'line') return signIn(record.items.find(({ kind }) => kind === 'char'));
  if (record?.kind !== 'char' || (record.code >= 0xe000 && record.code < 0xf900))
    throw new UnreadEquation('an operator');
  return String.fromCharCode(record.code);
}

/** Fences of version 3 with two different sides, from number 8 on. */
const OLD_INTERVALS = [
  ['[', '['],
  [']', ']'],
  [']', '['],
  ['[', ')'],
  ['(', ']'],
] as const;

function oldTemplate({ selector, variation }: TemplateRecord, slots: MtefRecord[]): Template {
  const interval = OLD_INTERVALS[selector - 8];
  if (interval) return { shape: 'fence', left: interval[0], right: interval[1], slots };
  const fence = selector < 8 ? FENCES[selector] : undefined;
  if (fence)
    return {
      shape: 'fence',
      left: variation === 2 ? '' : fence[0],
      right: variation === 1 ? '' : fence[1],
      slots,
    };
  const integral = INTEGRALS[(selector - 21) % 3];
  if (selector >= 21 && selector <= 26 && integral)
    return { shape: 'operator', sign: integral, below: selector >= 24, slots };
  const operator = OPERATORS[Math.floor((selector - 29) / 2)];
  if (selector >= 29 && operator)
    return { shape: 'operator', sign: operator, below: selector % 2 === 1, slots };
  switch (selector) {
    case 13:
      return { shape: 'root', slots };
    case 14:
    case 41:
      return { shape: 'fraction', slash: selector === 41, slots };
    case 15:
    case 44:
      return { shape: 'script', before: selector === 44, slots };
    case 16:
    case 17:
      return { shape: 'bar', above: selector === 17, slots };
    case 27:
    case 28:
      return { shape: 'brace', above: selector === 27, slots };
    case 39:
      return { shape: 'limit', slots };
  }
  throw new UnreadEquation(`template ${selector}`);
}
