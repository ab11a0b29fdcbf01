import type { VFile } from 'vfile';
import type { Place, Point } from '../words/place.ts';
import { type BuildMessage, report } from './report.ts';
import type { RuleName } from './rules.ts';
import type { Reason } from './told.ts';
import { wordingOf } from './wording.ts';

/** `report` of src/messages with its file filled in. */
export type Report = (
  ...given:
    | [message: BuildMessage, place?: Place | Point]
    /** @deprecated Add the wording to src/messages/en.yaml and report a message. */
    | [rule: RuleName, reason: Reason, place?: Place | Point, advice?: string]
) => void;

export function reportOn(file: VFile): Report {
  return (...given: Parameters<Report>) => void report(file, ...given);
}

/** What was reported under any rule, to be reported under another one. */
export function underRule(rule: RuleName, said: Parameters<Report>): Parameters<Report> {
  const [given, ...rest] = said;
  if (typeof given === 'string') return [rule, ...rest] as Parameters<Report>;
  const { text, fix } = wordingOf(given);
  return [rule, text, rest[0] as Place | undefined, fix];
}
