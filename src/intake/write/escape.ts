/**
 * Writes text as Markdown that reads as the same text. Escapes only what our dialect would read as markup, so that the
 * manuscript stays readable.
 */

import { encodeCommentMarks, replaceCommentMarks } from '../../words/comment-marks.ts';
import { wordList } from '../../words/word-list.ts';

/** "@" between these letters begins a citation: they have no spaces between words, or no capitals. */
const WITHOUT_SPACES = wordList('Arabic Hebrew Han Hiragana Katakana Thai Lao Khmer Myanmar')
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Inside a line. Each matches the start of some syntax. */
const SYNTAX = [
  /[\\`*${^~]/,
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  /<(?=[A-Za-z/!?])|&(?=#?\w{1,32};)/,
  /!(?=\[)|(?<=\])\[|\[(?=[\^@!-]|[^\]\n]{0,400}\][({[:])/,
  new RegExp(`(?<!(?![${WITHOUT_SPACES}])[\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}\\p{C}_{])`, 'u'),
  /:(?=[a-z]{1,20}[[{])|(?<=@ref)\(/,
];
const INLINE = new RegExp(SYNTAX.map(({ source }) => source).join('|'), 'gu');

/** @param after the next character, which may complete some syntax */
export function escapeText(text: string, after = ''): string {
  return (text + after)
    .replace(INLINE, (sign, at: number) => (at < text.length ? `\\${sign}` : sign))
    .slice(0, after === '' ? undefined : -after.length);
}

/**
 * Markdown for the inside of brackets: a bracket without its partner is escaped, and a superscript at the beginning is
 * a tag, because "[^" calls a note.
 */
export function inBrackets(written: string): string {
  const markdown = written.replace(
    /^\^((?:\\.|[^\\^])+)\^/s,
    (_, raised: string) => `<sup>${raised.replace(/\\ /g, ' ')}</sup>`,
  );
  const alone = new Set<number>();
  const open: number[] = [];
  for (const { 0: found, index } of markdown.matchAll(/\\.|`[^`\n]{0,2000}`|[[\]]/gs)) {
    if (found === '[') open.push(index);
    if (found === ']' && open.pop() === undefined) alone.add(index);
  }
  for (const index of open) alone.add(index);
  return markdown.replace(/[[\]]/g, (sign, index: number) =>
    alone.has(index) ? `\\${sign}` : sign,
  );
}

/** A formula, without what would be read as a tag, a comment or a change. TeX ignores the spaces. */
export function plainTex(tex: string): string {
  const withoutTags = tex.replace(/<(?=[a-z/!?])/gi, '< ');
  return replaceCommentMarks(withoutTags, (sign) => `${sign} `).trim();
}

/** At the start of a block. */
const BLOCK_START =
  /^(?:#{1,6}(?=\s|$)|#{2,6}(?=\p{L})|[-+*](?=\s|$)|>|:(?=\s|::)|\||={2,}\s*$|-{2,}|\+{3}|~{3}|\[(?=[ xX]\]\s))/u;
const NUMBER_START = /^(\d{1,9})([.)])(?=\s|$)/;
/** A MyST target, which names the next block. Example: "(figures)=". */
const NAME_START = /^(\([\w:.+-]+\))(?==\s*$)/;

/** Escapes the start of a paragraph that would be read as a block's marker. */
export function escapeBlockStart(markdown: string): string {
  const text = markdown.trimStart();
  if (BLOCK_START.test(text)) return `\\${text}`;
  return text.replace(NUMBER_START, '$1\\$2').replace(NAME_START, '$1\\');
}

/**
 * A URL inside a line: bare if that is safe, otherwise in angle brackets.
 *
 * @param after the next character, which may be read as part of the URL
 */
export function autolink(address: string, after = ''): string {
  const url = encodeCommentMarks(address);
  const bare =
    /^[\s.,;)]?$/.test(after) &&
    /^https?:\/\/[\w.~/?#@!&=%+:;,-]+$/.test(url) &&
    !/[*_~@]|[.,;:!?]$/.test(url);
  return bare ? url : `<${url.replace(/[<>\s]/g, (sign) => encodeURIComponent(sign))}>`;
}

/** The target of a link, between parentheses. */
export function linkTarget(url: string): string {
  const encoded = url.replace(/[\s[\]<>{}]/g, encodeURIComponent);
  return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}
