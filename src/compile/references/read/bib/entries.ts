/**
 * Reads the entries of a .bib file, with their places. If an entry cannot be read, reading continues at the
 * next line that looks like the start of an entry.
 */

import { message } from '../../../../messages/message.ts';
import { pointsOf } from '../../../../words/text-points.ts';
import { clipped } from '../../../../words/truncate.ts';
import { wordList } from '../../../../words/word-list.ts';
import type { ReadProblem } from '../tagged.ts';
import { isUnused } from './fields.ts';
import {
  type BibFile,
  BibSyntaxError,
  closingBrace,
  expectClose,
  nextEntry,
  nextField,
  type Scanner,
  skipSpace,
  take,
} from './scanner.ts';
import { readExpression, readField } from './values.ts';

/** Abbreviations of the months, which every BibTeX style defines, and their full names. */
const MONTHS = wordList(
  'jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december',
);

/**
 * Scans a .bib file. Never throws.
 *
 * @param abbreviations of the other files of the article
 */
export function scanBib(
  text: string,
  abbreviations: ReadonlyMap<string, string> = new Map(),
): BibFile {
  const strings = new Map([...MONTHS.map((month) => [month, month] as const), ...abbreviations]);
  const file: BibFile = { entries: [], problems: [], strings };
  const scanner: Scanner = {
    text,
    at: 0,
    point: pointsOf(text),
    file,
    limit: 0,
    unclosed: false,
  };
  while (scanner.at < text.length) {
    const start = text.indexOf('@', scanner.at);
    if (start < 0) break;
    scanner.at = start;
    scanItem(scanner, start);
  }
  return file;
}

