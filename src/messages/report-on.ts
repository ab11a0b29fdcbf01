import type { VFile } from 'vfile';
import type { Reason } from './message-template.ts';
import { type Place, type Point, type RuleName, report } from './report.ts';

/** `report` of src/messages/report.ts with its file filled in. */
export type Report = (
  rule: RuleName,
  reason: Reason,
  place?: Place | Point,
  advice?: string,
) => void;

export function reportOn(file: VFile): Report {
  return (rule, reason, place, advice) => report(file, rule, reason, place, advice);
}
