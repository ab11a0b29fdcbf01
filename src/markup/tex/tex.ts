/**
 * Converts the TeX of .bib fields to CSL's rich text. Braces and `\$` stay, for the later parsing of names and
 * lists.
 */

import { ownValue } from '../../words/own-value.ts';
import { withoutWideLineEnds } from '../../words/wide-line-ends.ts';
import { ACCENTS, SILENT, TRANSPARENT } from './commands.ts';
import {
  type Cursor,
  take,
  takeArgument,
  takeCommand,
  takeEmptyGroup,
  takeGroup,
} from './cursor.ts';
import { mathToRich } from './math.ts';
import { SYMBOLS, signOf } from './symbols.ts';

export interface TexReader {
  /** Called with the name of an unknown command, whose argument is kept. */
  unknown(command: string): void;
  /** Whether groups protect from changes of case, as in titles. */
  title?: boolean;
  /** Whether formatting is removed, as in names. */
  plain?: boolean;
  /** Number of surrounding groups. Only the reader itself sets it. */
  depth?: number;
}

/** Deeper groups do not exist in practice. Their braces are removed. */
const DEEPEST = 30;

/** Reads TeX source. Unclosed groups end with the text. Never throws. */
export function texToRich(source: string, reader: TexReader): string {
  if ((reader.depth ?? 0) > DEEPEST) return source.replace(/[\\{}$]/g, '');
  const cursor: Cursor = { text: source.replace(IF_MATH, '$1'), at: 0 };
  let result = '';
  while (cursor.at < cursor.text.length) result += piece(cursor, reader);
  return result;
}

/** A choice between formula and text, which publishers' exports write for accents. */
const IF_MATH =
  /\\ifmmode\b(?:(?!\\(?:ifmmode|else)\b)[\s\S])*\\else\b\s*(?!\s)((?:(?!\\(?:ifmmode|fi)\b)[\s\S])*)\\fi\b\s?/g;

function piece(cursor: Cursor, reader: TexReader): string {
  switch (cursor.text[cursor.at]) {
    case '\\':
      return command(cursor, reader);
    case '$':
      return dollar(cursor, reader);
    case '{':
      return group(takeGroup(cursor), reader);
    case '}':
      cursor.at += 1;
      return '';
    default:
      return quotes(withoutWideLineEnds(take(cursor, /[^\\${}]+/) ?? ''));
  }
}

/**
 * Converts opening quotation marks of TeX, German ones of babel, and "<<" of its Russian fonts. Closing ones
 * are apostrophes, which every style curls.
 */
