/** Reads fields of .bib entries and their values. */
import { message } from '../../../../messages/message.ts';
import { BibSyntaxError, closingBrace, type Scanner, skipSpace, take } from './scanner.ts';

/** Longer values come from abbreviations that contain each other several times. */
const LONGEST_VALUE = 1_000_000;

/** One word. Scopus's files had the name "funding_text 1", with a no-break space, for years. */
const FIELD_NAME = /[A-Za-z_][\w:.+/-]*(?:[^\S\n]+[\w-]+(?=[^\S\n]*=))?/;

/** Reads `name = value` at the position. */
export function readField(scanner: Scanner): [name: string, value: string] {
  skipSpace(scanner);
  const at = scanner.at;
  const name = take(scanner, FIELD_NAME)?.toLowerCase();
  if (name === undefined)
    throw new BibSyntaxError(at, (line) =>
      message('bibliography-entry/string-name-missing', { line }),
    );
  skipSpace(scanner);
  if (take(scanner, /=/) === undefined)
    throw new BibSyntaxError(scanner.at, (line) =>
      message('bibliography-entry/equals-sign-missing', { name, line }),
    );
  skipSpace(scanner);
  if (!/[,})]/.test(scanner.text[scanner.at] ?? '')) return [name, readExpression(scanner)];
  scanner.file.problems.push({
    message: message('bibliography-entry/field-empty', { field: name }),
    point: scanner.point(at),
  });
  return [name, ''];
}

/** Reads values that are joined by `#`. */
export function readExpression(scanner: Scanner): string {
  let value = '';
  do {
    skipSpace(scanner);
    value += readPart(scanner);
    if (value.length > LONGEST_VALUE)
      throw new BibSyntaxError(scanner.at, (line) =>
        message('bibliography-entry/value-too-long', { line, most: LONGEST_VALUE }),
      );
    skipSpace(scanner);
  } while (take(scanner, /#/) !== undefined);
  return value.trim();
}

function readPart(scanner: Scanner): string {
  const char = scanner.text[scanner.at];
  if (char === '{') return readBraced(scanner);
  if (char === '"') return readQuoted(scanner);
  const at = scanner.at;
  // May contain brackets, as in "3(5)" for volume and issue.
  const word = take(scanner, /(?:[^\s,{}()"#=%]|\([^\s,{}()"#=%]*\))+/);
  if (word === undefined)
    throw new BibSyntaxError(at, (line) => message('bibliography-entry/value-missing', { line }));
  if (/^\d+$/.test(word)) return word;
  const value = scanner.file.strings.get(word.toLowerCase());
  if (value === undefined)
    scanner.file.problems.push({
      message: message('bibliography-entry/abbreviation-undefined', { name: word }),
      point: scanner.point(at),
    });
  return value ?? word;
}

/** What can follow a value: another value, a field, or the end of the entry. */
const AFTER_VALUE = /\s*(?:[,#})%]|[A-Za-z_][\w-]*\s*=)/y;

/**
 * Reads the content of balanced braces. `\}` is no brace in TeX, but one in BibTeX: the reading after which the
 * value ends correctly is used.
 */
function readBraced(scanner: Scanner): string {
  const { text, at: start, limit } = scanner;
  const end = closingBrace(text, start, limit);
  const candidate = endsValue(text, end) ? end : closingBrace(text, start, limit, false);
  const used = endsValue(text, candidate) ? candidate : end;
  if (used === undefined)
    throw new BibSyntaxError(start, (line) =>
      message('bibliography-entry/brace-unclosed', { line }),
    );
  scanner.at = used + 1;
  return text.slice(start + 1, used);
}

function endsValue(text: string, brace: number | undefined): brace is number {
  if (brace === undefined) return false;
  AFTER_VALUE.lastIndex = brace + 1;
  return AFTER_VALUE.test(text);
}

/** Reads the content of quotation marks. A quotation mark inside braces does not end it. */
function readQuoted(scanner: Scanner): string {
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
  throw new BibSyntaxError(start, (line) =>
    message('bibliography-entry/quotation-mark-unclosed', { line }),
  );
}
