/** Lays the facts of a Word file onto its text. */
import type { Span } from '../../../src/intake/draft.ts';
import { escapePattern } from '../../../src/words/escape-pattern.ts';
import type { Field, FieldSpan } from '../labelled-page.ts';
import { findAll, findNearly, type Token, tokensOf } from './find-words.ts';
import type { WordAuthor, WordTruth } from './word-truth.ts';

export interface Claims {
  /** Sorted. */
  fields: FieldSpan[];
  /** Where the body begins. */
  body: number;
  /** Facts whose words are not in the text. */
  missing: string[];
}

interface Claimer {
  text: string;
  tokens: Token[];
  fields: FieldSpan[];
  missing: string[];
}

/** @param text without superscript marks, which are glued to names */
export function claimFacts(text: string, truth: WordTruth): Claims {
  const claimer: Claimer = { text, tokens: tokensOf(text), fields: [], missing: [] };
  claimTexts(claimer, truth);
  for (const [language, facts] of Object.entries(truth.otherLanguages ?? {}))
    claimTexts(claimer, facts, language);
  const body = bodyOf(claimer, truth);
  claimer.tokens = claimer.tokens.filter(({ start }) => start < body);
  for (const { email, orcid } of truth.authors) {
    claimEvery(claimer, email, 'email');
    claimEvery(claimer, orcid, 'orcid');
  }
  for (const author of truth.authors) claimName(claimer, author);
  for (const span of findAll(claimer.tokens, truth.title))
    claim(claimer, { ...span, field: 'title' });
  claimAffiliations(claimer, truth.affiliations);
  const { fields, missing } = claimer;
  const closed = fields.map((field) => ({ ...field, end: closingEnd(text, field) }));
  return { fields: closed.sort((a, b) => a.start - b.start), body, missing };
}

