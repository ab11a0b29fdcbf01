import type { CslDate } from '../../../article/article.ts';
import type { Label } from '../tagger/labels.ts';
import { matchesOf } from '../tagger/matches.ts';
import type { Token } from '../tagger/tokens.ts';
import { certainParts } from './certain-parts.ts';
import { readDate } from './dates.ts';

/** Example: "Retrieved July 12, 2021, from The Diplomat: https://…". */
export interface Access {
  start: number;
  end: number;
  accessed?: CslDate;
  /** Example: "The Diplomat". */
  site?: string;
}

const ACCESS_WORD =
  /(?<![\p{L}])(?:retrieved|accessed|last (?:accessed|visited|viewed|checked)|date accessed|access(?:ed)? (?:date|on)|viewed|visited|cited|abgerufen|abruf|(?:letzter |letztmaliger )?zugriff|zuletzt (?:besucht|geprüft|abgerufen)|aufgerufen|consulté|consulta(?:do|ta)?|recuperado|obtenido|accedido|acess?ado|acesso|acedido|disponible|erişim(?: tarihi)?|diakses|дата обращения|stand|ultimo accesso|تاريخ (?:الاطلاع|الاسترداد|الدخول|الوصول)|استرجع|تم الاسترداد|تاریخ دسترسی|بازیابی|رسائی|访问日期|引用日期)(?![\p{L}])/giu;

/** Most characters between the word and its date. */
const REACH = 60;

const DATE_TEXT =
  /^[\s:,[(]{0,100}(?:on|am|le|el|em|il|in|pada|tarihi|vom|den|at|the|dia|date|tanggal|в)?[\s:]*((?:\d{1,2}(?:st|nd|rd|th|er)?[.\s-]*(?:de\s+|of\s+)?\p{L}{3,12}\.?(?:,|\s+de)?[\s-]+\d{4})|(?:\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*(?:,\s*)?\d{4})|(?:\d{4}[-./年\s]{1,2}(?:\d{1,2}|\p{L}{3,9}\.?)[-./月\s]{1,2}\d{1,2}日?)|(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4})|(?:\p{L}{3,12}\.?,?\s+\d{4}))/iu;

const FROM_SITE =
  /^[\s,.)\]]*(?:[Ff]rom|von|de|desde|em)(?:\s+the(?=[^:]{2,100}web ?site))?\s+((?!https?:|www|\s)[^\n]{2,120}?)(?:\s+[Ww]eb ?site)?\s*(?:[:,.]\s*)?(?=https?:|www\.|$)/;

/** Finds the statement of when, and from which site, a work was accessed. */
export function findAccess(text: string): Access | undefined {
  for (const word of matchesOf(ACCESS_WORD, text)) {
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

/** Labels set without the tagger: web addresses, DOIs, access statements, and `certainParts`. */
export function certainLabels(
  text: string,
  tokens: Token[],
  access: Access | undefined,
): (Label | undefined)[] {
  const labels: (Label | undefined)[] = [];
  const parts = certainParts(text);
  tokens.forEach((token, index) => {
    const part = parts.find(({ start, end }) => token.end > start && token.start < end);
    const before = labels[index - 1] === 'url' ? tokens[index - 1]?.text : undefined;
    if (/10\.\d{4,9}\/\S/.test(token.text)) labels.push('doi');
    else if (/^[<([]?(?:url:)?(?:https?|ftp):\/\/\S/i.test(token.text)) labels.push('url');
    else if (before && continuesAddress(before, token.text)) labels.push('url');
    else if (access && token.start >= access.start && token.end <= access.end) labels.push('note');
    else if (index === 0 && isEntryNumber(token.text)) labels.push('citation-number');
    else labels.push(part?.label);
  });
  return labels;
}

const isEntryNumber = (text: string): boolean =>
  /^(?:\[\d{1,4}\]|\(\d{1,3}\))[.:]?$|^\d{1,3}[-–]$/.test(text);

/** The rest of an address broken by a line end. Example: "http://www.slayage.tv/ essays/slayage13.htm". */
function continuesAddress(before: string, text: string): boolean {
  if (/[),\]>]$|^[([]/.test(before.slice(-1)) || /[^\w%./?=&#~+:;,>)\]-]/.test(text)) return false;
  const bare = text.replace(/(?<![.,;:>)\]])[.,;:>)\]]+$/, '');
  if (/^\d{1,4}$|^\d+[-.]\d+$/.test(bare)) return false;
  return /[/_=%&]/.test(bare) || /^[\w-]+\.(?:html?|pdf|php|aspx?|docx?)$/i.test(bare);
}