function scanItem(scanner: Scanner, start: number): void {
  const head = take(scanner, /@\s*(?:[A-Za-z][\w.-]*\s*[{(]|\{)/);
  if (head === undefined || isCommentedOut(scanner, start)) {
    // An @ between entries, for example in an e-mail address.
    scanner.at = start + 1;
    return;
  }
  if (scanner.limit <= start) scanner.limit = nextEntry(scanner.text, start + 1);
  const type = head.replace(/[@{(\s]/g, '').toLowerCase() || reportMissingType(scanner, start);
  const close = head.endsWith('(') ? ')' : '}';
  try {
    scanBody(scanner, type, close, start);
  } catch (error) {
    if (!(error instanceof BibSyntaxError)) throw error;
    scanner.file.problems.push(problemOf(scanner, error, start));
    scanner.at = nextEntry(scanner.text, start + 1);
  }
}

/** Whether a percent sign stands before the entry: biber ignores the rest of such a line. */
function isCommentedOut({ text }: Scanner, start: number): boolean {
  return /^[ \t]*%/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

/** @returns the type that is used instead */
function reportMissingType({ file, point }: Scanner, start: number): string {
  file.problems.push({
    message: message('bibliography-entry/type-missing'),
    point: point(start),
  });
  return 'misc';
}

function scanBody(scanner: Scanner, type: string, close: string, start: number): void {
  if (type === 'comment') {
    skipComment(scanner);
  } else if (type === 'string') {
    const [name, value] = readField(scanner);
    scanner.file.strings.set(name, value);
    expectClose(scanner, close);
  } else if (type === 'preamble') {
    readExpression(scanner);
    expectClose(scanner, close);
  } else {
    const key = readKey(scanner, close);
    const fields = readFields(scanner, close);
    expectClose(scanner, close);
    const { point, file, at } = scanner;
    // Data that biblatex writes for biber.
    if (type === 'control') return;
    file.entries.push({ type, key, fields, start: point(start), end: point(at) });
  }
}

/** Skips a comment. It may contain anything, for example JabRef's settings or entries that are not used. */
function skipComment(scanner: Scanner): void {
  const start = scanner.at - 1;
  const end = scanner.unclosed ? undefined : closingBrace(scanner.text, start, scanner.text.length);
  scanner.unclosed ||= end === undefined;
  scanner.at = end === undefined ? nextEntry(scanner.text, start) : end + 1;
}

/** Reads the key; an empty string if it is missing, as in R's `@Manual{,`. */
function readKey(scanner: Scanner, close: string): string {
  skipSpace(scanner);
  const at = scanner.at;
  const first = take(scanner, close === '}' ? /[^\s,{}=#"%]+/ : /[^\s,{}()=#"%]+/) ?? '';
  const key = first && first + (take(scanner, FURTHER_WORDS) ?? '');
  if (key !== first) reportSpaceInKey(scanner, key, at);
  skipSpace(scanner);
  if (scanner.text[scanner.at] === '=') {
    scanner.at = at;
    return '';
  }
  if (scanner.text[scanner.at] === ',') scanner.at += 1;
  else if (key === '')
    throw new BibSyntaxError(at, (line) => message('bibliography-entry/key-unreadable', { line }));
  else if (!/[})]/.test(scanner.text[scanner.at] ?? ''))
    throw new BibSyntaxError(scanner.at, () =>
      message('bibliography-entry/key-comma-missing', { key }),
    );
  return key;
}

/** Further words of a key, as in Scopus's keys from family names. Example: "Lo Duca2025803" */
const FURTHER_WORDS = /(?:[ \t]{1,100}[^\s,{}()=#"%]+){1,20}(?=[ \t]*,)/;

function reportSpaceInKey({ file, point }: Scanner, key: string, at: number): void {
  file.problems.push({
    message: message('bibliography-entry/key-space', { key }),
    point: point(at),
  });
}

function readFields(scanner: Scanner, close: string): Map<string, string> {
  const fields = new Map<string, string>();
  skipSpace(scanner);
  while (scanner.text[scanner.at] !== close) {
    const at = scanner.at;
    const sign = take(scanner, DISABLING_SIGN);
    if (!/[A-Za-z_]/.test(scanner.text[scanner.at] ?? '')) {
      if (!skipStrayText(scanner)) break;
      continue;
    }
    const [name, value] = readField(scanner);
    if (sign !== undefined) reportDisabled(scanner, sign.trim(), name, at);
    else if (fields.has(name) && !isUnused(name)) reportDuplicate(scanner, name, at);
    const end = scanner.at;
    const whole = skipFieldEnd(scanner, close)
      ? value
      : readRestOfValue(scanner, { name, value, at, end });
    if (sign === undefined) fields.set(name, whole);
  }
  return fields;
}

/** Skips the comma after a field. Returns false if the field is followed by something else. */
function skipFieldEnd(scanner: Scanner, close: string): boolean {
  skipSpace(scanner);
  const comma = take(scanner, /,(?:\s*,)*/);
  skipSpace(scanner);
  return comma !== undefined || scanner.text[scanner.at] === close;
}

/**
 * People disable fields with comment signs of programming languages.
 * Examples: `//url = {…}`, `#volume = {8}`
 */
const DISABLING_SIGN =
  /(?:\/{2,9}|#{1,9}|-{2,9}|;{1,9}|!{1,9}|@{1,9})[ \t]*(?=[A-Za-z_][\w-]{0,100}\s*=)/;

function reportDisabled({ file, point }: Scanner, sign: string, name: string, at: number): void {
  file.problems.push({
    message: message('bibliography-entry/field-disabled', { field: name, sign }),
    point: point(at),
  });
}

function reportDuplicate(scanner: Scanner, name: string, at: number): void {
  scanner.file.problems.push({
    message: message('bibliography-entry/field-duplicate', { field: name }),
    point: scanner.point(at),
  });
}

/**
 * Reads what follows a value instead of a comma. If it is a field, a comma is missing. Text on the same line
 * belongs to the value, whose braces or quotation marks do not enclose all of it. Anything else is skipped.
 */
function readRestOfValue(
  scanner: Scanner,
  { name, value, at: start, end }: { name: string; value: string; at: number; end: number },
): string {
  const { text, at, limit, file, point } = scanner;
  const nextName = /^([A-Za-z][\w-]*)\s*=/.exec(text.slice(at, at + 60))?.[1];
  if (nextName !== undefined) {
    file.problems.push({
      message: message('bibliography-entry/comma-missing', { field: nextName }),
      point: point(at),
    });
    return value;
  }
  const next = nextField(text, at, limit);
  if (next === undefined)
    throw new BibSyntaxError(at, (line) =>
      message('bibliography-entry/field-end-missing', { line }),
    );
  const rest = text.slice(at, next);
  if (text.slice(end, at).includes('\n') || !/[\p{L}\d]/u.test(rest)) {
    skipStrayText(scanner);
    return value;
  }
  file.problems.push({
    message: message('bibliography-entry/text-after-value', { text: excerpt(rest), field: name }),
    point: point(at),
  });
  scanner.at = next;
  skipSpace(scanner);
  const whole = text.slice(text.indexOf('=', start) + 1, next);
  return whole
    .replace(/(?<![\s,])[\s,]+$/, '')
    .replace(/^\s*"(.*)"$/s, '$1')
    .trim();
}

/** Skips text that cannot stand between fields. Returns false if no line below looks like a field. */
function skipStrayText(scanner: Scanner): boolean {
  const { text, at, limit, file, point } = scanner;
  const next = nextField(text, at, limit);
  if (next === undefined) return false;
  file.problems.push({
    message: message('bibliography-entry/text-between-fields', {
      text: excerpt(text.slice(at, next)),
    }),
    point: point(at),
  });
  scanner.at = next;
  skipSpace(scanner);
  return true;
}

/** The text without comments, short enough for a message. */
function excerpt(text: string): string {
  const words = text.replace(/%.*|\s+/g, ' ').trim();
  return clipped(words, 60);
}

function problemOf(
  scanner: Scanner,
  { at, messageFor }: BibSyntaxError,
  start: number,
): ReadProblem {
  return {
    message: messageFor(scanner.point(start).line),
    point: scanner.point(Math.min(at, scanner.text.length)),
  };
}
