/**
 * The entries of a .bib file, with the place of each. An entry that cannot be read loses itself,
 * never the file: reading goes on at the next line that begins like an entry.
 */
import type { Point } from '../../diagnostics.ts';
import { pointsOf } from '../places.ts';

export interface BibEntry {
  /** Lower case. */
  type: string;
  key: string;
  /** By name in lower case; values as TeX, abbreviations written out. */
  fields: Map<string, string>;
  start: Point;
  end: Point;
}
export interface BibProblem {
  /** "Unexpected X, expected Y" */
  reason: string;
  advice: string;
  point: Point;
}
export interface BibFile {
  entries: BibEntry[];
  problems: BibProblem[];
}

/** The twelve months are abbreviations in every BibTeX style; people write them out, too. */
const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december'.split(
    ' ',
  );

interface Scanner {
  text: string;
  at: number;
  strings: Map<string, string>;
  point: (offset: number) => Point;
  file: BibFile;
  /** Where the entry must have ended: the next line that begins like an entry with a key. */
  limit: number;
  /** A comment was not closed; the next ones are not searched to the end of the file again. */
  unclosed: boolean;
}

/** Scans a .bib file. Never throws. */
export function scanBib(text: string): BibFile {
  const file: BibFile = { entries: [], problems: [] };
  const strings = new Map(MONTHS.map((month) => [month, month]));
  const scanner: Scanner = {
    text,
    at: 0,
    strings,
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

/** Thrown inside this file: what stands at an offset is not what was expected there. */
class Unexpected extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
    readonly what?: string,
  ) {
    super(expected);
  }
}

