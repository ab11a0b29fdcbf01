/** Cleans strings of bibliographic data: markup becomes CSL's rich text or is removed. */

import { WINDOWS_1252 } from '../../../words/code-page.ts';
import { ownValue } from '../../../words/own-value.ts';
import { withoutMarks } from '../output-marks.ts';
import { withoutStrayTags } from '../rich-text.ts';

export interface CleanedText {
  text: string;
  /** Tags that were left out. Their content is kept. */
  dropped: DroppedTag[];
}
interface DroppedTag {
  tag: string;
  /** The other tag of its pair, if that is missing. */
  missing?: string;
}

const SMALL_CAPS = ['<span style="font-variant:small-caps;">', '</span>'] as const;
const tags = (name: string) => [`<${name}>`, `</${name}>`] as const;

/** Elements of HTML, JATS and publishers' dialects for formatting that CSL has, too. */
const FORMATTING: Record<string, readonly [string, string]> = {
  i: tags('i'),
  em: tags('i'),
  italic: tags('i'),
  b: tags('b'),
  strong: tags('b'),
  bold: tags('b'),
  sup: tags('sup'),
  superscript: tags('sup'),
  sub: tags('sub'),
  inf: tags('sub'),
  subscript: tags('sub'),
  sc: SMALL_CAPS,
  scp: SMALL_CAPS,
};
/** Elements that separate words. */
const SEPARATING = new Set(['br', 'p', 'div', 'li', 'title', 'break']);
/** Other elements of HTML, JATS and MathML. An unknown name is text, like `<T>` in "Vec<T>". */
const KNOWN =
  /^(?:a|abbr|body|code|font|head|html|iframe|img|inline-formula|input|kbd|link|math|meta|mi|mn|mo|mrow|ms[a-z]+|mtext|object|ol|pre|q|s|script|small|span|style|svg|table|tbody|td|tex|tex-math|th|tr|tt|u|ul|xref|[\w-]+:[\w-]+)$/i;

/** A tag. Text after its name must be attributes, because "<A study.pdf>" is a title. */
const ELEMENT = /<(\/?)([a-z][\w:-]*)(\s[^<>=]*=[^<>]*|\s*)\/?>/gi;

/**
 * Cleans a string that may contain formatting: entities become characters, elements become CSL's rich text,
 * white space becomes single spaces, and characters are composed (NFC).
 */
export function cleanRich(source: string): CleanedText {
  const dropped: DroppedTag[] = [];
  const text = decodeEntities(source).replace(
    ELEMENT,
    (whole, slash: string, name: string, attributes: string) => {
      const local = name.toLowerCase().replace(/^(?:jats|x?html):/, '');
      const pair = ownValue(FORMATTING, local);
      if (pair) return pair[slash ? 1 : 0];
      const span = local === 'span' ? spanOf(whole, slash, attributes) : undefined;
      if (span !== undefined) return span;
      if (SEPARATING.has(local)) return ' ';
      if (!KNOWN.test(local)) return whole;
      if (!slash) dropped.push({ tag: /^(?:mml:)?m/i.test(name) ? '<math>' : `<${name}>` });
      return '';
    },
  );
  const paired = withoutStrayTags(text, (tag, missing) => dropped.push({ tag, missing }));
  return { text: cleanPlain(paired), dropped };
}

/** Converts the Markdown of an entry that is printed as its author typed it. */
export function printedToRich(source: string): string {
  return cleanRich(markdownToRich(source)).text;
}

/** Converts Pandoc's Markdown in a field: emphasis and spans become CSL's rich text. */
export function markdownToRich(source: string): string {
  return source
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/(?<!\\)\[([^[\]]+)\]\{\.(nocase|smallcaps)\}/g, '<span class="$2">$1</span>')
    .replace(/\*\*(?=\S)([^*]+?)(?<=\S)\*\*/g, '<b>$1</b>')
    .replace(/(?<!\\)\*(?=\S)([^*]+?)(?<=\S)\*/g, '<i>$1</i>')
    .replace(/(?<![\p{L}\d/_])_(?=\S)([^_/]+?)(?<=\S)_(?![\p{L}\d/_])/gu, '<i>$1</i>')
    .replace(/(?<=[\p{L}\d)>])\^([^\s^]+)\^/gu, '<sup>$1</sup>')
    .replace(/(?<=[\p{L}\d)>])~([^\s~/]+)~/gu, '<sub>$1</sub>')
    .replace(/\\([*_\\<>[\]~^])/g, '$1');
}

/** Converts the spans of HTML, Pandoc and Zotero to the two that CSL has; undefined for other spans. */
function spanOf(whole: string, slash: string, attributes: string): string | undefined {
  if (slash) return whole;
  if (/nocase/i.test(attributes)) return '<span class="nocase">';
  return /small-?caps/i.test(attributes) ? SMALL_CAPS[0] : undefined;
}

/** Cleans a string without formatting. */
export function cleanPlain(source: string): string {
  return (
    withoutMarks(source)
      .replace(/[\p{Cc}\u2028\u2029\uFEFF]+/gu, ' ')
      // Overrides of the writing direction would reverse words.
      .replace(/[\u202D\u202E]/g, '')
      .replace(/\u0131\u0301/g, 'í') // dotless i with an accent, as TeX writes it
      // In text copied from a PDF, the dots stand beside the letter. Example: "G¨odel"
      .replace(/\u00A8(?=([AOUaeou]))\1/gu, '$1\u0308')
      // Library catalogues join letters and marks by this character, which prevents composition.
      .replace(/\u034F(?=\p{M})/gu, '')
      .normalize('NFC')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  copy: '©',
  reg: '®',
};

/** Decodes character references. It does so twice, because repositories often escape them a second time. */
export function decodeEntities(source: string): string {
  return decodeOnce(decodeOnce(source));
}

function decodeOnce(source: string): string {
  return source.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...codes) => {
    const [decimal, hexadecimal, name] = codes as (string | undefined)[];
    if (name) return ownValue(NAMED, name) ?? whole;
    return character(hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)) ?? whole;
  });
}

/**
 * The character of a number. Like browsers, this reads numbers from 128 to 159 as Windows-1252.
 * Example: "&#146;"
 */
function character(code: number): string | undefined {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? (WINDOWS_1252[code - 0x80] ?? String.fromCodePoint(code)) : undefined;
}
