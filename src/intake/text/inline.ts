/**
 * Parses inline markup in text: Markdown's emphasis and the few HTML tags of copied text. Unpaired Markdown
 * markers are text.
 */

import { escapeCommentMarks } from '../../words/comment-marks.ts';
import { countMatches } from '../../words/count-matches.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Inline, LeftOut, Marks, TextRun } from '../draft.ts';
import { remark } from '../inlines.ts';

/** Alternatives in the order of matching; each is linear in its input. */
const TOKENS = {
  auto: /<(?:https?:\/\/|mailto:)[^\s<>]+>/,
  url: /https?:\/\/[^\s<>"”“|]+/,
  tag: /<\/?(?:i|em|b|strong|sup|sub|u|s|span|p|div|center)>|<br\s{0,3}\/?>/,
  link: /!?\[[^[\]\n]{1,300}\]\([^()\s]{1,500}\)/,
  mark: /\*\*|\*|__|_|`/,
  escape: /\\[*_`[\]#\\.!+=<>~|-]/,
  raised: /\^[^\s^~]{1,40}\^/,
  newline: /\n/,
};
const TOKEN = new RegExp(
  Object.entries(TOKENS)
    .map(([kind, { source }]) => `(?<${kind}>${source})`)
    .join('|'),
  'gu',
);

type TokenKind = keyof typeof TOKENS;
interface Token {
  kind: TokenKind;
  text: string;
  at: number;
  /** The matching opener or closer. */
  partner?: Token;
}

const TAGS: Record<string, keyof Marks> = {
  i: 'italic',
  em: 'italic',
  b: 'bold',
  strong: 'bold',
  sup: 'superscript',
  sub: 'subscript',
  u: 'underline',
  s: 'strike',
};
const SIGNS: Record<string, keyof Marks> = {
  '*': 'italic',
  _: 'italic',
  '**': 'bold',
  __: 'bold',
  '`': 'code',
};

/**
 * @param text the paragraph, lines separated by "
 * "; a slice of the source
 * @param start offset of `text` in the source
 * @param leftOut receives the markup itself, because the "i" of `<i>` counts as a word of the file
 */
export function parseInline(text: string, start: number, leftOut: LeftOut[]): Inline[] {
  const tokens = tokenize(text);
  pairTokens(tokens, text);
  const inlines: Inline[] = [];
  let marks: Marks = {};
  let at = 0;
  const push = (from: number, to: number, extra: Marks = {}) => {
    if (to > from) inlines.push(run(text.slice(from, to), start + from, { ...marks, ...extra }));
  };
  for (const token of tokens) {
    const step = stepOf(token, marks);
    if (step.literal || isPictureInText(token, text)) continue;
    push(at, token.at);
    at = token.at + token.text.length;
    marks = step.marks ?? marks;
    if (step.drop)
      leftOut.push({ why: 'mark-up', span: { start: start + token.at, end: start + at } });
    if (token.kind === 'newline') inlines.push({ kind: 'break', start: start + token.at });
    if (token.kind === 'escape') push(token.at + 1, at);
    if (token.kind === 'raised') push(token.at + 1, at - 1, { superscript: true });
    if (token.kind === 'auto') push(token.at + 1, at - 1, { link: token.text.slice(1, -1) });
    if (token.kind === 'url') at = pushUrl(token, push);
    if (token.kind === 'link') inlines.push(...linkOf(token, marks, start, leftOut));
  }
  push(at, text.length);
  return inlines;
}

function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const kind = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined)?.[0];
    return { kind: (kind ?? 'newline') as TokenKind, text: match[0], at: match.index };
  });
}

/** Pairs openers with closers. */
function pairTokens(tokens: Token[], text: string): void {
  const open = new Map<string, Token>();
  for (const token of tokens) {
    const key = token.kind === 'tag' ? token.text.replace(/[</>]/g, '') : token.text;
    if (token.kind !== 'mark' && token.kind !== 'tag') continue;
    const opener = open.get(key);
    if (opener && canClose(token, text)) {
      opener.partner = token;
      token.partner = opener;
      open.delete(key);
    } else if (canOpen(token, text)) open.set(key, token);
  }
}