function scanItem(scanner: Scanner, start: number): void {
  const head = take(scanner, /@\s*([A-Za-z][\w.-]*)\s*[{(]/);
  if (head === undefined) {
    // An @ in a remark between entries, as in an e-mail address.
    scanner.at = start + 1;
    return;
  }
  if (scanner.limit <= start) scanner.limit = nextEntry(scanner.text, start + 1, KEYED);
  const type = head.replace(/[@{(\s]/g, '').toLowerCase();
  const close = head.endsWith('(') ? ')' : '}';
  try {
    scanBody(scanner, type, close, start);
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    scanner.file.problems.push(problemOf(scanner, error));
    scanner.at = nextEntry(scanner.text, start + 1, ANY);
  }
}

function scanBody(scanner: Scanner, type: string, close: string, start: number): void {
  if (type === 'comment') {
    skipComment(scanner);
  } else if (type === 'string') {
    const [name, value] = field(scanner);
    scanner.strings.set(name, value);
    expectClose(scanner, close);
  } else if (type === 'preamble') {
    expression(scanner);
    expectClose(scanner, close);
  } else {
    const key = entryKey(scanner, close);
    const fields = entryFields(scanner, close);
    expectClose(scanner, close);
    const { point, file, at } = scanner;
    file.entries.push({ type, key, fields, start: point(start), end: point(at) });
  }
}

/** JabRef keeps its settings in comments, and people put entries out of use: anything may stand there. */
function skipComment(scanner: Scanner): void {
  const start = scanner.at - 1;
  const limit = scanner.unclosed ? scanner.limit : scanner.text.length;
  const end = closingBrace(scanner.text, start, limit);
  scanner.unclosed ||= end === undefined;
  scanner.at = end === undefined ? nextEntry(scanner.text, start, ANY) : end + 1;
}

function entryKey(scanner: Scanner, close: string): string {
  skipSpace(scanner);
  const at = scanner.at;
  const key = take(scanner, close === '}' ? /[^\s,{}=#"%]+/ : /[^\s,{}()=#"%]+/) ?? '';
  skipSpace(scanner);
  if (key === '' || scanner.text[scanner.at] === '=') throw new Unexpected(at, 'a citation key');
  if (scanner.text[scanner.at] === ',') scanner.at += 1;
  else if (!/[})]/.test(scanner.text[scanner.at] ?? ''))
    throw new Unexpected(scanner.at, `a comma after the key ${key}`);
  return key;
}

function entryFields(scanner: Scanner, close: string): Map<string, string> {
  const fields = new Map<string, string>();
  skipSpace(scanner);
  while (/[A-Za-z_]/.test(scanner.text[scanner.at] ?? '')) {
    const at = scanner.at;
    const [name, value] = field(scanner);
    if (fields.has(name)) tellSecond(scanner, name, at);
    fields.set(name, value);
    skipSpace(scanner);
    const comma = take(scanner, /,(?:\s*,)*/);
    skipSpace(scanner);
    if (comma === undefined && scanner.text[scanner.at] !== close) missingComma(scanner);
  }
  return fields;
}

function tellSecond(scanner: Scanner, name: string, at: number): void {
  scanner.file.problems.push({
    reason: `Unexpected second field ${name}, expected one`,
    advice: 'The last one is used, as biber and pandoc do; delete the other.',
    point: scanner.point(at),
  });
}

/** Between fields a comma can be supplied; whatever else stands there is an error. */
function missingComma(scanner: Scanner): void {
  const at = scanner.at;
  if (!/^[A-Za-z][\w-]*\s*=/.test(scanner.text.slice(at, at + 60)))
    throw new Unexpected(at, 'a comma or the closing brace of the entry');
  scanner.file.problems.push({
    reason: `Unexpected ${shown(scanner.text, at)}, expected a comma before it`,
    advice: 'The entry is read as if the comma stood there; add it.',
    point: scanner.point(at),
  });
}

function field(scanner: Scanner): [name: string, value: string] {
  skipSpace(scanner);
  const at = scanner.at;
  const name = take(scanner, /[A-Za-z_][\w:.+/-]*/)?.toLowerCase();
  if (name === undefined) throw new Unexpected(at, 'the name of a field');
  skipSpace(scanner);
  if (take(scanner, /=/) === undefined)
    throw new Unexpected(scanner.at, `an equals sign after ${name}`);
  return [name, expression(scanner)];
}

/** Values joined by `#`. */
function expression(scanner: Scanner): string {
  let value = '';
  do {
    skipSpace(scanner);
    value += part(scanner);
    skipSpace(scanner);
  } while (take(scanner, /#/) !== undefined);
  return value.trim();
}

function part(scanner: Scanner): string {
  const char = scanner.text[scanner.at];
  if (char === '{') return braced(scanner);
  if (char === '"') return quoted(scanner);
  const at = scanner.at;
  const word = take(scanner, /[^\s,{}()"#=%]+/);
  if (word === undefined) throw new Unexpected(at, 'a value in braces or quotation marks');
  if (/^\d+$/.test(word)) return word;
  const value = scanner.strings.get(word.toLowerCase());
  if (value === undefined)
    scanner.file.problems.push({
      reason: `Unexpected abbreviation ${word}, expected one that an @string defines`,
      advice: 'It is printed as it stands; put the value in braces or define the abbreviation.',
      point: scanner.point(at),
    });
  return value ?? word;
}

/** The inside of balanced braces. */
function braced(scanner: Scanner): string {
  const start = scanner.at;
  const end = closingBrace(scanner.text, start, scanner.limit);
  if (end === undefined) throw new Unexpected(start, 'a closing brace for it', 'opening brace');
  scanner.at = end + 1;
  return scanner.text.slice(start + 1, end);
}

/** Offset of the brace that closes the one at `start`; `undefined` where none does before `limit`. */
function closingBrace(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth <= 0) return at;
    }
  }
  return undefined;
}

/** The inside of quotation marks; one inside braces does not end it. */
function quoted(scanner: Scanner): string {
  const start = scanner.at;
  let depth = 0;
  for (let at = start + 1; at < scanner.limit; at += 1) {
    const char = scanner.text[at];
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    else if (char === '"' && depth <= 0) {
      scanner.at = at + 1;
      return scanner.text.slice(start + 1, at);
    }
  }
  throw new Unexpected(start, 'a closing quotation mark for it', 'quotation mark');
}

function expectClose(scanner: Scanner, close: string): void {
  skipSpace(scanner);
  if (scanner.text[scanner.at] !== close)
    throw new Unexpected(scanner.at, `${close} at the end of the entry`);
  scanner.at += 1;
}

/** Spaces and, between the parts of an entry, remarks after a per cent sign. */
function skipSpace(scanner: Scanner): void {
  take(scanner, /(?:\s+|%[^\n]*)*/);
}

function take(scanner: Scanner, pattern: RegExp): string | undefined {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text)?.[0];
  if (found !== undefined) scanner.at += found.length;
  return found;
}

/** Lines that begin like an entry, and those that can only be one. */
const ANY = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/gm;
const KEYED = /^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(][ \t]*[^\s,{}()="]+[ \t]*,/gm;

/** Offset of the next such line. */
function nextEntry(text: string, from: number, line: RegExp): number {
  line.lastIndex = from;
  return line.exec(text)?.index ?? text.length;
}

function problemOf(scanner: Scanner, { at, expected, what }: Unexpected): BibProblem {
  return {
    reason: `Unexpected ${what ?? shown(scanner.text, at)}, expected ${expected}`,
    advice: 'The entry is left out and the rest of the file read; correct it.',
    point: scanner.point(Math.min(at, scanner.text.length)),
  };
}

/** The word or sign at an offset, for messages. */
function shown(text: string, at: number): string {
  const word = /^(?:[\w-]+|\S)/.exec(text.slice(at, at + 30))?.[0];
  if (word === undefined) return 'end of the file';
  return /^\w/.test(word) ? `"${word}"` : word;
}
