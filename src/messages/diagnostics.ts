/** The messages on files as plain data. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { pathsOf } from '../words/pieces.ts';
import type { Diagnostic } from './diagnostic.ts';
import { SEVERITIES, type Severity } from './rules.ts';

/** Every diagnostic, file by file, in the order of the text. */
export function diagnosticsOf(files: VFile[]): Diagnostic[] {
  return files.flatMap((file) => {
    const all = file.messages.map((message) => toDiagnostic(file, message));
    const paths = new Set([...pathsOf(file), ...all.map((each) => each.file)]);
    return [...paths].flatMap((path) => inOrder(all.filter((each) => each.file === path)));
  });
}

/** By place, in one file. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(byPlace);
}

/** What several articles or stages say in the same words of one place, once. */
export function withoutRepeats(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ file, line, column, rule, message }: Diagnostic) =>
    [file, line, column, rule, message].join('\n');
  return [...new Map(diagnostics.map((each) => [keyOf(each), each])).values()];
}

function toDiagnostic(file: VFile, message: VFileMessage): Diagnostic {
  return {
    rule: message.ruleId ?? 'unknown',
    severity: severityOf(message),
    // Of a manuscript that brings in others, the one that the line came from.
    file: message.file ?? file.path,
    line: message.line,
    column: message.column,
    message: message.reason,
    ...(message.messageId && { id: message.messageId, facts: message.facts }),
    ...(message.also && { also: message.also }),
    advice: message.note,
  };
}

function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  );
}
