/** Findings of checks as diagnostics. */
import type { Edit } from '../../checks/check.ts';
import { type CheckFinding, spotOf } from '../../checks/run.ts';
import type { Diagnostic, TextChange } from '../../messages/diagnostic.ts';
import { inOrder } from '../../messages/diagnostics.ts';

/** Findings as data: file by file, in the order of the text. */
export function findingDiagnostics(findings: readonly CheckFinding[]): Diagnostic[] {
  const byFile = Map.groupBy(findings.map(toDiagnostic), ({ file }) => file);
  return [...byFile.values()].flatMap(inOrder);
}

function toDiagnostic(finding: CheckFinding): Diagnostic {
  const { rule, severity, at, also, message, reason, advice, receivers, fix } = finding;
  return {
    rule,
    severity,
    file: at.path,
    ...(at.place && { line: at.place.start.line, column: at.place.start.column }),
    message: reason,
    ...(message && { id: message.id, facts: message.facts }),
    ...(also && also.length > 0 && { also: also.map(spotOf) }),
    ...(advice && { advice }),
    receiver: receivers.join(','),
    ...(fix && { fix: fix.flatMap(editData) }),
  };
}

function editData({ at: { path, place }, from, to }: Edit): TextChange[] {
  return place
    ? [
        {
          file: path,
          line: place.start.line,
          column: place.start.column,
          endLine: place.end.line,
          endColumn: place.end.column,
          from,
          to,
        },
      ]
    : [];
}
