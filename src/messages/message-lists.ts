/** Lists of messages for people: similar ones are one line. */
import type { VFile } from 'vfile';
import type { Diagnostic } from './diagnostic.ts';
import { diagnosticsOf } from './diagnostics.ts';
import {
  alsoIn,
  type DiagnosticGroup,
  firstOfEachKind,
  groupDiagnostics,
  type Rest,
  spotWords,
} from './group.ts';
import { type MessageLine, type MessageLook, messageLine, prettyLines } from './message-lines.ts';

/** For people, file by file. */
export function prettyDiagnostics(files: VFile[], look: MessageLook): string {
  return prettyList(diagnosticsOf(files), look);
}

/** Similar messages are printed once, with a count and the first places. */
export function prettyList(
  diagnostics: readonly Diagnostic[],
  { colour, all = false }: MessageLook,
): string {
  const lines = all ? diagnostics.map((each) => messageLine(each)) : messageLines(diagnostics);
  return prettyLines(lines, colour);
}

/** Similar messages are one line, with the first places. */
export function messageLines(diagnostics: readonly Diagnostic[]): MessageLine[] {
  return firstOfEachKind(groupDiagnostics(diagnostics)).map((each) =>
    'rest' in each ? restLine(each) : groupLine(each),
  );
}

export function groupLine(group: DiagnosticGroup): MessageLine {
  const { diagnostic } = group;
  return messageLine(diagnostic, withPlaces(diagnostic.message, alsoIn(group)));
}

/** "a.md 27 more of this kind in lines 4, 5 and 25 more; --all prints them. [raw-html]" */
function restLine({ rest }: Rest): MessageLine {
  const [{ file, rule } = { file: '', rule: '' }] = rest;
  const places = spotWords(rest, file);
  const words = `${rest.length} more of this kind${places && ` in ${places}`}; --all prints them.`;
  return { file, rule, words };
}

function withPlaces(message: string, also: string): string {
  if (!also) return message;
  if (!/[.?!]$/.test(message)) return `${message} (${also})`;
  return `${message} ${also[0]?.toUpperCase()}${also.slice(1)}.`;
}
