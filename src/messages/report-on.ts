import type { VFile } from 'vfile';
import type { Place, Point } from '../words/place.ts';
import { type BuildMessage, report } from './report.ts';
import type { RuleName } from './rules.ts';
import type { Reason } from './told.ts';

/** Reports messages about one file: `report` of src/messages with its file filled in. */
export type ReportMessage = (message: BuildMessage, place?: Place | Point) => void;

/** The same, which also takes messages that are not in the catalogue yet. */
export type Report = (
  ...given:
    | Parameters<ReportMessage>
    /** @deprecated Add the wording to src/messages/en.yaml and report a message. */
    | [rule: RuleName, reason: Reason, place?: Place | Point, advice?: string]
) => void;

export function reportOn(file: VFile): Report {
  return (...given: Parameters<Report>) => void report(file, ...given);
}
