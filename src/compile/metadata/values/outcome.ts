import type { BuildMessage } from '../../../messages/report.ts';

/** A value as read from its text, or why it cannot be read. */
export type Outcome<Value> = { value: Value } | Fault;

export interface Fault {
  fault: BuildMessage;
}

export function isFault<Value>(outcome: Outcome<Value>): outcome is Fault {
  return 'fault' in outcome;
}
