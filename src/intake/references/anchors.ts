import type { CslDate } from '../../article.ts';
import { readDate } from './dates.ts';
import type { Label } from './labels.ts';
import type { Token } from './tokens.ts';

/** "Retrieved July 12, 2021, from The Diplomat: https://…" */
export interface Access {
  start: number;
  end: number;
  accessed?: CslDate;
  /** "The Diplomat" */
  site?: string;
}

const ACCESS_WORD =
  /(?<![\p{L}])(?:retrieved|accessed|last (?:accessed|visited|viewed|checked)|date accessed|access(?:ed)? (?:date|on)|viewed|visited|cited|abgerufen|abruf|(?:letzter |letztmaliger )?zugriff|zuletzt (?:besucht|geprüft|abgerufen)|aufgerufen|consulté|consulta(?:do|ta)?|recuperado|obtenido|accedido|acess?ado|acesso|acedido|disponible|erişim(?: tarihi)?|diakses|дата обращения|stand|ultimo accesso|تاريخ (?:الاطلاع|الاسترداد|الدخول|الوصول)|استرجع|تم الاسترداد|تاریخ دسترسی|بازیابی|رسائی|访问日期|引用日期)(?![\p{L}])/giu;

/** No more than this between the word and its date. */
const REACH = 60;

const DATE_TEXT =
  /^[\s:,[(]*(?:on|am|le|el|em|il|in|pada|tarihi|vom|den|at|the|dia|date|tanggal|в)?[\s:]*((?:\d{1,2}(?:st|nd|rd|th|er)?[.\s-]*(?:de\s+|of\s+)?\p{L}{3,12}\.?(?:,|\s+de)?[\s-]+\d{4})|(?:\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s*\d{4})|(?:\d{4}[-./年\s]{1,2}(?:\d{1,2}|\p{L}{3,9}\.?)[-./月\s]{1,2}\d{1,2}日?)|(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?\d{4})|(?:\p{L}{3,12}\.?,?\s+\d{4}))/iu;

const FROM_SITE =
  /^[\s,.)\]]*(?:[Ff]rom|von|de|desde|em)(?:\s+the(?=[^:]{2,100}web ?site))?\s+((?!https?:|www)[^\n]{2,120}?)(?:\s+[Ww]eb ?site)?\s*[:,.]?\s*(?=https?:|www\.|$)/;

