/** The article's DOI if it is not on the front page: publishers print it at the foot of pages. */
import { type Findings, find } from '../../findings.ts';
import type { Ledger } from '../../ledger.ts';
import { placeOf } from '../../source.ts';
import { DOI, ISSUE_LINE } from '../lines/words.ts';

/** "doi:10.5555/12", "https://doi.org/10.5555/12", and nothing behind it but the journal's site. */
const LINE =
  /^(.*?)(?:doi\s*(?::\s*)?|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s<>"”,;]+?)\.?(?:\s+www\.\S+)?$/iu;

/** Below the DOI of older articles of some publishers, behind their references. */
const CITED_AS = /^cite this article as\b/iu;

/** Text of more lines is no first page. */
const MOST_LINES = 150;
const LONGEST_LINE = 200;
/** On so many pages stands no DOI of a cited work. */
const FEWEST_PAGES = 3;
/** "Coast Studies 2019, 11, 940; " */
const DATED = /\b(?:19|20)\d\d\b.{0,1000}[;,.|]\s*$/u;

/**
 * The DOI in running heads, on many pages, or in lines of the first page, alone on its line or after the
 * numbers of an issue. Undefined if several DOIs are found, as any could be the article's.
 */
export function doiElsewhere(ledger: Ledger, findings: Findings): string | undefined {
  const { source, claims } = ledger;
  const heads = claims
    .filter(({ fate }) => fate === 'left-out:running-head')
    .flatMap(({ start, end }) => {
      const doi = DOI.exec(source.text.slice(start, end))?.[0].replace(/(?<![.)\]])[.)\]]+$/, '');
      return doi ? [{ doi, start }] : [];
    });
  const found = [heads, onPages(source.text), ownLines(source.text)].find(
    ({ length }) => length > 0,
  );
  if (!found) return undefined;
  const [first] = found;
  if (!first || found.some(({ doi }) => doi.toLowerCase() !== first.doi.toLowerCase()))
    return undefined;
  find(findings, 'journal', 'likely', `DOI ${first.doi}, from a line beside the front page.`, {
    where: placeOf(source, first.start),
  });
  return first.doi;
}

interface Found {
  doi: string;
  /** Offset in the source. */
  start: number;
}

/** Of the first page, and said again on others: a running head, though columns hid it among their lines. */
function onPages(text: string): Found[] {
  const [first = [], ...others] = text.split('\f').map(dois);
  const named = others.map((page) => new Set(page.map(({ doi }) => doi)));
  return first.filter(
    ({ doi }) => named.filter((page) => page.has(doi)).length >= FEWEST_PAGES - 1,
  );
}

const EACH = new RegExp(DOI.source, 'gu');
const dois = (page: string): Found[] =>
  [...page.matchAll(EACH)].map(({ 0: doi, index: start }) => ({
    doi: doi.replace(/(?<![.)\]])[.)\]]+$/, ''),
    start,
  }));

function ownLines(text: string): Found[] {
  const end = text.search(/\f(?=[^\f]*\S)/);
  // Wide gaps part what a page that keeps its look has in one line.
  const lines = [...text.matchAll(/\S[^\n\f]*?(?= {3}|[\n\f]|$)/g)];
  return lines.flatMap(({ 0: line, index: start }, at): Found[] => {
    const onFirstPage = at < MOST_LINES && start < end;
    const isOwn = onFirstPage || CITED_AS.test(lines[at + 1]?.[0] ?? '');
    if (!isOwn || line.length > LONGEST_LINE) return [];
    const [, before = '', doi] = LINE.exec(line.trim()) ?? [];
    if (!doi || (before !== '' && !isOfIssue(before))) return [];
    const above = lines[at - 1];
    const apart = above ? text.slice(above.index + above[0].length, start) : '\f';
    const isApart = /\n\s*\n|\f/.test(apart) || endsAbove(above?.[0].trim() ?? '');
    return before !== '' || isApart ? [{ doi, start }] : [];
  });
}

function isOfIssue(text: string): boolean {
  return ISSUE_LINE.test(text) || DATED.test(text);
}

/** A sentence that goes on in the line below names other things: "The data are available at". */
function endsAbove(line: string): boolean {
  return /^$|[.!?]$|\bdoi\s*:?$/iu.test(line) || ISSUE_LINE.test(line) || ABOVE.test(line);
}

/** "Coast Studies (2015) 69:1383–1394", the journal's site, a date of the article. */
const ABOVE =
  /\((?:19|20)\d\d\) \d{1,4}:\d+(?:[-–—]\d+)?$|^(?:journal home ?page: )?(?:https?:\/\/|www\.)\S+$|^published \d{1,2} \p{L}+ \d{4}$/iu;
