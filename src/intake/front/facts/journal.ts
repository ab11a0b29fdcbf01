/** Facts about the journal and the issue on a front page. */

import { latinDigits } from '../../../words/digits.ts';
import { validIssn } from './issn.ts';

export interface IssueLine {
  volume?: string;
  issue?: string;
  pages?: string;
  elocation?: string;
  year?: string;
  /** The words before the numbers, where they name a journal. */
  journal?: string;
}

const VOLUME =
  /\b(?:vol(?:ume|umen|\.)?|bd\.?|band|tome|tomo|cilt|jahrgang|v\.)\s*(?:[:.]\s*)?(\d{1,4}|[IVXL]{1,7})\b|جلد\s*(?:[:]\s*)?([\d۰-۹٠-٩]{1,4})/iu;
const ISSUE =
  /\b(?:issue|iss\.?|no\.?|nr\.?|num(?:ber|\.)?|n[º°]\.?|núm(?:ero|\.)?|numéro|heft|sayı|nomor)\s*(?:[:.]\s*)?(\d{1,4}(?:\s?[-–/&]\s?\d{1,4})?|[IVX]{1,5})\b|شمارہ\s*(?:[:]\s*)?([\d۰-۹٠-٩]{1,4})/iu;
const PAGES =
  /\b(?:pp?\.?|pages?|pg\.?|págs?\.?|p[áa]ginas?|seiten?|s\.)\s*(?:[:.]\s*)?(\d{1,5})\s?[-–—]+\s?(\d{1,5})/iu;
const SHORT =
  /(\d{1,4})\s?\((\d{1,4}(?:[-–]\d{1,4})?)\)\s?[,:]?\s?(?:\(?(?:19|20)\d\d\)?\s?[,:]\s?)?(?:(?:pp?\.?\s?)?(\d{1,5})\s?[-–]\s?(\d{1,5})|(e\d{3,8}))?/u;
const YEAR_FIRST =
  /\b((?:19|20)\d\d)\s?[;,]\s?(\d{1,4})(?:\s?\((\d{1,4})\))?\s?:\s?(\d{1,5})(?:\s?[-–]\s?(\d{1,5}))?/u;

/** "14 (2021) 55–71". */
const YEAR_BETWEEN = /\b(\d{1,4})\s?\((?:19|20)\d\d\)\s?[,:]?\s?(\d{1,5})\s?[-–—]\s?(\d{1,5})\b/u;

/** "(2014), 26:1, 147–154", "(2020) 25:4927–4961". */
const YEAR_BEFORE =
  /\((?:19|20)\d\d\)\s?,?\s?(\d{1,4})(?:\s?:\s?(\d{1,3})(?=\s?,))?\s?[,:]\s?(\d{1,5})\s?[-–—]\s?(\d{1,5})\b/u;

/** Parses lines such as "Volume 1, Issue 2, Pages 57-67", "12(3): 1-20" or "2017;20:1421-1427". */
export function readIssueLine(text: string): IssueLine {
  const found = { ...shortForm(text), ...longForm(text) };
  const year = /(?<![\d–-])((?:19|20)\d\d)(?!\s?[–-]\s?\d|\d)/.exec(text)?.[1];
  const has = Object.keys(found).length > 0;
  return has && year ? { ...found, year } : found;
}

function longForm(text: string): IssueLine {
  const volume = VOLUME.exec(text);
  const issue = ISSUE.exec(text);
  const pages = PAGES.exec(text);
  const found: IssueLine = {};
  const isAhead = /^0+$/.test(volume?.[1] ?? '');
  // "Vol. 0, No. 0": not in an issue yet.
  if (isAhead) return found;
  if (volume) found.volume = latinDigits(volume[1] ?? volume[2] ?? '');
  if (issue && (volume || pages))
    found.issue = latinDigits((issue[1] ?? issue[2] ?? '').replace(/\s/g, ''));
  if (pages?.[1] && pages[2]) found.pages = pageRange(pages[1], pages[2]);
  return found;
}

function shortForm(text: string): IssueLine {
  const first = YEAR_FIRST.exec(text);
  if (first?.[2] && first[4]) {
    const pages = first[5] ? pageRange(first[4], first[5]) : undefined;
    return { volume: first[2], ...(first[3] && { issue: first[3] }), ...(pages && { pages }) };
  }
  const between = YEAR_BETWEEN.exec(text);
  if (between?.[1] && between[2] && between[3])
    return { volume: between[1], pages: pageRange(between[2], between[3]) };
  const before = YEAR_BEFORE.exec(text);
  if (before?.[1] && before[3] && before[4])
    return {
      volume: before[1],
      ...(before[2] && { issue: before[2] }),
      pages: pageRange(before[3], before[4]),
    };
  const short = SHORT.exec(text);
  if (!short?.[1] || !short[2] || !/[:,]/.test(text)) return {};
  if (/^(?:19|20)\d\d$/.test(short[2]) || /^(?:19|20)\d\d$/.test(short[1])) return {};
  return {
    volume: short[1],
    issue: short[2],
    ...(short[3] && short[4] && { pages: pageRange(short[3], short[4]) }),
    ...(short[5] && { elocation: short[5] }),
  };
}

/** "1421-7" is 1421–1427. */
function pageRange(first: string, last: string): string {
  const full =
    last.length < first.length ? first.slice(0, first.length - last.length) + last : last;
  return `${first}-${full}`;
}

export interface FoundIssn {
  kind?: 'print' | 'electronic';
  issn: string;
  start: number;
  end: number;
}

/** ISSNs after their label, with a valid check digit. */
export function issnsIn(text: string): FoundIssn[] {
  const found: FoundIssn[] = [];
  for (const match of text.matchAll(
    /(?:\b(p|print|e|online|electronic)[\s-]*)?issn(?:\s*\(?(print|online|electronic|[pe])\)?)?[\s:.-]*(\d{4}-?\d{3}[\dXx])(?:\s*\((print|online|electronic|p|e)\))?/giu,
  )) {
    const issn = `${(match[3] ?? '').slice(0, 4)}-${(match[3] ?? '').slice(-4).toUpperCase()}`;
    if (!validIssn(issn)) continue;
    const word = (match[1] ?? match[2] ?? match[4] ?? '').toLowerCase();
    const kind = word === '' ? undefined : word.startsWith('p') ? 'print' : 'electronic';
    found.push({ kind, issn, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
