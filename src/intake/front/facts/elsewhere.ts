/**
 * Finds licence, dates, keywords and DOI outside the front page: publishers print them at the foot of each
 * page, or in a column that a PDF mixes with another. The words stay in place; their data goes to the front
 * matter, and the report names the place.
 */
import type { DraftBlock, Inline } from '../../draft.ts';
import { type Findings, find } from '../../findings.ts';
import { draftText, startOf } from '../../inlines.ts';
import { frontLabel } from '../../labels.ts';
import type { Ledger } from '../../ledger.ts';
import { placeOf } from '../../source.ts';
import type { FrontMatter } from '../front-matter.ts';
import { splitKeywords } from '../split-keywords.ts';
import { isOnlyHistory } from './anchors.ts';
import { type FoundDate, historyDates } from './dates.ts';
import { readLicence } from './licence.ts';
import { doiElsewhere } from './own-doi.ts';

/** @param text blocks below the front page */
export function withFactsElsewhere(
  front: FrontMatter,
  text: DraftBlock[],
  ledger: Ledger,
  findings: Findings,
): FrontMatter {
  const license = front.license ?? licenceElsewhere(text, ledger, findings);
  const doi = front.doi ?? doiElsewhere(ledger, findings);
  const keywords =
    front.keywords.length > 0 ? front.keywords : keywordsElsewhere(text, ledger, findings);
  if (Object.keys(front.dates).length > 0) return { ...front, license, doi, keywords };
  const dates = headDates(ledger, findings) ?? datesOfLines(text, ledger, findings) ?? {};
  return { ...front, license, doi, keywords, dates };
}

/** Terms that a separator parts, at least. */
const FEWEST_TERMS = 3;

/** "Keywords: …": where the second page goes on with the abstract, its lines stand in the text. */
function keywordsElsewhere(
  blocks: DraftBlock[],
  { source }: Ledger,
  findings: Findings,
): FrontMatter['keywords'] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? linesWithPlace(block.inlines) : [],
  );
  for (const { text, start } of lines) {
    const label = frontLabel(text);
    const isLabel = label?.kind === 'keywords' && /[:：]/.test(text.slice(0, label.length));
    if (!isLabel || goesOn(text, source.text)) continue;
    const { terms, separator } = splitKeywords(text.slice(label.length), source.text);
    if (separator === 'none' || terms.length < FEWEST_TERMS || !terms.every(isTerm)) continue;
    find(findings, 'keywords', 'likely', `${terms.length} keywords, from a line inside the text.`, {
      where: placeOf(source, start),
    });
    return terms.map((term) => term.text);
  }
  return [];
}

/** Words of a term; the text of another column that a line is mixed with has more, or cites. */
const MOST_WORDS = 6;

function isTerm({ text }: { text: string }): boolean {
  return text.split(' ').length <= MOST_WORDS && !/[()]|(?:19|20)\d\d|\bet al\b|\.\s/.test(text);
}

/** What follows small in the file may be the rest of the last term; a foot of the page parts them. */
function goesOn(line: string, source: string): boolean {
  const end = source.indexOf(line) + line.length;
  return /[,;]\s*$/.test(line) || /^\s*\p{Ll}/u.test(source.slice(end, end + LINE));
}
const LINE = 100;

/** Where a licence is named. */
const NAMED = /creative\s*commons|\bCC[\s-]BY\b/giu;
/** Code units before it in which a sentence says what is licensed; the publisher's address may stand between. */
const BEFORE = 400;
/** Code units behind it: its name and its address. */
const BEHIND = 200;
/** The article itself: "this article", "open access"; not a figure that was taken from elsewhere, nor data. */
const ARTICLE =
  /\bthis\s+(?:is\s+an?\s+open|(?:open[\s-]access\s+)?(?:article|work|paper|publication|manuscript|journal)\b)|\bopen[\s-]?access\s+(?:article|under|paper)\b/giu;
const OTHER =
  /reproduced|adapted|reprinted|modified from|image (?:credit|by)|photo|\bdata\b|\bwaiver\b/iu;

