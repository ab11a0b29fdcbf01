import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { writtenAt } from '../words/pieces.ts';
import type { Place, Point } from '../words/place.ts';
import { truncate } from '../words/truncate.ts';
import type { Facts } from './fact.ts';
import { type MessageOf, ruleOf } from './message.ts';
import { RULES, type RuleName } from './rules.ts';
import { wordingOf } from './wording.ts';

/** A message of a rule of `build`. */
export type BuildMessage = MessageOf<RuleName>;

/**
 * Adds a message to the file that it is about.
 *
 * @param place where in `file`; if it is undefined, the whole file is meant
 */
export function report(file: VFile, message: BuildMessage, place?: Place | Point): VFileMessage {
  const worded = { rule: ruleOf(message) as RuleName, facts: message.facts, ...wordingOf(message) };
  const added = addMessage(file, worded, place);
  added.messageId = message.id;
  return added;
}

interface Worded {
  rule: RuleName;
  text: string;
  facts: Facts;
  fix?: string;
}

function addMessage(
  file: VFile,
  { rule, text, facts, fix }: Worded,
  place: Place | Point | undefined,
): VFileMessage {
  const range = place && ('start' in place ? place : { start: place, end: place });
  const written = range && writtenAt(file, range);
  const at = file.data.pieces ? written?.place : place;
  const message = file.message(shortened(text), { place: at, ruleId: rule, source: 'offprint' });
  message.facts = shortenedFacts(facts);
  if (written) message.file = written.path;
  // In vfile, true is an error, false a warning and undefined an information.
  message.fatal = { error: true, warning: false, info: undefined }[RULES[rule]];
  if (fix) message.note = shortened(fix);
  return message;
}

/** Characters of a text in a message: it quotes manuscripts, and a quotation may be a megabyte long. */
const [LONGEST, BEGINNING, END] = [2_000, 1_500, 400];

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${truncate(text, BEGINNING)} … ${text.slice(-END).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

function shortenedFacts(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => {
      if (typeof fact === 'number') return [name, fact];
      return [name, typeof fact === 'string' ? shortened(fact) : fact.map(shortened)];
    }),
  );
}

/** Whether a message on the file forbids to publish it. */
export function hasError(file: VFile | undefined): boolean {
  return file?.messages.some((message) => message.fatal === true) ?? false;
}
