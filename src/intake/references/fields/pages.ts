import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { latinDigits } from '../../../words/digits.ts';
import { withoutRim } from '../trim.ts';

export interface PageNumbers {
  /** Example: "351-368", with a hyphen, as CSL requires. */
  page?: string;
  /** Example: "360 pp." */
  'number-of-pages'?: string;
}

const PAGE_WORD = new RegExp(
  String.raw`^[\s(]*(?:pp|pgs?|pages?|p|seiten?|s\.|ss|págs?|pags?|стр|с|hlm|hal|sayfa|art(?:icle)?|id|` +
    String.raw`ص ?ص|صص|صفحات|ص|第|页)\.?\s?(?=[\p{L}\d])`,
  'iu',
);

const PAGE = '(?:[A-Za-z]{1,3}\\.?)?\\d+(?:\\.\\d+)?[A-Za-z]?|[ivxlc]+';
const DASH = '\\s?[-–—−‒‐‑~]{1,2}\\s?';

/** Forms of pages; the first that matches is read. */
const FORMS: { pattern: RegExp; read: (match: RegExpExecArray) => PageNumbers | undefined }[] = [
  {
    // "第45页" is a page; "45页" is a number of pages.
    pattern: /^第\s?(\d+)\s?[页頁]/u,
    read: ([, page]) => ({ page }),
  },
  {
    pattern:
      /^[([\s—–-]*(\d+)\s?(?:pp?|pages?|s|seiten|с|p[áa]gs?|sayfa|hlm|hal|ص|页)\.?[)\].,;\s—–-]*$/iu,
    read: ([, count]) => ({ 'number-of-pages': count }),
  },
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])((?:${PAGE})${DASH}(?:${PAGE})(?:\\s?[,;&]\\s?(?:${PAGE})(?:${DASH}(?:${PAGE}))?)*)(?![\\p{Script=Latin}\\p{N}])`,
      'u',
    ),
    read: ([, pages = '']) => ({ page: normalized(pages) }),
  },
  {
    // "96?120": an encoding conversion lost the dash
    pattern: /(?<![\p{L}\p{N}])(\d+)\?(\d+)(?![\p{L}\p{N}])/u,
    read: ([, from, to]) => ({ page: `${from}-${to}` }),
  },
  {
    // "319e24": publishers' files contain an "e" instead of the dash
    pattern: /(?<![\p{L}\p{N}])(\d+e\d+)(?![\p{L}\p{N}])/u,
    read: ([, page]) => ({ page }),
  },
  {
    // "1536 1545": the dash was lost
    pattern: /^\D{0,8}(\d+) (\d+)\D*$/,
    read: ([, from = '', to = '']) =>
      Number(to) > Number(from) ? { page: `${from}-${to}` } : undefined,
  },
  {
    pattern: /((?<!\d)\d+)\s?(sqq?|ff?|ss|et seq|и далее|e segg?)\.?(?!\p{L})/iu,
    read: ([, from, more]) => ({ page: `${from} ${more}.` }),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(\d+(?:\s?[,;&]\s?\d+)+)(?!\p{N})/u,
    read: ([, pages = '']) => ({ page: normalized(pages) }),
  },
  {
    pattern: /(?<!\p{N})((?:[a-zA-Z]{1,4}-?)?\d+(?:\.\d+)?[A-Z]?)(?!\p{N})/u,
    read: ([, page]) => ({ page }),
  },
];

/** Reads pages. Examples: "pp. 351-368", "S. 27–63", "e12345", "121 ff.", "360 pp." */
export function readPages(printed: string): PageNumbers {
  const whole = collapseWhiteSpace(latinDigits(printed));
  const text = /^第\s?\d+\s?[页頁]/u.test(whole) ? whole : whole.replace(PAGE_WORD, '');
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  return {};
}

function normalized(pages: string): string {
  return pages.replace(/\s?[-–—−‒‐‑~]+\s?/g, '-').replace(/\s?([,;&])\s?/g, '$1 ');
}

/** "(2nd ed.)" gives "2"; "rev. ed." is kept as words. */
export function readEdition(printed: string): string | undefined {
  const text = withoutRim(printed, '([', ')]');
  const number = /(?<![\p{L}\p{N}])(\d{1,3})(?!\d)/u.exec(text);
  const words = text
    .replace(/(?<=\d)(?:st|nd|rd|th|\.?[ªºa°e]|ème)(?!\p{L})/giu, '')
    .replace(/\d+/, '');
  if (number && EDITION_WORD.test(words)) return number[1];
  const ordinal = ORDINALS.findIndex((pattern) => pattern.test(text));
  if (ordinal >= 0 && text.split(' ').length < 4) return String(ordinal + 1);
  return /\p{L}/u.test(text) && !EDITION_WORD.test(text) ? text : undefined;
}

const EDITION_WORD = new RegExp(
  String.raw`^[\s.,-]{0,100}(?:[ey]?-?\s?)?(?:éd|edn?|editions?|aufl(?:age)?|edici[oó]n|edição|édition|baskı|bs|` +
    String.raw`изд(?:ание)?|cetakan(?: ke)?|edisi(?: ke)?|الطبعة|ط|چاپ|چ|طبع|اشاعت|版|第)?[\s.,版-]*$`,
  'iu',
);

const ORDINALS = [
  /^first\b/i,
  /^(?:second|zweite|segunda)\b/i,
  /^(?:third|dritte|tercera|terceira)\b/i,
  /^(?:fourth|vierte|cuarta|quarta)\b/i,
  /^(?:fifth|fünfte|quinta)\b/i,
  /^(?:sixth|sexta)\b/i,
  /^seventh\b/i,
];
