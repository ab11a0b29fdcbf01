/** What is wrong with YAML, for people who do not know YAML. */
import type { ErrorCode, YAMLError } from 'yaml';
import { type MessageOf, message } from '../../messages/message.ts';
import type { Report } from '../../messages/report-on.ts';
import type { PlaceAt } from './place-at.ts';

/** Reports the first error of each line. The errors behind it follow from it. */
export function reportSyntax(
  errors: YAMLError[],
  text: string,
  placeAt: PlaceAt,
  report: Report,
): void {
  const lines = new Set<number>();
  // Tabs cause all other errors of a text that has them.
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  for (const error of tabs.length > 0 ? tabs : errors) {
    const mistake = MISTAKES.find(({ fits }) => fits(error, text));
    const [from, to] = mistake?.at?.(error, text) ?? error.pos;
    const place = placeAt(from, Math.min(to, text.length));
    if (lines.has(place.start.line)) continue;
    lines.add(place.start.line);
    report(mistake?.message ?? MESSAGES[error.code], place);
  }
}

/**
 * Reports tags and directives that have no effect here. Their values are read.
 * Examples: "!r Sys.Date()", "%FOO".
 */
export function reportUnread(
  warnings: YAMLError[],
  text: string,
  placeAt: PlaceAt,
  report: Report,
): void {
  for (const { code, pos } of warnings) {
    const [from, to] = pos;
    const facts = { text: text.slice(from, to) };
    if (PLAIN_TAG.test(facts.text)) continue;
    const found =
      code === 'BAD_DIRECTIVE'
        ? message('yaml-unread/directive', facts)
        : message('yaml-unread/tag', facts);
    report(found, placeAt(from, to));
  }
}

/** Tags that YAML has without any schema. All values are read as texts, so they change nothing. */
const PLAIN_TAG = /^!!(?:bool|float|int|null)$/;

type SyntaxMessage = MessageOf<'yaml-syntax'>;

/** A common mistake. It has a message of its own, although the parser gives it the code of other errors. */
interface Mistake {
  message: SyntaxMessage;
  fits(error: YAMLError, text: string): boolean;
  /** Where the mistake begins. The parser notices it only at the end. */
  at?(error: YAMLError, text: string): [number, number];
}

const MISTAKES: Mistake[] = [
  {
    message: message('yaml-syntax/comma-of-other-script'),
    fits: ({ pos }, text) => OTHER_COMMA.test(text.slice(...pos)),
    at: ({ pos }, text) => span(pos[0] + text.slice(...pos).search(/[،，、]/)),
  },
  {
    message: message('yaml-syntax/comma-forgotten'),
    fits: ({ code, pos }, text) =>
      code === 'BLOCK_IN_FLOW' && COMMA_FORGOTTEN.test(text.slice(pos[0])),
  },
  {
    message: message('yaml-syntax/block-mark'),
    fits: ({ pos }, text) => BLOCK_MARK.test(lineOf(text, pos[0])),
  },
  {
    message: message('yaml-syntax/tag-or-alias'),
    fits: ({ code, pos }, text) =>
      code === 'UNEXPECTED_TOKEN' && /[:-]\s+[*&!]\S*\s*$/.test(text.slice(0, pos[0])),
  },
  {
    message: message('yaml-syntax/comma-without-value'),
    fits: ({ code, pos }, text) => code === 'UNEXPECTED_TOKEN' && text[pos[0]] === ',',
  },
  {
    message: message('yaml-syntax/quote-unclosed'),
    fits: ({ message }) => /^Missing closing ["']quote/.test(message),
    at: ({ message }, text) => span(text.lastIndexOf(message.includes('"quote') ? '"' : "'")),
  },
  {
    message: message('yaml-syntax/bracket-unclosed'),
    fits: ({ message }) => /^Flow (sequence|map)/.test(message),
    at: ({ message }, text) => span(text.lastIndexOf(message.startsWith('Flow map') ? '{' : '[')),
  },
];

/** Where a value should be separated from the next value, or from the next key. */
const OTHER_COMMA = /^[،，、]|[،，、]\s*[\w-]+:\s/;

/** Example: "Harbour Press place: Whitby". */
const COMMA_FORGOTTEN = /^[^,{}[\]\n]+\s[\w-]+:\s/;

const BLOCK_MARK = /^[|>][+-]?\s*$/;

function lineOf(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end);
}

function span(at: number): [number, number] {
  const from = Math.max(at, 0);
  return [from, from + 1];
}

const MESSAGES: Record<ErrorCode, SyntaxMessage> = {
  ALIAS_PROPS: message('yaml-syntax/properties-misplaced'),
  BAD_ALIAS: message('yaml-syntax/anchor-or-alias'),
  BAD_COLLECTION_TYPE: message('yaml-syntax/tag-of-collection'),
  BAD_DIRECTIVE: message('yaml-syntax/directive'),
  BAD_DQ_ESCAPE: message('yaml-syntax/backslash'),
  BAD_INDENT: message('yaml-syntax/indentation'),
  BAD_PROP_ORDER: message('yaml-syntax/properties-misplaced'),
  BAD_SCALAR_START: message('yaml-syntax/first-character'),
  BLOCK_AS_IMPLICIT_KEY: message('yaml-syntax/second-colon'),
  BLOCK_IN_FLOW: message('yaml-syntax/block-in-brackets'),
  DUPLICATE_KEY: message('yaml-syntax/key-twice'),
  IMPOSSIBLE: message('yaml-syntax/not-yaml'),
  KEY_OVER_1024_CHARS: message('yaml-syntax/key-too-long'),
  MISSING_CHAR: message('yaml-syntax/end-missing'),
  MULTILINE_IMPLICIT_KEY: message('yaml-syntax/key-over-lines'),
  MULTIPLE_ANCHORS: message('yaml-syntax/second-anchor'),
  MULTIPLE_DOCS: message('yaml-syntax/second-document'),
  MULTIPLE_TAGS: message('yaml-syntax/second-tag'),
  NON_STRING_KEY: message('yaml-syntax/key-not-a-word'),
  RESOURCE_EXHAUSTION: message('yaml-syntax/too-deep'),
  TAB_AS_INDENT: message('yaml-syntax/tab'),
  TAG_RESOLVE_FAILED: message('yaml-syntax/tag'),
  UNEXPECTED_TOKEN: message('yaml-syntax/text-behind-value'),
};