/** With the full stop of an initial, and what closes a sentence or bracket. */
function closingEnd(text: string, { start, end, field }: FieldSpan): number {
  if (field === 'given') return text[end] === '.' ? end + 1 : end;
  if (field === 'family' || field === 'email' || field === 'orcid') return end;
  const opens = text.slice(start, end).split('(').length > text.slice(start, end).split(')').length;
  const closing = opens ? /^[.。?!”»"’)]+/ : /^[.。?!”»"’]+/;
  return end + (closing.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}

function claimTexts(
  claimer: Claimer,
  { title, subtitle, abstract, keywords }: Partial<WordTruth>,
  language?: string,
): void {
  const { tokens } = claimer;
  const of = language === undefined ? {} : { language };
  claimBest(claimer, title, 'title', of);
  claimBest(claimer, subtitle, 'subtitle', of);
  if (abstract) {
    const span = spanOfAbstract(claimer, abstract);
    if (!span || !claim(claimer, { ...span, field: 'abstract', ...of }))
      claimer.missing.push(abstract);
  }
  if (!keywords?.length) return;
  const words = keywords.join(' ');
  const list = findAll(tokens, words)[0] ?? findNearly(tokens, words);
  if (!list || !claim(claimer, { ...list, field: 'keywords', ...of }))
    claimer.missing.push(keywords.join(', '));
}

/** Example: "We counted … of the river." */
function spanOfAbstract({ tokens, fields }: Claimer, abstract: string): Span | undefined {
  const [first = '', last] = abstract.split('…');
  const free = tokens.filter((token) => !isTaken(fields, token));
  const begin = findAll(free, first)[0] ?? findNearly(free, first);
  if (!begin || last === undefined) return begin;
  const rest = tokens.filter(({ start }) => start >= begin.start);
  const end = findAll(rest, last)[0] ?? findNearly(rest, last);
  return end && { start: begin.start, end: end.end };
}

function claimBest(
  claimer: Claimer,
  words: string | undefined,
  field: Field,
  of: Partial<FieldSpan>,
): void {
  if (words === undefined) return;
  const span = findAll(claimer.tokens, words)[0] ?? findNearly(claimer.tokens, words);
  if (!span || !claim(claimer, { ...span, field, ...of })) claimer.missing.push(words);
}

/** Where the first words of the body are, below all that is claimed. */
function bodyOf(
  { tokens, fields, missing }: Claimer,
  { firstBodyWords, authors }: WordTruth,
): number {
  const end = tokens.at(-1)?.end ?? 0;
  if (firstBodyWords === undefined) return end;
  const names = authors.flatMap(({ name }) => findAll(tokens, name).slice(0, 1));
  const front = Math.max(...fields.map((field) => field.end), ...names.map((name) => name.end), 0);
  const below = tokens.filter(({ start }) => start >= front);
  const body = findAll(below, firstBodyWords)[0] ?? findNearly(below, firstBodyWords);
  if (!body) missing.push(firstBodyWords);
  return body?.start ?? end;
}

function claimEvery(
  { text, tokens, fields }: Claimer,
  words: string | undefined,
  field: Field,
): void {
  if (!words) return;
  const whole = text.slice(0, tokens.at(-1)?.end);
  const prefix = field === 'orcid' ? '(?:https?://orcid\\.org/)?' : '';
  for (const { 0: found, index } of whole.matchAll(
    new RegExp(`${prefix}${escapePattern(words)}`, 'giu'),
  ))
    claim({ fields }, { start: index, end: index + found.length, field });
}

/** Every place of a name, in either order of its parts. */
function claimName(claimer: Claimer, { name, given = '', family }: WordAuthor): void {
  const orders = [
    name,
    `${given} ${family}`,
    `${family} ${given}`,
    `${family} ${initials(given)}`,
    `${initials(given)} ${family}`,
  ];
  const spans = [...new Set(orders)].flatMap((order) => findAll(claimer.tokens, order));
  const claimed = spans.filter((span) => claimParts(claimer, span, family));
  if (claimed.length === 0) claimer.missing.push(name);
}

function initials(given: string): string {
  return given.replace(/(?<=\p{L})[\p{L}\p{M}]+/gu, ' ');
}

/** The words of the family name side by side, and those before or after them. */
function claimParts({ tokens, fields }: Claimer, span: Span, family: string): boolean {
  if (isTaken(fields, span)) return false;
  const inside = tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
  const own = findAll(inside, family)[0] ?? span;
  const before = inside.filter(({ start }) => start < own.start);
  const after = inside.filter(({ start }) => start >= own.end);
  const parts: FieldSpan[] = [
    ...stretchOf(before, 'given'),
    { start: own.start, end: own.end, field: 'family' },
    ...stretchOf(after, 'given'),
  ];
  fields.push(...parts.map((part, index) => (index === 0 ? { ...part, begins: true } : part)));
  return true;
}

function stretchOf(tokens: Token[], field: Field): FieldSpan[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first && last ? [{ start: first.start, end: last.end, field }] : [];
}

/** A repeated affiliation may lack a word more than its first place may. */
const REPEATED = 0.9;

/** Equal places of all affiliations first, so that no affiliation takes the place of a similar one. */
function claimAffiliations(claimer: Claimer, affiliations: string[]): void {
  const claimOne = (span: Span) =>
    !isInSentence(claimer.text, span.start) &&
    claim(claimer, { ...span, field: 'affiliation', begins: true });
  const free = () => claimer.tokens.filter((token) => !isTaken(claimer.fields, token));
  const rest = affiliations.filter(
    (words) => findAll(claimer.tokens, words).filter(claimOne).length === 0,
  );
  for (const words of rest) {
    const near = findNearly(free(), words);
    if (!near || !claimOne(near)) claimer.missing.push(words);
  }
  for (const words of affiliations) {
    const near = findNearly(free(), words, REPEATED);
    if (near) claimOne(near);
  }
}

/** Example: "approved by the University of Porto". */
function isInSentence(text: string, start: number): boolean {
  return /\p{Ll}{2} $/u.test(text.slice(Math.max(0, start - 3), start));
}

function claim({ fields }: Pick<Claimer, 'fields'>, field: FieldSpan): boolean {
  if (isTaken(fields, field)) return false;
  fields.push(field);
  return true;
}

function isTaken(fields: FieldSpan[], { start, end }: Span): boolean {
  return fields.some((field) => field.start < end && start < field.end);
}
