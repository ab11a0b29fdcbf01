import type { CslDate } from '../../../article/article.ts';
import { matchesOf } from '../../../words/matches.ts';
import { COMING_SOURCE } from '../../../words/publication-states.ts';
import type { Known } from '../../tagger/tagger.ts';
import { phrasePattern } from '../phrases.ts';
import type { Label } from '../tagger/labels.ts';
import type { Token } from '../tagger/tokens.ts';
import { readDate } from './dates.ts';
import { findStatement } from './statement.ts';

/** Example: "Retrieved July 12, 2021, from The Diplomat: https://…". */
export interface Access {
  start: number;
  end: number;
  accessed?: CslDate;
  /** Example: "The Diplomat". */
  site?: string;
}

/** Most characters between the word and its date. */
const REACH = 60;

const DATE_TEXTS = [
  String.raw`\d{1,2}(?:st|nd|rd|th|er)?[.\s-]*(?:de\s+|of\s+)?\p{L}{3,12}\.?(?:,|\s+de)?[\s-]+\d{4}`,
  String.raw`\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*(?:,\s*)?\d{4}`,
  String.raw`\d{4}[-./年\s]{1,2}(?:\d{1,2}|\p{L}{3,9}\.?)[-./月\s]{1,2}\d{1,2}日?`,
  String.raw`\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4}`,
  String.raw`\p{L}{3,12}\.?,?\s+\d{4}`,
];
const DATE_TEXT = new RegExp(
  String.raw`^[\s:,[(]{0,100}(?:on|am|le|el|em|il|in|pada|tarihi|vom|den|at|the|dia|date|tanggal|в)?[\s:]*` +
    `((?:${DATE_TEXTS.join(')|(?:')}))`,
  'iu',
);

const FROM_SITE = new RegExp(
  String.raw`^[\s,.)\]]*(?:[Ff]rom|von|de|desde|em)(?:\s+the(?=[^:]{2,100}web ?site))?\s+` +
    String.raw`((?!https?:|www|\s)[^\n]{2,120}?)(?:\s+[Ww]eb ?site)?\s*(?:[:,.]\s*)?(?=https?:|www\.|$)`,
);

/** Finds the statement of when, and from which site, a work was accessed. */
export function findAccess(text: string): Access | undefined {
  for (const word of matchesOf(phrasePattern('accessed', 'giu'), text)) {
    const from = word.index + word[0].length;
    const date = DATE_TEXT.exec(text.slice(from, from + REACH));
    const accessed = date && readDate(date[1] ?? '')?.date;
    if (!date || !accessed?.['date-parts']) continue;
    const end = from + date[0].length;
    const site = FROM_SITE.exec(text.slice(end));
    return {
      start: openingBefore(text, word.index),
      end: end + (site ? site[0].length : 0),
      accessed,
      ...(site && { site: cleanSite(site[1] ?? '') }),
    };
  }
  return accessInBrackets(text) ?? accessAfterAddress(text);
}

/** GB/T 7714. Examples: "[EB/OL]. (2012-01-16)[2013-03-26]. http://…", "2020[2021-05-06]". */
function accessInBrackets(text: string): Access | undefined {
  // A quick test first, because most strings contain no such date.
  if (!/\/OL[\]］]/.test(text)) return undefined;
  const match = /[[［](\d{4}-\d{1,2}-\d{1,2})[\]］]/u.exec(text);
  const accessed = match && readDate(match[1] ?? '')?.date;
  if (!match || !accessed?.['date-parts']) return undefined;
  return { start: match.index, end: match.index + match[0].length, accessed };
}

function openingBefore(text: string, at: number): number {
  return '[('.includes(text[at - 1] ?? ' ') ? at - 1 : at;
}

function cleanSite(site: string): string {
  return site
    .replace(/(?<![\s:,.])[\s:,.]+$/, '')
    .replace(/(?<!\s)\s+(?:website|web site|database)$/i, '');
}

