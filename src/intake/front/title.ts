/** The title: the first run of title lines, joined. */
import { countMatches } from '../../words/count-matches.ts';
import type { Inline, LineBreak } from '../draft.ts';
import { find } from '../findings.ts';
import { plainMarks } from '../inline-look.ts';
import { draftText, slice, spansOf, startOf, trim } from '../inlines.ts';
import { functionWords } from '../language.ts';
import { claimAll } from '../ledger.ts';
import { joinLines } from '../reflow.ts';
import { placeOf } from '../source.ts';
import { claimLine, type Front, linesWith } from './front.ts';
import { titleLabelLength } from './lines/line-leads.ts';
import type { FrontLine } from './lines/lines.ts';
import { hasSeveralAbstracts } from './lines/several-abstracts.ts';

interface TitleRun {
  lines: FrontLine[];
  /** Index of the first. */
  from: number;
}

export interface Titles {
  title?: Inline[];
  subtitle?: Inline[];
  /** Titles in other languages, with the place among the lines. */
  translated: { inlines: Inline[]; order: number }[];
}

export function readTitle(front: Front): Titles {
  const apart = titleRuns(front, (index) => !isBehindLicence(front, index));
  // A page without blank lines is one paragraph.
  const runs = apart.length > 0 ? apart : titleRuns(front, () => true);
  const main = mainRun(runs, front);
  if (!main) {
    find(front.findings, 'title', 'unsure', 'No title was found on the front page.', {
      look: 'Write it into `title:`.',
    });
    return { translated: [] };
  }
  const styled = main.lines.some(({ cues }) => cues.role === 'title');
  const isSubtitle = ({ cues }: FrontLine) => cues.role === 'subtitle';
  const titleLines = main.lines.filter((line) => !isSubtitle(line));
  // What stands above the title in that style is the university, the journal.
  const below = main.lines.indexOf(titleLines[0] ?? (main.lines[0] as FrontLine));
  const subtitleLines = main.lines.slice(Math.max(below, 0)).filter(isSubtitle);
  const title = tidyTitle(titleLines, front);
  leaveOutRepeated(draftText(title), front);
  find(front.findings, 'title', styled ? 'certain' : 'likely', `Title: “${draftText(title)}”.`, {
    where: placeOf(front.ledger.source, startOf(title)),
    look: styled
      ? undefined
      : `Taken from ${titleLines.length === 1 ? 'one line' : `${titleLines.length} lines`} by its place and shape.`,
  });
  return {
    title,
    ...(subtitleLines.length > 0 && { subtitle: tidyTitle(subtitleLines, front) }),
    translated: runs
      .filter((run) => run !== main)
      .map(({ lines, from }) => ({ inlines: tidyTitle(lines, front), order: from })),
  };
}

/** By its style, by its label, else the first above the authors, else the first. */
function mainRun(runs: TitleRun[], front: Front): TitleRun | undefined {
  const abstract = front.labels.indexOf('abstract');
  // "Title: …" above the abstract in English is a translation's.
  const above = abstract === -1 ? runs : runs.filter(({ from }) => from < abstract);
  const isLabelled = ({ lines, from }: TitleRun) =>
    [front.lines[from - 1], lines[0]].some((line) => titleLabelLength(line?.text ?? '') > 0);
  const longest = Math.max(...above.map(lettersOf));
  return (
    runs.find(({ lines }) => lines.some(({ cues }) => cues.role === 'title')) ??
    above.find(isLabelled) ??
    above.find((run) => lettersOf(run) > longest / 2 && isAboveAuthors(run, runs, front)) ??
    runs[0]
  );
}

const lettersOf = ({ lines }: TitleRun): number =>
  lines.reduce((sum, { text }) => sum + text.length, 0);

/** Its lines, or those of translations directly below them, end where the authors begin. */
function isAboveAuthors(run: TitleRun, runs: TitleRun[], front: Front): boolean {
  const end = run.from + run.lines.length;
  const next = runs.find(({ from }) => from === end);
  if (next) return isAboveAuthors(next, runs, front);
  return ['authors', 'affiliation'].includes(front.labels[end] ?? 'other');
}

/** A manuscript in APA style has its title again above the text. */
function leaveOutRepeated(title: string, front: Front): void {
  for (const line of linesWith(front, 'other'))
    if (line.text.toLowerCase() === title.toLowerCase())
      claimLine(front, line, 'left-out:repeated');
}

