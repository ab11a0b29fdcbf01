/** First parts of compounds that keep their hyphen at a line end. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';

const COMPOUNDS =
  /(?:^|[^\p{L}])(?:self|well|high|low|long|short|cross|non|post|pre|anti|co|multi|inter|socio|decision|evidence|small|large)-$/iu;

/** Joins the lines of an entry, including words and addresses broken at a line end. */
export function joinLines(lines: string[]): string {
  return collapseWhiteSpace(lines.map((line) => line.trim()).reduce(join, ''));
}

function join(before: string, line: string): string {
  if (before === '' || line === '') return before + line;
  if (isOpenAddress(before) && /^[^\s,;()]{0,1000}[/._=%&?#\d-][^\s]*$/u.test(firstWord(line)))
    return before + line;
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) {
    return COMPOUNDS.test(before) ? before + line : before.slice(0, -1) + line;
  }
  if (/[\p{L}\d]-$/u.test(before) && /^[\p{Lu}\d]/u.test(line)) return before + line;
  return `${before} ${line}`;
}

/** The text ends inside a web address, at a point where addresses are broken. */
function isOpenAddress(text: string): boolean {
  const last = text.slice(-400).split(' ').at(-1) ?? '';
  return /^[<([]?(?:https?:\/\/|www\.|doi:|10\.\d{4})/i.test(last) && /[/\-._=?&%]$/.test(last);
}

const firstWord = (line: string): string => line.split(' ')[0] ?? '';
