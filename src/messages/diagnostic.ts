/** A message with its place: what `build` and `check` report. */
import type { Fact, Facts } from './fact.ts';
import type { MessageId } from './message.ts';
import type { Severity } from './rules.ts';

declare module 'vfile-message' {
  interface VFileMessage {
    /** The message that `reason` and `note` word in English. Absent if it is not in the catalogue. */
    messageId?: MessageId;
    /** What the message says, by name. */
    facts?: Facts;
    /** Further places of the same. */
    also?: readonly Spot[];
    /** A part of what the file is about is missing, but the rest goes on. Example: an issue of a journal. */
    isOfPart?: true;
  }
}

export interface Spot {
  file: string;
  line?: number;
}

/** One diagnostic as data; `line` and `column` are 1-based and absent if the whole file is meant. */
export interface Diagnostic {
  rule: string;
  severity: Severity;
  file: string;
  line?: number;
  column?: number;
  /** The wording in English. */
  message: string;
  /** What to do. */
  advice?: string;
  /** The message in the catalogue, and its facts. Absent if it is not in the catalogue. */
  id?: MessageId;
  facts?: Readonly<Record<string, Fact>>;
  /** Further places of the same. */
  also?: readonly Spot[];
  /** The receivers that object, in a report of `check`: "crossref,doaj". */
  receiver?: string;
  /** What puts it right, in all of its places. */
  fix?: readonly TextChange[];
}

/** A replacement in a file. Lines and columns are 1-based, and the end is behind the last character. */
export interface TextChange {
  file: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  from: string;
  to: string;
}

/** The source of the messages that `build` takes over from `check`. They do not change its exit code. */
export const CHECK_SOURCE = 'offprint-check';
