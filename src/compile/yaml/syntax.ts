/** What is wrong with YAML, for people who do not know YAML. */
import type { ErrorCode, YAMLError } from 'yaml';
import type { Report } from '../../messages/report-on.ts';
import type { PlaceAt } from './placing.ts';

interface Wording {
  reason: string;
  advice: string;
}

const QUOTE = 'Put the whole value in quotes: "…".';

/** Reports the first error of each line: those behind it are its echoes. */
export function reportSyntax(
  errors: YAMLError[],
  text: string,
  placeAt: PlaceAt,
  report: Report,
): void {
  const lines = new Set<number>();
  // Whatever else is said of a text with tabs comes of them.
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  for (const error of tabs.length > 0 ? tabs : errors) {
    const special = SPECIAL.find(({ fits }) => fits(error, text));
    const [from, to] = special?.at?.(error, text) ?? error.pos;
    const place = placeAt(from, Math.min(to, text.length));
    if (lines.has(place.start.line)) continue;
    lines.add(place.start.line);
    const { reason, advice } = special ?? WORDING[error.code];
    report('yaml-syntax', reason, place, advice);
  }
}

/** Reports the tags and directives that say nothing here: "!r Sys.Date()", "%FOO". Their values are read. */
export function reportUnread(
  warnings: YAMLError[],
  text: string,
  placeAt: PlaceAt,
  report: Report,
): void {
  for (const { code, pos } of warnings) {
    const [from, to] = pos;
    const written = text.slice(from, to);
    if (PLAIN_TAG.test(written)) continue;
    const reason = `Offprint makes no use of \`${written}\` in YAML`;
    report('yaml-unread', reason, placeAt(from, to), WORDING[code].advice);
  }
}

/** Tags that YAML has without any schema. All values are read as texts, so they change nothing. */
const PLAIN_TAG = /^!!(?:bool|float|int|null)$/;

/** Mistakes that are common enough to be told apart from others of the same code. */
interface Special extends Wording {
  fits(error: YAMLError, text: string): boolean;
  /** Where it begins, which the parser does not know: it notices at the end. */
  at?(error: YAMLError, text: string): [number, number];
}