function titleRuns(front: Front, isTaken: (index: number) => boolean): TitleRun[] {
  const runs: TitleRun[] = [];
  for (const [index, line] of front.lines.entries()) {
    if (front.labels[index] !== 'title' || !isTaken(index)) continue;
    const last = runs.at(-1);
    const follows = last !== undefined && last.from + last.lines.length === index;
    const labelled = titleLabelLength(line.text) > 0;
    if (follows && !labelled && !isOtherTitle(last.lines, line, front)) last.lines.push(line);
    else runs.push({ lines: [line], from: index });
  }
  return runs;
}

/** The sentence goes on that says the licence, down to the end of its paragraph. */
function isBehindLicence({ lines, labels }: Front, index: number): boolean {
  return lines.some(
    ({ block }, at) => at < index && block === lines[index]?.block && labels[at] === 'licence',
  );
}

/** The title again in another language, directly below: another script, or another look above abstracts in several. */
function isOtherTitle(above: FrontLine[], line: FrontLine, front: Front): boolean {
  const [first] = above;
  const last = above.at(-1);
  if (!first || !last) return false;
  if (scriptOf(last.text) !== scriptOf(line.text)) return true;
  if (
    line.cues.role === 'subtitle' ||
    OPEN_END.test(last.text) ||
    !hasSeveralAbstracts(front.lines)
  )
    return false;
  if (languagesDiffer(above, line)) return true;
  const unstyled = first.cues.role === 'title' && line.cues.role !== 'title';
  return unstyled || lookOf(last) !== lookOf(line);
}

const OPEN_END = /(?<!\p{L})(?:of|the|and|in|for|de|la|y|e|et|und|dan|dalam|ve)$|[,:–—-]$/iu;

/** Function words of the one language above, of another in the line. */
function languagesDiffer(above: FrontLine[], line: FrontLine): boolean {
  const own = functionWords(above.map(({ text }) => text).join(' '));
  const other = functionWords(line.text);
  const [best] = [...own].sort((a, b) => b[1] - a[1]);
  if (best && best[1] >= 2 && !other.has(best[0]))
    return [...other].some(([tag, words]) => words > 0 && !own.has(tag));
  const words = above.map(({ text }) => text).join(' ');
  return areEnglishAndNot(line.text, words) || areEnglishAndNot(words, line.text);
}

/** "La lectura en la escuela" has small words of several languages, none of them English. */
function areEnglishAndNot(english: string, other: string): boolean {
  const [inEnglish = 0, inOther = 0] = [english, other].map(
    (text) => functionWords(text).get('en') ?? 0,
  );
  return inEnglish >= 2 && inOther === 0 && countMatches(other, SMALL_WORDS) >= 2;
}

const SMALL_WORDS =
  /(?<!\p{L})(?:la|le|el|de|en|un|una|et|y|du|em|da|di|ve|ile|dan|der)(?!\p{L})/giu;

function lookOf({ text, bold, italic, size }: FrontLine): string {
  return [bold, italic, size, text === text.toUpperCase()].join(' ');
}

/** The script of most letters. */
export function scriptOf(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  const most = SCRIPTS.find(
    ([, pattern]) => letters.filter((letter) => pattern.test(letter)).length > letters.length / 2,
  );
  return most?.[0] ?? 'other';
}
const SCRIPTS: [name: string, pattern: RegExp][] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Chinese', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
];

/** Joined, without label, note mark and the bold or italics of the whole. */
function tidyTitle(lines: FrontLine[], front: Front): Inline[] {
  const breaks = lines.flatMap((line, index): Inline[] => {
    const inlines = index === lines.length - 1 ? line.inlines : withoutMark(line.inlines, front);
    return index === 0
      ? inlines
      : [{ kind: 'break', start: startOf(line.inlines) } satisfies LineBreak, ...inlines];
  });
  return plainMarks(withoutMark(withoutLabel(joinLines(breaks, front.corpus), front), front));
}

function withoutLabel(inlines: Inline[], front: Front): Inline[] {
  const length = titleLabelLength(draftText(inlines));
  if (length === 0) return inlines;
  claimAll(front.ledger, spansOf(slice(inlines, 0, length)), 'label');
  return slice(inlines, length);
}

/** A note mark at the end: `*`, `†`, a superscript number. */
function withoutMark(inlines: Inline[], front: Front): Inline[] {
  const text = draftText(inlines);
  const sign = /\s?[*∗⁎†‡§☆★¹²³]{1,1000}$/u.exec(text);
  if (sign) return trim(slice(inlines, 0, sign.index));
  const last = inlines.at(-1);
  const superscript =
    last?.kind === 'text' && last.marks.superscript && /^[\d*a-c]{1,2}$/.test(last.text);
  if (!superscript || inlines.length < 2) return inlines;
  front.ledger.claims.push({
    start: last.start,
    end: last.start + last.text.length,
    fate: 'left-out:mark-up',
  });
  return trim(inlines.slice(0, -1));
}
