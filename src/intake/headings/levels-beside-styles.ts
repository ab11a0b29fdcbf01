/** Levels of headings if heading styles give some of them. */
import type { Paragraph } from '../draft.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { headKind, isChapter, isPillar } from '../labels.ts';
import { listKey } from './habits.ts';
import { countOf, headNumber } from './head-number.ts';
import { type Leveled, levelHeads, withoutJumps } from './levels.ts';
import { lookOf } from './look.ts';

/** Styles give levels. Headings without a style are below the last styled one, by number and look. */
export function levelsOf(heads: Paragraph[], opening: ReadonlySet<Paragraph>): Leveled[] {
  const levels = heads.flatMap(({ cues }) => cues.heading ?? []);
  if (levels.length < 2) return levelHeads(heads, opening);
  const top = Math.min(...levels);
  const above = levelsAbove(heads, top);
  const pillars = heads.filter((head) => head.cues.heading !== undefined && isPillarHead(head));
  const pillarsOnTop = above === 0 && pillars.every(({ cues }) => cues.heading === top);
  const isOnTop = (head: Paragraph) =>
    (above > 0 && isFirstLevel(head)) ||
    (headNumber(head) === undefined &&
      (isBehindText(head) || (pillarsOnTop && isPillarHead(head))));
  const listed = levelsOfLists(heads);
  let lastStyled = 0;
  let below = openSeries();
  const counted = countedStyles();
  const own = heads.map((paragraph) => {
    const number = headNumber(paragraph);
    const styled = counted(
      paragraph,
      paragraph.cues.heading ?? listed.get(listKey(paragraph) ?? ''),
    );
    if (styled !== undefined) lastStyled = styled - top + 1 + above;
    if (styled !== undefined || isOnTop(paragraph)) below = openSeries();
    if (styled !== undefined) return lastStyled;
    if (isOnTop(paragraph)) return 1;
    return number?.form === 'decimal' ? number.depth : lastStyled + below(paragraph);
  });
  const steps = withoutJumps(own);
  return heads.map((paragraph, index) => ({
    paragraph,
    level: steps[index] ?? 1,
    number: headNumber(paragraph),
    look: 'heading style',
  }));
}

/** Items of one list and depth share a level, even if one of them lost its style. */
function levelsOfLists(heads: Paragraph[]): Map<string, number> {
  return new Map(
    heads.flatMap((head): [string, number][] => {
      const key = listKey(head);
      return key !== undefined && head.cues.heading !== undefined ? [[key, head.cues.heading]] : [];
    }),
  );
}

/** If "2. Methods" lost its style, it has the level of "1. Introduction". */
function countedStyles(): (head: Paragraph, level: number | undefined) => number | undefined {
  const last = new Map<string, { count: number; level: number }>();
  return (head, own) => {
    const number = headNumber(head);
    const count = number && countOf(number);
    const before = number && last.get(number.form);
    const level = own ?? (before && count === before.count + 1 ? before.level : undefined);
    if (number && count !== undefined && level !== undefined)
      last.set(number.form, { count, level });
    return level;
  };
}

function isBehindText(head: Paragraph): boolean {
  const kind = headKind(draftText(head.inlines));
  return kind === 'back' || kind === 'references';
}

function isPillarHead(head: Paragraph): boolean {
  return isPillar(paragraphText(head));
}

/** Number of levels above the styled ones. Example: only "2.1 Participants" has a style, "2 Methods" has none. */
function levelsAbove(heads: Paragraph[], top: number): number {
  const numbers = heads.flatMap((head) => (head.cues.heading === top ? [headNumber(head)] : []));
  const depths = numbers.map((number) => (number?.form === 'decimal' ? number.depth : 1));
  return heads.some(isFirstLevel) ? Math.min(...depths) - 1 : 0;
}

function isFirstLevel(head: Paragraph): boolean {
  if (head.cues.heading !== undefined) return false;
  return headNumber(head)?.form === 'arabic' || isChapter(paragraphText(head));
}

/** Depth of each heading below a styled one: "A." contains "1.", which contains headings with another look. */
function openSeries(): (head: Paragraph) => number {
  const open: { form: string; look: string }[] = [];
  return (head) => {
    const number = headNumber(head);
    const look = lookOf(head).key;
    if (!number) return open.length + (open.at(-1)?.look === look ? 0 : 1);
    const known = open.findIndex(({ form }) => form === number.form);
    if (known !== -1) open.length = known + 1;
    else if (open.length === 0 || countOf(number) === 1) open.push({ form: number.form, look });
    return open.length;
  };
}
