import type { RuleName } from '../../../messages/report.ts';

/** A value as read from its text, or why it cannot be. */
export type Outcome<Value> = { value: Value } | Fault;

export interface Fault {
  /** Where it is another rule than that of the value: a placeholder is a lesser fault than a slip. */
  rule?: RuleName;
  /** "Unexpected X, expected Y" */
  fault: string;
  /** What to do, a full sentence. */
  advice: string;
}

export function isFault<Value>(outcome: Outcome<Value>): outcome is Fault {
  return 'fault' in outcome;
}
