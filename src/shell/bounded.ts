/**
 * Steps that compute without a pause end after a while, whatever a stranger's file makes of them:
 * while they run, no timer and no signal would be heard.
 */
import { availableParallelism, loadavg } from 'node:os';
import { createContext, Script } from 'node:vm';

/** In ms: a hundred times what two hundred pages take. */
const LONGEST_STEP = 60_000;
/** How many times that long where other processes wait for the same processors. */
const MOST_PATIENCE = 5;

/** A time as long as it is on an idle machine, in ms, for this one. */
export function timeOnThisMachine(idle: number): number {
  const [waiting = 0] = loadavg();
  const busy = waiting / availableParallelism();
  return idle * Math.min(Math.max(busy, 1), MOST_PATIENCE);
}

/** A step that was broken off. */
export class Overtime extends Error {
  override name = 'Overtime';
  constructor(limit: number) {
    super(
      `Unexpected work of more than ${Math.round(limit / 1000)} seconds in one step, expected a few. Try again when the machine is less busy; else something in the files repeats or nests beyond measure: take parts away until it works.`,
    );
  }
}

/** Its errors are those of another world: no `Error` of ours. */
const box = createContext({ work: undefined });
const script = new Script('work()');

/**
 * Runs `work`, which must not wait for anything: what it leaves to promises is not bounded. A signal is
 * heard when it ends: Node could break it off for Ctrl-C, too, but then loses one that comes just before.
 *
 * @param limit in ms; else a minute, and longer on a machine that is busy
 * @throws Overtime, and what `work` throws
 */
export function bounded<Value>(work: () => Value, limit = timeOnThisMachine(LONGEST_STEP)): Value {
  box.work = work;
  try {
    // Of whole milliseconds.
    const timeout = Math.ceil(limit);
    return script.runInContext(box, { timeout, displayErrors: false }) as Value;
  } catch (error) {
    throw codeOf(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new Overtime(limit) : error;
  } finally {
    // What it holds, a whole article, is not to outlive it.
    box.work = undefined;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
