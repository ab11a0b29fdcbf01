/**
 * Labels each line of a front page. The features of a line score each label, and pairs of neighbouring
 * labels score too. The sequence with the highest total wins, so that the second line of a title is not
 * taken for a name, nor the journal's name for the title.
 */
import { frontLabel } from '../../labels.ts';
import { LABELS, type Label, type Points } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { settleAuthors } from '../people/author-lines.ts';
import { certainLabels, isNeverTitle } from './certain-lines.ts';
import { JOINS, joinsOf } from './joins.ts';
import { bestPath, inOrder, labelAt } from './label-path.ts';
import { ANCHORS, FEATURES } from './line-features.ts';
import type { LineModel } from './line-model.ts';
import { withListedTerms } from './listed-terms.ts';
import { frontModel } from './read-front-model.ts';
import { type Seen, seeLines } from './seen-line.ts';
import { wholeSentences } from './whole-sentences.ts';

/** @param corpus the whole text, which shows words that are lowercase elsewhere */
export function tagLines(lines: FrontLine[], corpus: string): Label[] {
  const model = frontModel();
  const emissions = withCertain(
    seeLines(lines, corpus).map((seen) => pointsOf(seen, model)),
    lines,
  );
  const follows = LABELS.map((label) => inOrder(model.follows[label]));
  const bonds = joinsOf(lines).map((shown) =>
    sumOf(shown.map((place) => model.joins[JOINS[place]?.[0] ?? ''] ?? {})),
  );
  const path = bestPath(emissions, bonds, follows);
  const labels = path.includes(TITLE)
    ? path
    : bestPath(withTitle(emissions, lines), bonds, follows);
  const whole = withWholeTitle(lines, labels.map(labelAt));
  const listed = withListedTerms(lines, withinLists(lines, withoutProse(lines, whole)));
  const said = withSaidAbstract(lines, listed);
  return settleAuthors(lines, wholeSentences(lines, said));
}

/** A line between two of a title's in one paragraph is the title's as well: a place or a sign by its words alone. */
function withWholeTitle(lines: FrontLine[], labels: Label[]): Label[] {
  const isTitle = (at: number, block: number | undefined) =>
    labels[at] === 'title' && lines[at]?.block === block;
  return labels.map((label, at) => {
    const block = lines[at]?.block;
    const isInside = isTitle(at - 1, block) && isTitle(at + 1, block);
    return isInside && label !== 'authors' ? 'title' : label;
  });
}

/**
 * Keywords stand behind their label, where they have one: what is above it ends the abstract, and below a full stop
 * another paragraph begins.
 */
function withinLists(lines: FrontLine[], labels: Label[]): Label[] {
  const within = [...labels];
  for (const [at, label] of labels.entries()) {
    const [last, line] = [lines[at - 1], lines[at]];
    if (label !== 'keywords' || saysKeywords(line)) continue;
    if (within[at - 1] === 'abstract' && isAboveLabel(lines, labels, at))
      within[at] = isRights(line) ? 'other' : 'abstract';
    const isOver =
      labels[at - 1] === 'keywords' ? within[at - 1] === 'other' : hasList(lines.slice(0, at));
    if (isOver || endsList(last, line)) within[at] = 'other';
  }
  return within;
}

/** The label of keywords stands below, among lines that were taken for some, or prose stands above it. */
function isAboveLabel(lines: FrontLine[], labels: Label[], at: number): boolean {
  const below = lines.slice(at);
  const length = labels.slice(at).findIndex((each) => each !== 'keywords');
  const run = length === -1 ? below : below.slice(0, length);
  return run.some(saysKeywords) || (isProse(lines[at]) && below.some(saysKeywords));
}

const saysKeywords = (line: FrontLine | undefined): boolean =>
  frontLabel(line?.text ?? '')?.kind === 'keywords';

/** The label and terms in one line. */
function hasList(lines: FrontLine[]): boolean {
  const text = lines.findLast(saysKeywords)?.text ?? '';
  return text.length > (frontLabel(text)?.length ?? 0);
}

const isProse = (line: FrontLine | undefined): boolean =>
  / \p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(line?.text ?? '');

