/** The article's DOI if it is not on the front page: publishers print it at the foot of pages. */
import { type Findings, find } from '../../findings.ts';
import type { Ledger } from '../../ledger.ts';
import { placeOf } from '../../source.ts';
import { readIssueLine } from './issue-line.ts';

/** Without a full stop or bracket at its end. */
export const DOI = /\b10\.\d{4,9}\/[^\s<>"”,;]*[^\s<>"”,;.)\]]/u;
const EACH = new RegExp(DOI.source, 'gu');

/** On so many pages stands no DOI of a cited work. */
const FEWEST_PAGES = 3;

interface Found {
  doi: string;
  /** Offset in the source. */
  start: number;
}

/**
 * The DOI in running heads, on many pages, or in lines of the first page, alone on its line or after the
 * numbers of an issue. Undefined if several DOIs are found, as any could be the article's.
 */
export function doiElsewhere(ledger: Ledger, findings: Findings): string | undefined {
  const { source, claims } = ledger;
  const heads = claims
    .filter(({ fate }) => fate === 'left-out:running-head')
    .flatMap(({ start, end }) => dois(source.text.slice(start, end), start));
  const found = [heads, onPages(source.text), ownLines(source.text)].find(
    ({ length }) => length > 0,
  );
  const [first] = found ?? [];
  if (!first || found?.some(({ doi }) => doi.toLowerCase() !== first.doi.toLowerCase()))
    return undefined;
  find(findings, 'journal', 'likely', `DOI ${first.doi}, from a line beside the front page.`, {
    where: placeOf(source, first.start),
  });
  return first.doi;
}

const dois = (text: string, from = 0): Found[] =>
  [...text.matchAll(EACH)].map(({ 0: doi, index }) => ({ doi, start: from + index }));

/** On the first page and on others: a running head among the lines of columns. */
function onPages(text: string): Found[] {
  const [first = [], ...others] = text.split('\f').map((page) => dois(page));
  const pages = others.map((page) => new Set(page.map(({ doi }) => doi)));
  return first.filter(
    ({ doi }) => pages.filter((page) => page.has(doi)).length >= FEWEST_PAGES - 1,
  );
}

/** "doi:10.5555/12", "https://doi.org/10.5555/12", and nothing behind it but the journal's site. */
const LINE =
  /^(.{0,150}?)(?:doi\s{0,3}:?\s{0,3}|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s<>"”,;]+?)\.?(?:\s+www\.\S+)?$/iu;
/** Below the DOI of older articles of some publishers, behind their references. */
const CITED_AS = /^cite this article as\b/iu;
/** A sentence that goes on below names another DOI: "The data are available at". */
const ENDS = /^$|[.!?]$|\bdoi\s*:?$|^(?:journal home ?page: )?(?:https?:\/\/|www\.)\S+$/iu;

function ownLines(text: string): Found[] {
  const end = text.search(/\f(?=[^\f]*\S)/);
  // Wide gaps part columns.
  const lines = [...text.matchAll(/\S[^\n\f]*?(?= {3}|[\n\f]|$)/g)];
  return lines.flatMap(({ 0: line, index: start }, at): Found[] => {
    if (start >= end && !CITED_AS.test(lines[at + 1]?.[0] ?? '')) return [];
    const [, before = '', doi] = LINE.exec(line.trim()) ?? [];
    if (!doi) return [];
    if (before !== '') return isOfIssue(before) ? [{ doi, start }] : [];
    const above = lines[at - 1];
    const gap = above ? text.slice(above.index + above[0].length, start) : '\f';
    const isApart = /\n\s*\n|\f/.test(gap);
    const words = above?.[0].trim() ?? '';
    return isApart || ENDS.test(words) || isOfIssue(words) ? [{ doi, start }] : [];
  });
}

/** "Coast Studies 2019, 11, 940;" */
function isOfIssue(text: string): boolean {
  return (
    readIssueLine(text).volume !== undefined ||
    (/\b(?:19|20)\d\d\b/.test(text) && /[;,.|]$/.test(text.trim()))
  );
}