/** Examples: "https://… (15.01.2010)", "https://… [3 May 2012]", "Diakses dari https://… pada 5 Januari 2021". */
function accessAfterAddress(text: string): Access | undefined {
  const match =
    /(?:https?:\/\/|www\.)[^\s]{1,1000}\s+(?:[,;]\s*)?((?:[([]|pada (?:tanggal )?)((?:\d{1,2}[./-]){2}\d{4}|\d{1,2}\.?\s\p{L}{3,10}\.?\s\d{4}|\d{4}-\d\d-\d\d)[)\]]?)/u.exec(
      text,
    );
  const accessed = match && readDate(match[2] ?? '')?.date;
  if (!match || !accessed?.['date-parts']) return undefined;
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length, end, accessed };
}

/** Labels set without the tagger: web addresses, DOIs, numbers of entries, statements of access and of authors. */
export function certainLabels(
  text: string,
  tokens: Token[],
  access: Access | undefined,
): Known<Label>[] {
  const labels: (Label | undefined)[] = [];
  const statement = findStatement(text);
  const key = ENTRY_KEY.exec(text)?.[0].length ?? 0;
  const state = STATE.exec(text);
  const notes = [access, statement].filter((part) => part !== undefined);
  tokens.forEach((token, index) => {
    const before = labels[index - 1] === 'url' ? tokens[index - 1]?.text : undefined;
    const isNumber = token.end <= key || (index === 0 && isEntryNumber(token.text));
    if (/10\.\d{4,9}\/\S/.test(token.text)) labels.push('doi');
    else if (isAddress(token.text, before)) labels.push('url');
    else if (notes.some((note) => isInside(token, note))) labels.push('note');
    else if (state && isInside(token, rangeOf(state))) labels.push('date');
    else labels.push(isNumber ? 'citation-number' : undefined);
  });
  return labels.flatMap((label, at) => (label ? [{ at, label, is: true }] : []));
}

/** Examples: "[Casella and Berger, 2002] Casella, G.", "[TAKA91] Takahashi, T." */
const ENTRY_KEY =
  /^\[\p{L}(?:[^[\]]{1,60},? (?:1[5-9]|20)\d\d|[\p{L}+]{1,12}(?:\d\d){1,2})[a-z]?\](?= \p{L})/u;

/** Stands in place of a year. Example: "Smith, B. (under review). Rivers of the south." */
const STATE = new RegExp(`(?<=^[^\\d(]{2,300} )\\((?:${COMING_SOURCE})\\)[.,:;]?(?= \\S)`, 'iu');

const rangeOf = ({ index, 0: found }: RegExpExecArray) => ({
  start: index,
  end: index + found.length,
});

const isInside = (token: Token, { start, end }: { start: number; end: number }): boolean =>
  token.start >= start && token.end <= end;

const isAddress = (text: string, before: string | undefined): boolean =>
  /^[<([]?(?:url:)?(?:https?|ftp):\/\/\S/i.test(text) ||
  (before !== undefined && continuesAddress(before, text));

const isEntryNumber = (text: string): boolean =>
  /^(?:\[\d{1,4}\]|\(\d{1,3}\))[.:]?$|^\d{1,3}[-–]$/.test(text);

/** The rest of an address broken by a line end. Example: "http://www.slayage.tv/ essays/slayage13.htm". */
function continuesAddress(before: string, text: string): boolean {
  if (/[),\]>]$|^[([]/.test(before.slice(-1)) || /[^\w%./?=&#~+:;,>)\]-]/.test(text)) return false;
  const bare = text.replace(/(?<![.,;:>)\]])[.,;:>)\]]+$/, '');
  if (/^\d{1,4}$|^\d+[-.]\d+$/.test(bare)) return false;
  return /[/_=%&]/.test(bare) || /^[\w-]+\.(?:html?|pdf|php|aspx?|docx?)$/i.test(bare);
}