const isRights = (line: FrontLine | undefined): boolean =>
  /all rights reserved|copyright/i.test(line?.text ?? '');

/** A full stop, then a paragraph of its own or one with a label: "For citation: ". */
function endsList(last: FrontLine | undefined, line: FrontLine | undefined): boolean {
  if (!last || !line || !/(?:\p{L}{2}|[\d)])\.$/u.test(last.text)) return false;
  return last.block !== line.block || /^\p{Lu}[^.,;:]{3,40}:\s/u.test(line.text);
}

/** Sentences without spaces and capitals, in Chinese as in Japanese, are no keywords: the abstract goes on. */
function withoutProse(lines: FrontLine[], labels: Label[]): Label[] {
  const isLabelled = (at: number) => saysKeywords(lines[at]);
  return labels.map((label, at) => {
    const { text = '' } = lines[at] ?? {};
    const isText = text.length >= SHORTEST_TEXT && /[。！？]$/.test(text);
    return label === 'keywords' && isText && !isLabelled(at) && !isLabelled(at - 1)
      ? 'abstract'
      : label;
  });
}

/**
 * Short lines alone are no abstract, unless a label or a style says so: the course, the year, who checked it. Without
 * one, lines below each other are no keywords either.
 */
function withSaidAbstract(lines: FrontLine[], labels: Label[]): Label[] {
  const isOne = lines.some(
    ({ text, cues }, at) =>
      labels[at] === 'abstract' &&
      (text.length >= SHORTEST_TEXT ||
        cues.role === 'abstract' ||
        frontLabel(text)?.kind === 'abstract'),
  );
  const isLabelled = lines.some(
    ({ text, cues }) => cues.role === 'keywords' || frontLabel(text)?.kind === 'keywords',
  );
  const isNone = (label: Label) => label === 'abstract' || (label === 'keywords' && !isLabelled);
  return isOne ? labels : labels.map((label) => (isNone(label) ? 'other' : label));
}

/** Letters. */
const SHORTEST_TEXT = 80;

const TITLE = LABELS.indexOf('title');

function withCertain(emissions: number[][], lines: FrontLine[]): number[][] {
  const certain = certainLabels(lines);
  const never = lines.map((line) => isNeverTitle(line, lines));
  return emissions.map((points, at) =>
    points.map((each, label) => {
      const not = label === TITLE && never[at];
      return each + (LABELS[label] === certain[at] ? SURELY : 0) - (not ? SURELY : 0);
    }),
  );
}

/** Most articles have a title: the line that lacks the fewest points becomes one, if it lacks few or is the first. */
function withTitle(emissions: number[][], lines: FrontLine[]): number[][] {
  const lacks = emissions.map((points) => Math.max(...points) - (points[TITLE] ?? 0));
  const least = Math.min(...lacks);
  const nearest = lacks.indexOf(least);
  const at = least < mayLack(lines, nearest) ? nearest : -1;
  return emissions.map((points, line) =>
    line === at ? points.map((each, label) => (label === TITLE ? each + SURELY : each)) : points,
  );
}

/** Points that a title may lack: below the first line few, fewer in a paragraph of several lines, which may be the abstract. */
function mayLack(lines: FrontLine[], at: number): number {
  if (at === 0) return SURELY / 2;
  const { block } = lines[at] ?? {};
  const isAlone = lines[at - 1]?.block !== block && lines[at + 1]?.block !== block;
  return isAlone ? 25 : 15;
}

/** More points than any line can have. */
const SURELY = 1000;

function pointsOf(seen: Seen, { features }: LineModel): number[] {
  const gives = FEATURES.flatMap(([name, has]) => {
    const points = features[name];
    return points && has(seen) ? [points] : [];
  });
  return sumOf([...anchorsOf(seen), ...gives]);
}

/** Scores that are not learned. */
export function anchorPoints(seen: Seen): number[] {
  return sumOf(anchorsOf(seen));
}

function anchorsOf(seen: Seen): Points[] {
  return ANCHORS.flatMap(([, has, points]) => (has(seen) ? [points] : []));
}

function sumOf(given: Points[]): number[] {
  return LABELS.map((label) => given.reduce((sum, points) => sum + (points[label] ?? 0), 0));
}