const SPECIAL: Special[] = [
  {
    fits: ({ pos }, text) => OTHER_COMMA.test(text.slice(...pos)),
    at: ({ pos }, text) => span(pos[0] + text.slice(...pos).search(/[،，、]/)),
    reason: 'Unexpected comma of another script between brackets or braces, expected `,`',
    advice: 'Put `,` between two entries: “،” and “，” belong to the words before them.',
  },
  {
    fits: ({ code, pos }, text) =>
      code === 'BLOCK_IN_FLOW' && COMMA_FORGOTTEN.test(text.slice(pos[0])),
    reason: 'Unexpected second colon inside braces, expected a comma before its key',
    advice: `Put a comma between two entries, like {name: A, place: B}. If the colon is part of a value, ${QUOTE.toLowerCase()}`,
  },
  {
    fits: ({ pos }, text) => BLOCK_SIGN.test(lineOf(text, pos[0])),
    reason: 'Unexpected `|` or `>` on a line of its own, expected it behind a key',
    advice: 'Write it behind the colon, like `abstract: |`; the text stands below it, indented.',
  },
  {
    fits: ({ code, pos }, text) =>
      code === 'UNEXPECTED_TOKEN' && /[:-]\s+[*&!]\S*\s*$/.test(text.slice(0, pos[0])),
    reason: 'Unexpected `*`, `&` or `!` at the start of a value, expected text',
    advice: QUOTE,
  },
  {
    fits: ({ code, pos }, text) => code === 'UNEXPECTED_TOKEN' && text[pos[0]] === ',',
    reason: 'Unexpected comma, expected a value before it',
    advice: 'Remove the comma, or write what is missing.',
  },
  {
    fits: ({ message }) => /^Missing closing ["']quote/.test(message),
    at: ({ message }, text) => span(text.lastIndexOf(message.includes('"quote') ? '"' : "'")),
    reason: 'Unexpected quotation mark without an end, expected a second one',
    advice: 'Close the value with the same mark. Inside, a mark of this kind is written twice.',
  },
  {
    fits: ({ message }) => /^Flow (sequence|map)/.test(message),
    at: ({ message }, text) => span(text.lastIndexOf(message.startsWith('Flow map') ? '{' : '[')),
    reason: 'Unexpected bracket or brace without an end, expected a closing one',
    advice: 'Close it. What stands inside is indented further than the key.',
  },
];

/** Where a value should be parted from the next, or from the next key. */
const OTHER_COMMA = /^[،，、]|[،，、]\s*[\w-]+:\s/;

/** "Harbour Press place: Whitby" */
const COMMA_FORGOTTEN = /^[^,{}[\]\n]+\s[\w-]+:\s/;

const BLOCK_SIGN = /^[|>][+-]?\s*$/;

function lineOf(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}

function span(at: number): [number, number] {
  const from = Math.max(at, 0);
  return [from, from + 1];
}

const WORDING: Record<ErrorCode, Wording> = {
  ALIAS_PROPS: {
    reason: 'Unexpected `*` behind a tag or anchor, expected a value',
    advice: QUOTE,
  },
  BAD_ALIAS: {
    reason: 'Unexpected `*` or `&` at the start of a value, expected text',
    advice: QUOTE,
  },
  BAD_COLLECTION_TYPE: {
    reason: 'Unexpected tag, expected a plain list or map',
    advice: 'Remove the word that starts with an exclamation mark.',
  },
  BAD_DIRECTIVE: {
    reason: 'Unexpected `%` at the start of a line, expected a key',
    advice: 'A line that starts with a percent sign is a YAML directive. Remove it.',
  },
  BAD_DQ_ESCAPE: {
    reason: 'Unexpected backslash in double quotes, expected `\\\\`',
    advice: "Write the value in single quotes ('…'), where a backslash is only a backslash.",
  },
  BAD_INDENT: {
    reason: 'Unexpected indentation, expected the entries of a list or map in one column',
    advice: 'Indent with spaces, every entry as far as the one before it; close every bracket.',
  },
  BAD_PROP_ORDER: {
    reason: 'Unexpected order of tag, anchor and value, expected a value',
    advice: QUOTE,
  },
  BAD_SCALAR_START: {
    reason: 'Unexpected sign at the start of a value (`@`, a backtick or `%`), expected text',
    advice: QUOTE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    reason: 'Unexpected second colon in a line, expected one `key: value`',
    advice: `A colon and a space inside a value start a new key. ${QUOTE} If it is a new key, give it a line of its own.`,
  },
  BLOCK_IN_FLOW: {
    reason: 'Unexpected list or block inside brackets, expected values with commas',
    advice: 'Close the bracket or brace before the line ends, or write one entry per line.',
  },
  DUPLICATE_KEY: {
    reason: 'Unexpected second key of this name, expected each key once',
    advice: 'Remove one of them.',
  },
  IMPOSSIBLE: { reason: 'Unexpected text, expected YAML', advice: QUOTE },
  KEY_OVER_1024_CHARS: {
    reason: 'Unexpected key of more than 1024 signs, expected a word',
    advice: `If it is no key, ${QUOTE.toLowerCase()}`,
  },
  MISSING_CHAR: {
    reason: 'Unexpected end of a value, expected its closing sign (quote, bracket, comma or colon)',
    advice: 'Close what was opened. A quotation mark inside quotes is written twice.',
  },
  MULTILINE_IMPLICIT_KEY: {
    reason: 'Unexpected key over several lines, expected `key: value`',
    advice: `A key and its colon stand in one line. If a value goes on here, ${QUOTE.toLowerCase()}`,
  },
  MULTIPLE_ANCHORS: {
    reason: 'Unexpected second anchor (`&`), expected one value',
    advice: QUOTE,
  },
  MULTIPLE_DOCS: {
    reason: 'Unexpected `---`, expected one block of YAML',
    advice: 'Remove the line of dashes, and what stands behind it if it is not needed.',
  },
  MULTIPLE_TAGS: {
    reason: 'Unexpected second tag (`!`), expected one value',
    advice: QUOTE,
  },
  NON_STRING_KEY: { reason: 'Unexpected key, expected a word', advice: QUOTE },
  RESOURCE_EXHAUSTION: {
    reason: 'Unexpected depth of nesting, expected a few levels',
    advice: 'Write the facts in a few levels of lists and keys.',
  },
  TAB_AS_INDENT: {
    reason: 'Unexpected tab, expected spaces',
    advice: 'YAML allows no tabs at the start of a line. Indent with two spaces.',
  },
  TAG_RESOLVE_FAILED: {
    reason: 'Unexpected tag (a word that starts with `!`), expected text',
    advice: `Remove the tag, or, if it is part of the text, ${QUOTE.toLowerCase()}`,
  },
  UNEXPECTED_TOKEN: {
    reason: 'Unexpected text behind a value, expected the end of the line',
    advice: `Quotes and brackets at the start of a value end with it. ${QUOTE}`,
  },
};