function canOpen(token: Token, text: string): boolean {
  if (token.kind === 'tag') return !token.text.startsWith('</');
  const before = text[token.at - 1] ?? ' ';
  const after = text[token.at + token.text.length] ?? ' ';
  // In "Serwaa1,*, Mensah*", an asterisk next to a comma ties a name to a note.
  if (token.text === '*' && (/[,;]/.test(before) || /[,;.*†‡]/.test(after))) return false;
  return /\S/.test(after) && !/[\p{L}\p{N}]/u.test(before);
}

function canClose(token: Token, text: string): boolean {
  if (token.kind === 'tag') return token.text.startsWith('</');
  const before = text[token.at - 1] ?? ' ';
  const after = text[token.at + token.text.length] ?? ' ';
  return /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after);
}

interface Step {
  /** The token is ordinary text. */
  literal?: boolean;
  marks?: Marks;
  /** The token is markup without text. */
  drop?: boolean;
}

function stepOf(token: Token, marks: Marks): Step {
  if (token.kind === 'tag') return tagStep(token, marks);
  if (token.kind !== 'mark') return {};
  const mark = SIGNS[token.text];
  if (!mark || !token.partner) return { literal: true };
  return { marks: toggle(marks, mark, token.at < token.partner.at), drop: true };
}

function tagStep(token: Token, marks: Marks): Step {
  const name = token.text.replace(/[</>\s]/g, '');
  const mark = ownValue(TAGS, name);
  if (name === 'br' || !mark) return { drop: true };
  // An unpaired tag (of a truncated copy) is dropped without effect.
  if (!token.partner) return { drop: true };
  return { marks: toggle(marks, mark, token.at < token.partner.at), drop: true };
}

function toggle(marks: Marks, mark: keyof Marks, on: boolean): Marks {
  const { [mark]: _, ...rest } = marks;
  return on ? { ...rest, [mark]: true } : rest;
}

function run(text: string, start: number, marks: Marks): TextRun {
  return { kind: 'text', text, start, marks };
}

/** A full stop that ends the sentence is not part of the URL. */
function pushUrl(token: Token, push: (from: number, to: number, extra: Marks) => void): number {
  const url = trimUrl(token.text);
  push(token.at, token.at + url.length, { link: url });
  return token.at + url.length;
}

/** Removes closing punctuation, except a bracket that was opened inside the URL. */
function trimUrl(raw: string): string {
  let url = raw.replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, '');
  while (/[)\]]$/.test(url) && countMatches(url, /[)\]]/g) > countMatches(url, /[([]/g)) {
    url = url.slice(0, -1).replace(/(?<![.,;:!?'’*_])[.,;:!?'’*_]+$/, '');
  }
  return url;
}

/** A picture beside words is text: it may stand in a name or an address. */
function isPictureInText({ kind, text: picture }: Token, text: string): boolean {
  return kind === 'link' && picture.startsWith('!') && text.trim() !== picture;
}

const LINK = /^\[([^\n]{1,2000})\]\(((?:https?|mailto):[^\n]{1,2000})\)$/;

/** A link with its words as text. Other links and pictures stay as they are. */
function linkOf(token: Token, marks: Marks, start: number, leftOut: LeftOut[]): Inline[] {
  const [, words = '', link] = LINK.exec(token.text) ?? [];
  if (!link) return [verbatim(token, start)];
  const from = start + token.at + 1;
  const span = { start: from + words.length, end: start + token.at + token.text.length };
  leftOut.push({ why: 'mark-up', span });
  return remark(parseInline(words, from, leftOut), (own) => ({ ...marks, ...own, link }));
}

function verbatim(token: Token, start: number): Inline {
  const span = { start: start + token.at, end: start + token.at + token.text.length };
  return { kind: 'markup', markdown: escapeCommentMarks(token.text), span };
}
