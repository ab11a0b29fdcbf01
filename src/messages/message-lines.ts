/** Messages as lines for people. Nothing heavy is loaded for it: an unchanged build prints them again. */

import { printable } from '../words/terminal-text.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Severity } from './rules.ts';

/** A message, or what is said of the messages that are left out. */
export type MessageLine = Pick<
  Diagnostic,
  'file' | 'line' | 'column' | 'rule' | 'receiver' | 'advice'
> & {
  severity?: Severity;
  words: string;
};

const COLOURS: Record<Severity, string> = {
  error: '\u001B[31m',
  warning: '\u001B[33m',
  info: '\u001B[36m',
};
const RESET = '\u001B[0m';

/** How messages are printed. */
export interface MessageLook {
  /** With ANSI colours. */
  colour: boolean;
  /** Every message, also if there are many of a kind (`--all`). */
  all?: boolean;
}

export function messageLine(diagnostic: Diagnostic, words = diagnostic.message): MessageLine {
  const { file, line, column, rule, severity, receiver, advice } = diagnostic;
  return { file, line, column, rule, severity, receiver, advice, words };
}

/** `file:line:column severity message [rule]`, and what to do on a line of its own. */
export function prettyLines(lines: readonly MessageLine[], colour: boolean): string {
  return lines.map((each) => prettyLine(each, colour)).join('\n');
}

function prettyLine(each: MessageLine, colour: boolean): string {
  const { line, column = 1, rule, severity, words } = each;
  const file = printable(each.file);
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  const weight = severity && (colour ? `${COLOURS[severity]}${severity}${RESET}` : severity);
  const receiver = each.receiver ? ` (${each.receiver.replaceAll(',', ', ')})` : '';
  const advice = each.advice ? `\n    ${printable(each.advice)}` : '';
  return `${[place, weight, printable(words), `[${rule}]`].filter(Boolean).join(' ')}${receiver}${advice}`;
}
