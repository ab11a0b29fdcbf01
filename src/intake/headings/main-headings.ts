/** Uses the headings of an article's main parts, such as "Methods" and "Results", to correct other levels. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { countValues } from '../../words/counts.ts';
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { headKind, isAppendix, isPillar } from '../labels.ts';
import { headNumber } from './head-number.ts';
import type { Look } from './look.ts';

/**
 * "Discussion" is at the level of "Results", even with another look. If repeated, as in several studies, it
 * belongs to its study.
 */
export function pillarsOnTop(
  levels: readonly number[],
  heads: readonly Paragraph[],
  looks: readonly Look[],
): number[] {
  const names = heads.map((head) => wordsOf(head).toLowerCase());
  const times = countValues(names);
  const ofSections = new Set(looks.flatMap(({ key }, at) => (isSection(heads[at]) ? [key] : [])));
  const isOnTop = heads.map(
    (head, at) =>
      isPillarHead(head) &&
      times.get(names[at] ?? '') === 1 &&
      !ofSections.has(looks[at]?.key ?? ''),
  );
  const isUsual = heads.some((head, at) => isPillarHead(head) && levels[at] === 1);
  return levels.map((level, at) => (isUsual && isOnTop[at] ? 1 : level));
}

/**
 * "Methods" directly above "Study area" contains it, although both look alike. The other main parts then
 * contain sections with this look too, except the introduction and the last part.
 *
 * @param opening headings without text before the next one
 */
export function sectionsInPillars(
  levels: readonly number[],
  heads: readonly Paragraph[],
  looks: readonly Look[],
  opening: ReadonlySet<Paragraph>,
): number[] {
  const pillars = heads.flatMap((head, at) => (isPillarHead(head) && levels[at] === 1 ? [at] : []));
  const held = new Set(
    pillars.flatMap((at) => {
      const [own, below] = [looks[at]?.key, looks[at + 1]?.key];
      const opens = opening.has(heads[at] as Paragraph) && isSection(heads[at + 1]);
      return opens && own !== undefined && own === below ? [own] : [];
    }),
  );
  let isInside = false;
  return levels.map((level, at) => {
    if (isSection(heads[at])) return isInside && held.has(looks[at]?.key ?? '') ? level + 1 : level;
    const isHolder = pillars.slice(0, -1).includes(at);
    isInside = isHolder && headKind(wordsOf(heads[at])) !== 'introduction';
    return level;
  });
}

/** "Declarations" directly above "Funding" contains it, and the following back matter with the same look. */
export function partsInDeclarations(
  levels: readonly number[],
  heads: readonly Paragraph[],
  looks: readonly Look[],
  opening: ReadonlySet<Paragraph>,
): number[] {
  let held: string | undefined;
  return levels.map((level, at) => {
    const isPart = isBack(heads[at]);
    if (isPart && held !== undefined && looks[at]?.key === held) return level + 1;
    const head = heads[at] as Paragraph;
    const opens = DECLARATIONS.test(wordsOf(head)) && opening.has(head) && isBack(heads[at + 1]);
    held = opens ? looks[at + 1]?.key : undefined;
    return level;
  });
}

const DECLARATIONS = /^(?:statements? and )?declarations?\s*:?$/i;

function isBack(head: Paragraph | undefined): boolean {
  const words = wordsOf(head);
  if (head === undefined || headNumber(head) || isAppendix(words)) return false;
  return headKind(words) === 'back';
}

/** Whether it has no number, and is neither a main part nor back matter. */
function isSection(head: Paragraph | undefined): boolean {
  if (head === undefined || headNumber(head) || isPillarHead(head)) return false;
  const kind = headKind(wordsOf(head));
  return kind !== 'back' && kind !== 'references';
}

function isPillarHead(head: Paragraph): boolean {
  return headNumber(head) === undefined && isPillar(wordsOf(head));
}

function wordsOf(head: Paragraph | undefined): string {
  return head ? collapseWhiteSpace(draftText(head.inlines)) : '';
}
