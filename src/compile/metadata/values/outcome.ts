import type { BuildMessage } from '../../../messages/report.ts';

/** A value that was read from a text, or the message why it cannot be read. */
export type Outcome<Value> = { value: Value } | Fault;

export interface Fault {
  fault: BuildMessage;
}

export function isFault<Value>(outcome: Outcome<Value>): outcome is Fault {
  return 'fault' in outcome;
}