function quotes(text: string): string {
  return text
    .replace(/"`([^"]*)"'/g, '„$1“')
    .replace(/<<([^<>]*)>>/g, '«$1»')
    .replace(/``/g, '“')
    .replace(/`([^`'\n]+)'(?!\p{L})/gu, '‘$1’')
    .replace(/`/g, '‘')
    .replace(/''/g, '”');
}

/** Reads a formula between dollars. A single dollar is a currency sign. */
function dollar(cursor: Cursor, reader: TexReader): string {
  const math = take(cursor, /\$\$(?:\\[\s\S]|[^\\$]){1,5000}\$\$|\$(?:\\[\s\S]|[^\\$]){1,5000}\$/);
  if (math !== undefined) return mathToRich(math.replace(/^\$+|\$+$/g, ''), reader.unknown);
  cursor.at += 1;
  return '\\$';
}

/** Text that styles with title case would change. Examples: "{{ggplot2}}", "{X-ray}" */
const NEEDS_PROTECTION = /^(?:\p{Ll}[^<]*|[^\s<]{0,1000}-\p{Ll}[^\s<]*)$/u;

/** Reads a group. Like in BibTeX, a group that begins with a command does not protect from changes of case. */
function group(inside: string, reader: TexReader): string {
  const text = texToRich(inside, { ...deeper(reader), title: false });
  if (/^\s*\\/.test(inside) && !/\s/.test(text)) return text;
  const isProtected = reader.title && NEEDS_PROTECTION.test(text.replace(/[{}]/g, ''));
  return `{${isProtected ? `<span class="nocase">${text}</span>` : text}}`;
}

/** Formatting of the argument by command. */
const FORMATS: Record<string, readonly [string, string]> = {
  textit: ['<i>', '</i>'],
  textsl: ['<i>', '</i>'],
  emph: ['<i>', '</i>'],
  mkbibemph: ['<i>', '</i>'],
  mkbibitalic: ['<i>', '</i>'],
  textbf: ['<b>', '</b>'],
  strong: ['<b>', '</b>'],
  mkbibbold: ['<b>', '</b>'],
  textsuperscript: ['<sup>', '</sup>'],
  textsubscript: ['<sub>', '</sub>'],
  sp: ['<sup>', '</sup>'],
  sb: ['<sub>', '</sub>'],
  textsc: ['<span style="font-variant:small-caps;">', '</span>'],
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
  mkbibparens: ['(', ')'],
  mkbibbrackets: ['[', ']'],
};

/** Commands that format the rest of their group. */
const DECLARATIONS: Record<string, keyof typeof FORMATS> = {
  it: 'textit',
  itshape: 'textit',
  sl: 'textit',
  slshape: 'textit',
  em: 'emph',
  bf: 'textbf',
  bfseries: 'textbf',
  sc: 'textsc',
  scshape: 'textsc',
};

/** Characters after a backslash, by what they print. */
const ESCAPES: Record<string, string> = {
  $: '\\$',
  '{': '\\{',
  '}': '\\}',
  '-': '',
  '/': '',
  '@': '',
  '!': '',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '\\': ' ',
  ' ': ' ',
  '\n': ' ',
};

/** Reads the name of a command. For `\a'e`, which is `\'e` in a tabbing environment, it is the accent. */
function takeName(cursor: Cursor): string {
  const name = takeCommand(cursor);
  return name === 'a' ? (take(cursor, /['`=]/) ?? name) : name;
}

function command(cursor: Cursor, reader: TexReader): string {
  const name = takeName(cursor);
  const format = formatOf(name, reader);
  const declared = formatOf(ownValue(DECLARATIONS, name) ?? '', reader);
  const argument = () => texToRich(takeArgument(cursor), deeper(reader));
  if (format) return format[0] + unwrapped(argument()) + format[1];
  if (declared) return declared[0] + unwrapped(rest(cursor, reader)) + declared[1];
  if (ACCENTS.has(name))
    return accented(dotless(cursor) ?? argument(), ACCENTS.get(name) ?? '') || alone(name);
  if (SYMBOLS.has(name)) return symbol(cursor, name);
  if (SILENT.has(name)) return silent(cursor);
  if (name === '(') return mathToRich(takeUntil(cursor, '\\)'), reader.unknown);
  if (name === 'ensuremath') return mathToRich(takeArgument(cursor), reader.unknown);
  if (name === 'symbol') return signOf(Number(takeArgument(cursor)));
  if (name === 'char') return signOf(Number(take(cursor, /\d{1,3}\s?/) ?? 0));
  if (FIRST_UNPRINTED.has(name)) takeArgument(cursor);
  if (TRANSPARENT.has(name)) return '';
  if (!/^[A-Za-z]/.test(name)) return ESCAPES[name] ?? name;
  reader.unknown(name);
  if (cursor.text[cursor.at] === '{') return argument();
  return LOGO.test(name) ? name : '';
}

/** Reads a dotless letter without the space after its command. Example: "teor\'\ia" */
function dotless(cursor: Cursor): string | undefined {
  return take(cursor, /\\[ij](?=\p{Ll})/u)?.slice(1);
}

/** The command of a logo, which is printed by its name. Example: "\\XePersian" */
const LOGO = /^[A-Z][a-z]*[A-Z][A-Za-z]*$/;

/** Commands whose first argument is not printed. */
const FIRST_UNPRINTED = new Set(['foreignlanguage', 'href', 'textcolor']);

/** Tags around the argument of a command. In names, only quotation marks are kept. */
function formatOf(name: string, { plain }: TexReader): readonly [string, string] | undefined {
  const format = ownValue(FORMATS, name);
  return plain && format?.[0].startsWith('<') ? ['', ''] : format;
}

function symbol(cursor: Cursor, name: string): string {
  takeEmptyGroup(cursor);
  return SYMBOLS.get(name) ?? '';
}

function rest(cursor: Cursor, reader: TexReader): string {
  const text = cursor.text.slice(cursor.at);
  cursor.at = cursor.text.length;
  return texToRich(text, deeper(reader));
}

function deeper(reader: TexReader): TexReader {
  return { ...reader, depth: (reader.depth ?? 0) + 1 };
}

function silent(cursor: Cursor): string {
  takeArgument(cursor);
  return '';
}

function takeUntil(cursor: Cursor, end: string): string {
  const at = cursor.text.indexOf(end, cursor.at);
  const stop = at < 0 ? cursor.text.length : at;
  const inside = cursor.text.slice(cursor.at, stop);
  cursor.at = Math.min(cursor.text.length, stop + end.length);
  return inside;
}

/** Removes braces that enclose the whole text, because they would split formatting. */
function unwrapped(text: string): string {
  return text.replace(/^\{([^{}]*)\}$/, '$1');
}

/** The character of an accent without a letter. Example: `\~{}` */
function alone(name: string): string {
  return /^[~^'\x60"]$/.test(name) ? signOf(name.charCodeAt(0)) : '';
}

/** Adds the accent to the first letter. A dotless letter is replaced by the plain one, as Unicode requires. */
function accented(text: string, accent: string): string {
  const [, before = '', letter = '', after = ''] = /^(\{?)(\P{M}?)([\s\S]*)$/u.exec(text) ?? [];
  const plain = { ı: 'i', ȷ: 'j' }[letter] ?? letter;
  if (letter === '') return before;
  return before + (plain + accent).normalize('NFC') + after;
}
