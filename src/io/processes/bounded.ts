/**
 * Limits the time of synchronous steps. A stranger's file may make them endless, and timers and signals are not
 * handled while they run.
 */
import { createContext, Script } from 'node:vm';

/** In ms of processor time, a hundred times as much as 200 pages need. */
const LONGEST_STEP = 60_000;

/** A step took too long and was stopped. */
export class Overtime extends Error {
  override name = 'Overtime';
  readonly seconds: number;
  constructor(limit: number) {
    const seconds = Math.round(limit / 1000);
    super(
      `One step took more than ${seconds} seconds, but it should take a few. Something in the files is repeated or nested too often. Remove parts of the text until it works.`,
    );
    this.seconds = seconds;
  }
}

/** Its errors belong to another context, so they are not instances of our `Error`. */
const box = createContext({ work: undefined });
const script = new Script('work()');

/**
 * Runs `work`, which must be synchronous, because promises are not limited. Signals are handled when it ends.
 * Node could stop it for Ctrl-C, but then loses a signal that comes just before.
 *
 * Node measures time by the clock. If a busy or suspended machine gave the step less than half of that time,
 * it runs again with more time, so `work` must be repeatable.
 *
 * @param limit in ms of processor time
 * @throws Overtime, and what `work` throws
 */
export function bounded<Value>(work: () => Value, limit = LONGEST_STEP): Value {
  const start = processorTime();
  for (let clockTime = limit; ; clockTime *= 4) {
    try {
      return runFor(clockTime, work);
    } catch (error) {
      if (codeOf(error) !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      if (processorTime() - start >= limit / 2) throw new Overtime(limit);
    }
  }
}

function runFor<Value>(clockTime: number, work: () => Value): Value {
  box.work = work;
  try {
    // Node accepts only whole milliseconds.
    return script.runInContext(box, { timeout: Math.ceil(clockTime), displayErrors: false });
  } finally {
    // The work refers to a whole article, which must be freed.
    box.work = undefined;
  }
}

/** The processor time of this process so far, in ms. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
