/**
 * Steps that compute without a pause end after a while, whatever a stranger's file makes of them:
 * while they run, no timer and no signal would be heard.
 */
import { createContext, Script } from 'node:vm';

/** In ms of processor time: a hundred times what two hundred pages take. */
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

/** Its errors are those of another world: no `Error` of ours. */
const box = createContext({ work: undefined });
const script = new Script('work()');

/**
 * Runs `work`, which must not wait for anything: what it leaves to promises is not bounded. A signal is
 * heard when it ends: Node could break it off for Ctrl-C, too, but then loses one that comes just before.
 *
 * Node measures by the clock. If a busy or suspended machine gave the step less than half of that time,
 * the step runs again with more of it, so `work` must bear to be begun twice.
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
    // Of whole milliseconds.
    return script.runInContext(box, { timeout: Math.ceil(clockTime), displayErrors: false });
  } finally {
    // What it holds, a whole article, is not to outlive it.
    box.work = undefined;
  }
}

/** Of this process so far, in ms. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