/** Finds the statement of when, and from which site, a work was fetched. */
export function findAccess(text: string): Access | undefined {
  for (const word of text.matchAll(ACCESS_WORD)) {
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
  return accessAfterAddress(text);
}

function openingBefore(text: string, at: number): number {
  return '[('.includes(text[at - 1] ?? ' ') ? at - 1 : at;
}

function cleanSite(site: string): string {
  return site.replace(/[\s:,.]+$/, '').replace(/\s+(?:website|web site|database)$/i, '');
}

/** "https://… (15.01.2010)", "https://… [3 May 2012]" */
function accessAfterAddress(text: string): Access | undefined {
  const match =
    /(?:https?:\/\/|www\.)[^\s]+\s+[,;]?\s*[([]((?:\d{1,2}[./-]){2}\d{4}|\d{1,2}\.?\s\p{L}{3,10}\.?\s\d{4}|\d{4}-\d\d-\d\d)[)\]]/u.exec(
      text,
    );
  const accessed = match && readDate(match[1] ?? '')?.date;
  if (!match || !accessed?.['date-parts']) return undefined;
  const end = match.index + match[0].length;
  return { start: end - (match[1] ?? '').length - 2, end, accessed };
}

/** Labels that need no guessing: web addresses, DOIs, statements of access, numbers with their words. */
export function certainLabels(
  text: string,
  tokens: Token[],
  access: Access | undefined,
): (Label | undefined)[] {
  const labels: (Label | undefined)[] = [];
  const numbers = certainNumbers(text);
  tokens.forEach((token, index) => {
    const number = numbers.find(({ start, end }) => token.end > start && token.start < end);
    const before = labels[index - 1] === 'url' ? tokens[index - 1]?.text : undefined;
    if (/10\.\d{4,9}\/\S/.test(token.text)) labels.push('doi');
    else if (/^[<([]?(?:url:)?(?:https?|ftp):\/\/\S/i.test(token.text)) labels.push('url');
    else if (before && continuesAddress(before, token.text)) labels.push('url');
    else if (access && token.start >= access.start && token.end <= access.end) labels.push('note');
    else if (index === 0 && isEntryNumber(token.text)) labels.push('citation-number');
    else labels.push(number?.label);
  });
  return labels;
}

/** Numbers whose order says what they are. Each pattern's groups have the labels beside it. */
const NUMBER_FORMS: { pattern: RegExp; labels: Label[] }[] = [
  // 16 (September 2010) 5, S. 578
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:\p{L}{3,10}\.? )?(?:1[89]|20)\d\d\)) (\d{1,3}(?:[-–/]\d{1,3})?)(?=[,.:;] ?(?:S\.|pp?\.|\d))/dgu,
    labels: ['volume', 'date', 'volume'],
  },
  // 3 (1996) 35–40
  {
    pattern:
      /(?<= )(\d{1,3}) (\((?:1[89]|20)\d\d\)),? ?((?:S\. |pp?\. )?\d{1,5} ?[-–] ?\d{1,5})(?=[.,;]|$)/dgu,
    labels: ['volume', 'date', 'pages'],
  },
  // 2009;9(2):145–164
  {
    pattern:
      /(?<=[ .])((?:1[89]|20)\d\d) ?; ?(\d{1,4}(?: ?\([^()]{1,12}\))?)(?: ?: ?(\p{Lu}?\d{1,6}(?:[-–]\p{Lu}?\d{1,6})?))?(?=[.,;]|$)/dgu,
    labels: ['date', 'volume', 'pages'],
  },
  // , 1/2000, S. 151
  {
    pattern: /(?<=[,;] )(\d{1,2}\/(?:1[89]|20)\d\d)(?=[,:] ?(?:S\.|pp?\.|\d))/dgu,
    labels: ['volume'],
  },
  // Jg. 45, Heft 2 · 40. Jg., H. 3 · Heft 4, Jg. 25
  {
    pattern:
      /(?<=[,;.:)] ?)((?:(?:Jg|Jahrg|Jahrgang)\.? \d{1,3}|\d{1,3}\. ?(?:Jg|Jahrg|Jahrgang)\.?)[,;]? ?(?:(?:Heft|H\.|Nr\.|Nummer) ?\d{1,3}(?:[-–/]\d{1,3})?)?)(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
  },
  {
    pattern:
      /(?<=[,;.:)] ?)((?:Heft|H\.|Nr\.) ?\d{1,3}(?:[-–/]\d{1,3})?[,;]? (?:Jg|Jahrg|Jahrgang)\.? \d{1,3})(?=[,;.: )]|$)/dgu,
    labels: ['volume'],
  },
];

interface CertainNumber {
  start: number;
  end: number;
  label: Label;
}

function certainNumbers(text: string): CertainNumber[] {
  if (!/\d/.test(text)) return [];
  return NUMBER_FORMS.flatMap(({ pattern, labels }) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) =>
      labels.flatMap((label, at) => {
        const [start, end] = indices?.[at + 1] ?? [0, 0];
        return end > start ? [{ start, end, label }] : [];
      }),
    ),
  );
}

const isEntryNumber = (text: string): boolean =>
  /^(?:\[\d{1,4}\]|\(\d{1,3}\))[.:]?$|^\d{1,3}[-–]$/.test(text);

/** The rest of an address that a line break cut: "http://www.slayage.tv/ essays/slayage13.htm". */
function continuesAddress(before: string, text: string): boolean {
  if (/[),\]>]$|^[([]/.test(before.slice(-1)) || /[^\w%./?=&#~+:;,>)\]-]/.test(text)) return false;
  const bare = text.replace(/[.,;:>)\]]+$/, '');
  if (/^\d{1,4}$|^\d+[-.]\d+$/.test(bare)) return false;
  return /[/_=%&]/.test(bare) || /^[\w-]+\.(?:html?|pdf|php|aspx?|docx?)$/i.test(bare);
}
