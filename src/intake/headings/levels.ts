/**
 * Levels of headings without styles, by the depth of their numbers or else by the rank of their look.
 * Measured: 0.81 of 280 headings at the exact level. Most errors move a whole group, so the report lists the
 * groups.
 */

import { countValues } from '../../words/counts.ts';
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { type HeadNumber, headKind, isChapter, isPillar, isTopLevelWord } from '../labels.ts';
import { countOf, headNumber } from './head-number.ts';
import { compareRanks, type Look, lookOf } from './look.ts';
import { partsInDeclarations, pillarsOnTop, sectionsInPillars } from './main-headings.ts';
import { belowSteps, stepsOver } from './series.ts';

export interface Leveled {
  paragraph: Paragraph;
  level: number;
  number?: HeadNumber;
  /** The look in words, equal for headings that look alike. Example: "bold, 14 pt". */
  look: string;
}

/**
 * @param heads in document order
 * @param opening headings without text before the next one
 */
export function levelHeads(heads: Paragraph[], opening: ReadonlySet<Paragraph>): Leveled[] {
  const looks = partedBySpace(heads, heads.map(lookOf));
  const ranks = rankLooks(heads, looks);
  const numbers = heads.map(headNumber);
  const forms = formLevels(numbers);
  const nested =
    !numbers.some((number) => number?.form === 'decimal') && numbersRestart(heads, numbers);
  const levels = heads.map((_, index) => {
    const number = numbers[index];
    const rank = ranks.get(looks[index]?.key ?? '') ?? 1;
    if (number?.form === 'decimal') return depthOf(number, numbers, forms);
    // "BAB I" is independent of the other number forms.
    if (isChapter(draftText(heads[index]?.inlines ?? []).trim())) return 1;
    // "Acknowledgements" may have any look.
    if (!number && headKind(draftText(heads[index]?.inlines ?? [])) === 'back') return 1;
    if (number && nested) return Math.max(rank, forms.get(number.form) ?? 1) + 1;
    return number ? (forms.get(number.form) ?? 1) : rank;
  });
  const onTop = pillarsOnTop(nested ? levels : belowSteps(levels, heads, looks), heads, looks);
  const inPillars = sectionsInPillars(onTop, heads, looks, opening);
  const inParts = partsInDeclarations(inPillars, heads, looks, opening);
  return withoutJumps(inParts).map((level, index) => ({
    paragraph: heads[index] ?? { kind: 'paragraph', inlines: [], cues: {} },
    level,
    number: numbers[index],
    look: looks[index]?.words ?? '',
  }));
}

/**
 * Separates headings that only differ in the space above; more space is a higher level. Requires two clear
 * groups, with "Introduction" and "Results" in the same one.
 */
function partedBySpace(heads: Paragraph[], looks: Look[]): Look[] {
  const spaceAt = (index: number) => heads[index]?.cues.spaceBefore ?? 0;
  const parted = new Set<string>();
  for (const key of new Set(looks.map((look) => look.key))) {
    const own = [...looks.keys()].filter((index) => looks[index]?.key === key);
    const spaces = own.map(spaceAt);
    const known = own.filter((index) => isTopLevelWord(draftText(heads[index]?.inlines ?? [])));
    const counts = new Set(spaces);
    const clear = [...counts].every((space) => spaces.filter((each) => each === space).length > 1);
    if (counts.size === 2 && clear && new Set(known.map(spaceAt)).size === 1) parted.add(key);
  }
  return looks.map((look, index) => {
    const ranks = [...look.ranks, parted.has(look.key) ? spaceAt(index) : 0];
    return { ...look, ranks, key: ranks.join(' ') };
  });
}

/** Level of each look; the highest look and the look of "Introduction" and "Results" are level 1. */
function rankLooks(heads: Paragraph[], looks: Look[]): Map<string, number> {
  const unnumbered = looks.filter((_, index) => !isDecimal(heads[index]));
  const distinct = [...new Map(unnumbered.map((look) => [look.key, look])).values()];
  distinct.sort((a, b) => compareRanks(b.ranks, a.ranks));
  const those = (isOne: (text: string) => boolean) =>
    looks.filter((_, index) => isOne(draftText(heads[index]?.inlines ?? []))).map(({ key }) => key);
  const top =
    mostFrequent(those(isPillar)) ?? mostFrequent(those(isTopLevelWord)) ?? distinct[0]?.key;
  const offset = Math.max(
    distinct.findIndex(({ key }) => key === top),
    0,
  );
  return new Map(distinct.map(({ key }, rank) => [key, Math.max(rank - offset + 1, 1)]));
}

function isDecimal(head: Paragraph | undefined): boolean {
  return head !== undefined && headNumber(head)?.form === 'decimal';
}

function mostFrequent(keys: string[]): string | undefined {
  return [...countValues(keys)].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * A number form is a level below the forms used before it: "I." contains "A.", which contains "1."; but "1."
 * contains the "A." of an appendix. If "2.1" is used, "2." is above it. "II.1" is between "II." and all
 * other forms.
 */
function formLevels(numbers: (HeadNumber | undefined)[]): Map<HeadNumber['form'], number> {
  const forms = [...new Set(numbers.flatMap((number) => number?.form ?? []))];
  const decimals = numbers.filter((number) => number?.form === 'decimal');
  const lettered = decimals.filter((number) => /^[A-Z]/.test(number?.value ?? ''));
  const deepest = Math.max(1, ...lettered.map((number) => number?.depth ?? 1));
  const simple = forms.filter((form) => form !== 'decimal');
  const arabicIsTop =
    decimals.length > lettered.length && simple.includes('arabic') && !beginsAgain(numbers);
  const order = arabicIsTop ? new Set<HeadNumber['form']>(['arabic', ...simple]) : simple;
  return new Map([...order].map((form, index) => [form, index === 0 ? 1 : index + deepest]));
}

/** Whether "1." restarts in each "A.", and contains "1.1". */
function beginsAgain(numbers: (HeadNumber | undefined)[]): boolean {
  const outer = numbers.find((number) => number !== undefined)?.form;
  const firsts = numbers.filter((number) => number?.form === 'arabic' && countOf(number) === 1);
  return outer !== 'arabic' && outer !== 'decimal' && firsts.length > 1;
}

function depthOf(
  { depth, value }: HeadNumber,
  numbers: (HeadNumber | undefined)[],
  forms: Map<HeadNumber['form'], number>,
): number {
  const isInside = /^\d/.test(value) && beginsAgain(numbers);
  return depth + (isInside ? (forms.get('arabic') ?? 1) - 1 : 0);
}

/**
 * Whether "1." "2." or "a)" "b)" restart below headings without number and are thus one level lower. They do
 * not if the count continues across such headings.
 */
function numbersRestart(heads: Paragraph[], numbers: (HeadNumber | undefined)[]): boolean {
  const outer = numbers.find((number) => number !== undefined)?.form;
  const firsts = numbers.filter(
    (number) => number && number.form === outer && countOf(number) === 1,
  ).length;
  return (
    firsts > 1 &&
    firsts > stepsOver(heads).length &&
    numbers.some((number, index) => number === undefined && heads[index] !== undefined)
  );
}

/** Limits each heading to one level below its parent; equal siblings stay equal. */
export function withoutJumps(levels: readonly number[]): number[] {
  const open: number[] = [];
  return levels.map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(open.length, 6);
  });
}
