/** Reads volume, issue, pages and ISSN from lines such as "Volume 1, Issue 2, Pages 57-67" and "2017;20:1421-1427". */

import { readIssn } from '../../../compile/metadata/values/identifiers.ts';
import { latinDigits } from '../../../words/digits.ts';
import { phrasesIn } from '../../phrases.ts';

export interface IssueLine {
  volume?: string;
  issue?: string;
  pages?: string;
  elocation?: string;
  year?: string;
}

export function readIssueLine(text: string): IssueLine {
  const found = { ...shortForm(text), ...longForm(text) };
  const year = /(?<![\d–-])((?:19|20)\d\d)(?!\s?[–-]\s?\d|\d)/.exec(text)?.[1];
  return Object.keys(found).length > 0 && year ? { ...found, year } : found;
}

/** What stands behind a word for it. */
const NUMBERS: Record<string, RegExp> = {
  volume: /^[\s:.]*(\d{1,4}|[IVXL]{1,7})(?![\p{L}\d])/u,
  number: /^[\s:.]*(\d{1,4}(?:\s?[-–/&]\s?\d{1,4})?|[IVX]{1,5})(?![\p{L}\d])/u,
  pages: /^[\s:.]*(\d{1,5})\s?[-–—]+\s?(\d{1,5})/,
};

/** "Vol. 12, No. 3, pp. 1-20"; "Vol. 0" is not in an issue yet. */
function longForm(printed: string): IssueLine {
  const text = latinDigits(printed);
  const found = new Map<string, string[]>();
  for (const { meaning, end } of phrasesIn('issue', text)) {
    const numbers = NUMBERS[meaning]?.exec(text.slice(end))?.slice(1);
    if (numbers && !found.has(meaning)) found.set(meaning, numbers);
  }
  const [volume] = found.get('volume') ?? [];
  const [issue] = found.get('number') ?? [];
  const [first, last] = found.get('pages') ?? [];
  if (volume && /^0+$/.test(volume)) return {};
  return {
    ...(volume && { volume }),
    ...(issue && (volume || first) && { issue: issue.replace(/\s/g, '') }),
    ...(first && last && { pages: pageRange(first, last) }),
  };
}

const YEAR = String.raw`(?:19|20)\d\d`;
const RANGE = String.raw`(?<first>\d{1,5})\s?[-–—]\s?(?<last>\d{1,5})`;
const SHORT_FORMS = [
  // "2017;20:1421-1427", "2017, 20(3): 5"
  String.raw`\b${YEAR}\s?[;,]\s?(?<volume>\d{1,4})(?:\s?\((?<issue>\d{1,4})\))?\s?:\s?(?:${RANGE}|\d)`,
  // "14 (2021) 55–71"
  String.raw`\b(?<volume>\d{1,4})\s?\(${YEAR}\)\s?[,:]?\s?${RANGE}\b`,
  // "(2014), 26:1, 147–154", "(2020) 25:4927–4961"
  String.raw`\(${YEAR}\)\s?,?\s?(?<volume>\d{1,4})(?:\s?:\s?(?<issue>\d{1,3})(?=\s?,))?\s?[,:]\s?${RANGE}\b`,
  // "12(3): 1-20", "12(3), e1234"
  String.raw`\b(?!${YEAR})(?<volume>\d{1,4})\s?\((?!${YEAR}\))(?<issue>\d{1,4}(?:[-–]\d{1,4})?)\)(?:\s?[,:]?\s?(?:\(?${YEAR}\)?\s?[,:]\s?)?(?:(?:pp?\.?\s?)?${RANGE}|(?<elocation>e\d{3,8})))?`,
].map((form) => new RegExp(form, 'u'));

function shortForm(text: string): IssueLine {
  const form = SHORT_FORMS.map((pattern) => pattern.exec(text)?.groups).find(Boolean);
  // "Rivers 12 (3)" is no citation.
  if (!form || !/[:,;–—-]/.test(text)) return {};
  const { volume, issue, first, last, elocation } = form;
  return {
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(first && last && { pages: pageRange(first, last) }),
    ...(elocation && { elocation }),
  };
}

/** "1421-7" is 1421–1427. */
function pageRange(first: string, last: string): string {
  const start = first.slice(0, Math.max(first.length - last.length, 0));
  return `${first}-${start}${last}`;
}

export interface FoundIssn {
  kind?: 'print' | 'electronic';
  issn: string;
  start: number;
  end: number;
}

const ISSN =
  /((?:\b(?:p|print|e|online|electronic)[\s-]*)?issn[^\d]{0,20})(\d{4}-?\d{3}[\dXx])(\s*\(\w{1,10}\))?/giu;

/** ISSNs after their label, with a valid check digit. */
export function issnsIn(text: string): FoundIssn[] {
  return [...text.matchAll(ISSN)].flatMap((match): FoundIssn[] => {
    const [whole, label = '', digits = '', behind = ''] = match;
    const read = readIssn(digits);
    if ('fault' in read) return [];
    const words = label + behind;
    const isPrint = /print|\bp(?:-|\s)?(?:issn)?\b/i.test(words);
    const isElectronic = /online|electronic|\be(?:-|\s)?(?:issn)?\b/i.test(words);
    const kind = isElectronic ? 'electronic' : isPrint ? 'print' : undefined;
    return [{ kind, issn: read.value, start: match.index, end: match.index + whole.length }];
  });
}
