/** Messages of the build as findings. */
import type { VFile } from 'vfile';
import { REFUSED_FOR, SETTING_OF } from '../../checks/build-rules.ts';
import {
  type ArticleSubject,
  type At,
  type CheckFinding,
  RECEIVER_NAMES,
  type ReceiverName,
} from '../../checks/index.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import type { RuleName } from '../../messages/rules.ts';
import { ownValue } from '../../words/own-value.ts';

export function diagnosticFindings(file: VFile): CheckFinding[] {
  return diagnosticsOf([file]).map((diagnostic) => ({
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    refused: true,
    receivers: refusing(diagnostic),
    at: placeOf(diagnostic),
    reason: diagnostic.message,
    ...messageOf(diagnostic),
    advice: diagnostic.advice ?? '',
  }));
}

function messageOf({ id, facts = {} }: Diagnostic): Pick<CheckFinding, 'message' | 'facts'> {
  return id ? { message: { id, facts }, facts } : {};
}

function placeOf({ file: path, line, column = 1 }: Diagnostic): At {
  if (line === undefined) return { path };
  const point = { line, column };
  return { path, place: { start: point, end: point } };
}

/** No receiver gets an article that `build` refuses to write. */
function refusing({ rule, severity }: Diagnostic): readonly ReceiverName[] {
  return REFUSED_FOR[rule as RuleName] ?? (severity === 'error' ? RECEIVER_NAMES : []);
}

/** Moves a finding about the journal, which the build reports for each article, to journal.yaml. */
export function atItsFile(finding: CheckFinding, { setting }: ArticleSubject): CheckFinding {
  const name = ownValue<string>(SETTING_OF, finding.rule);
  return name === undefined ? finding : { ...finding, at: setting(name) };
}

/** Whether unknown markup is already reported as an error, because it is printed. */
export function isSaidGraver({ rule, at }: CheckFinding, own: readonly CheckFinding[]): boolean {
  return (
    rule === 'markup-unread' &&
    own.some((other) => other.rule === 'raw-markup' && isSamePlace(at, other.at))
  );
}

/** Whether both begin at the same point. A whole file has no point. */
export function isSamePlace({ path, place }: At, other: At): boolean {
  const start = other.place?.start;
  return (
    start !== undefined &&
    path === other.path &&
    place?.start.line === start.line &&
    place.start.column === start.column
  );
}
