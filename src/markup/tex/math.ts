/** Converts formulas in titles to text with superscripts and subscripts. */
import { wordSet } from '../../words/word-list.ts';
import { ACCENTS, SILENT, TRANSPARENT } from './commands.ts';
import { type Cursor, take, takeArgument, takeCommand, takeGroup } from './cursor.ts';
import { SYMBOLS } from './symbols.ts';

type Unknown = (command: string) => void;

/** Deeper formulas do not exist in practice. Their signs are removed. */
const DEEPEST = 30;

/** Reads the content of `$…$`. Example: `H_2O` → `H<sub>2</sub>O` */
export function mathToRich(source: string, unknown: Unknown, depth = 0): string {
  if (depth > DEEPEST) return source.replace(/[\\{}$^_]/g, '');
  const cursor: Cursor = { text: source.trim(), at: 0 };
  let result = '';
  while (cursor.at < cursor.text.length) result += piece(cursor, unknown, depth);
  return result;
}

function piece(cursor: Cursor, unknown: Unknown, depth: number): string {
  const char = cursor.text[cursor.at] ?? '';
  const script = { '^': 'sup', _: 'sub' }[char];
  if (script) {
    cursor.at += 1;
    return scripted(mathToRich(takeArgument(cursor), unknown, depth + 1), script);
  }
  if (char === '\\') return command(cursor, unknown, depth);
  if (char === '{') return mathToRich(takeGroup(cursor), unknown, depth + 1);
  cursor.at += 1;
  return SIGNS[char] ?? char;
}

/** Characters that look different in formulas. */
const SIGNS: Record<string, string> = { '-': '−', "'": '′', '~': ' ', '}': '', '*': '∗' };

/** Adds the tags of a script, except for a ring or prime, which is already superscript. */
function scripted(text: string, script: string): string {
  if (script === 'sup' && /^[°′∗†]+$/.test(text)) return text;
  return `<${script}>${text}</${script}>`;
}

function command(cursor: Cursor, unknown: Unknown, depth: number): string {
  const name = takeCommand(cursor);
  const argument = () => mathToRich(takeArgument(cursor), unknown, depth + 1);
  const accent = ACCENTS.get(name);
  if (accent && name.length > 1) return (argument() + accent).normalize('NFC');
  if (SYMBOLS.has(name)) return SYMBOLS.get(name) ?? '';
  if (name === 'sqrt') return `√${bracketed(argument())}`;
  if (name === 'frac' || name === 'tfrac')
    return `${bracketed(argument())}/${bracketed(argument())}`;
  if (TRANSPARENT.has(name)) return '';
  if (SILENT.has(name)) return silent(cursor);
  if (!/^[A-Za-z]/.test(name)) return ESCAPES[name] ?? name;
  if (FUNCTIONS.has(name)) return ` ${name} `;
  unknown(name);
  return '';
}

/** Characters by their escapes. Braces and dollars stay escaped for later parsers of the field. */
const ESCAPES: Record<string, string> = {
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '!': '',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '>': ' ',
  ' ': ' ',
  '\\': ' ',
};
const FUNCTIONS = wordSet(
  'arg cos cot det dim exp gcd inf lim ln log max min mod sin sup tan tanh',
);

function silent(cursor: Cursor): string {
  takeArgument(cursor);
  take(cursor, /\s+/);
  return '';
}

/** Adds brackets around a sum or product, for a root or fraction on one line. */
function bracketed(text: string): string {
  return /[-−+/·× ]/.test(text.replace(/<[^>]{0,1000}>/g, '')) ? `(${text})` : text;
}