interface Stretch {
  text: string;
  /** Offset in the source where its paragraph begins. */
  start: number;
}

/** Paragraph by paragraph, where columns are told apart; then as the file has it, where they are not. */
function licenceElsewhere(
  blocks: DraftBlock[],
  { source }: Ledger,
  findings: Findings,
): string | undefined {
  const paragraphs = blocks.flatMap((block): Stretch[] =>
    block.kind === 'paragraph'
      ? [{ text: draftText(block.inlines), start: startOf(block.inlines) }]
      : [],
  );
  for (const { text, start } of [...paragraphs, { text: source.text, start: 0 }]) {
    for (const { index } of text.matchAll(NAMED)) {
      const said = licenceAt(text, index);
      if (!said) continue;
      const { license, assumed = '', sentence } = said;
      find(
        findings,
        'licence',
        assumed ? 'unsure' : 'likely',
        `Licence ${license}, from a sentence beside the front page: “…${sentence}…”. ${assumed}`.trim(),
        {
          where: placeOf(source, start === 0 ? index : start),
          look: 'Look whether the sentence speaks of this article.',
        },
      );
      return license;
    }
  }
  return undefined;
}

function licenceAt(text: string, index: number) {
  const before = text
    .slice(Math.max(0, index - 2 * BEFORE), index)
    .replace(/\s+/g, ' ')
    .slice(-BEFORE);
  if (!speaksOfArticle(before)) return undefined;
  const words = text.slice(index, index + BEHIND).replace(/\s+/g, ' ');
  const { license, assumed } = readLicence(words);
  return license ? { license, assumed, sentence: `${before}${words}` } : undefined;
}

/** In the sentence that names the licence, or in the one before, on the same licence. */
function speaksOfArticle(before: string): boolean {
  const last = [...before.matchAll(ARTICLE)].at(-1);
  if (!last) return false;
  const between = before.slice(last.index);
  const goesOn =
    !/[.!?]\s+(?:\p{Lu}|$)/u.test(between) || /licen[sc]e|distributed under/i.test(between);
  return goesOn && !OTHER.test(between);
}

/** Two events at least: a single one stands in the heads of other things, too. */
const FEWEST_EVENTS = 2;

function headDates(
  { claims, source }: Ledger,
  findings: Findings,
): FrontMatter['dates'] | undefined {
  for (const { start, end, fate } of claims) {
    if (fate !== 'left-out:running-head') continue;
    const found = historyDates(source.text.slice(start, end));
    if (found.length < FEWEST_EVENTS) continue;
    return reported(found, 'a running head', placeOf(source, start), findings);
  }
  return undefined;
}

/** Lines of nothing but events and their dates, below each other, in the midst of the text. */
function datesOfLines(
  blocks: DraftBlock[],
  { source }: Ledger,
  findings: Findings,
): FrontMatter['dates'] | undefined {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? linesWithPlace(block.inlines) : [],
  );
  let found: FoundDate[] = [];
  for (const [index, { text, start }] of lines.entries()) {
    if (!isOnlyHistory(text)) continue;
    found.push(...historyDates(text));
    if (isOnlyHistory(lines[index + 1]?.text ?? '')) continue;
    if (new Set(found.map(({ event }) => event)).size >= FEWEST_EVENTS)
      return reported(found, 'lines inside the text', placeOf(source, start), findings);
    found = [];
  }
  return undefined;
}

/** Each with the offset of its paragraph: to cut the inlines of long ones takes time. */
function linesWithPlace(inlines: Inline[]): Stretch[] {
  const start = startOf(inlines);
  return draftText(inlines)
    .split('\n')
    .map((text) => ({ text, start }));
}

function reported(
  found: FoundDate[],
  from: string,
  where: string,
  findings: Findings,
): FrontMatter['dates'] {
  const said = found.map(({ event, iso }) => `${event} ${iso}`).join(', ');
  find(findings, 'dates', 'likely', `From ${from}: ${said}.`, { where });
  return Object.fromEntries(found.map(({ event, iso }) => [event, iso]));
}
