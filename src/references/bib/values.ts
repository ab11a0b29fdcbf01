/** Fields of .bib entries and their values. */
import { closingBrace, type Scanner, skipSpace, take, Unexpected } from './scanner.ts';

/** Longer values come from abbreviations that multiply themselves. */
const LONGEST_VALUE = 1_000_000;

/** `name = value` at the position. */
export function field(scanner: Scanner): [name: string, value: string] {
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
export function expression(scanner: Scanner): string {
  let value = '';
  do {
    skipSpace(scanner);
    value += part(scanner);
    if (value.length > LONGEST_VALUE) throw new Unexpected(scanner.at, 'a shorter value');
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
  const value = scanner.file.strings.get(word.toLowerCase());
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
