/** How long a call is tried again while a service does not answer. */
import { setTimeout as delay } from 'node:timers/promises';

/** In ms. A database is restarted in less than a minute. */
const LONGEST_PAUSE = 5000;
/** With these pauses, about five minutes. */
const MOST_ATTEMPTS = 65;

/**
 * @param attempt counted from 0
 * @returns undefined after the last attempt
 */
export function delayFor(attempt: number): Promise<void> | undefined {
  if (attempt >= MOST_ATTEMPTS) return undefined;
  return delay(Math.min(LONGEST_PAUSE, 100 * 2 ** attempt));
}
