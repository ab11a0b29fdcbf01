/**
 * Steps that compute without a pause end after a while, whatever a stranger's file makes of them:
 * while they run, no timer and no signal would be heard.
 */
import { createContext, Script } from 'node:vm';
import { SurroundingsError } from './surroundings.ts';

/** In ms: a hundred times what two hundred pages take; a busy machine has its share in it. */
const LONGEST_STEP = 60_000;

/** A step that was broken off. */
export class Overtime extends Error {
  override name = 'Overtime';
  constructor(limit: number) {
    super(
      `Unexpected work of more than ${limit / 1000} seconds in one step, expected a few. Try again when the machine is less busy; else something in the files repeats or nests beyond measure: take parts away until it works.`,
    );
  }
}

/** Its errors are those of another world: no `Error` of ours. */
const box = createContext({ work: undefined });
const script = new Script('work()');

/**
 * Runs `work`, which must not wait for anything: what it leaves to promises is not bounded.
 *
 * @param limit in ms
 * @throws Overtime, and what `work` throws; on Ctrl-C the process is asked to end as at any other time
 */
export function bounded<Value>(work: () => Value, limit = LONGEST_STEP): Value {
  box.work = work;
  try {
    return script.runInContext(box, {
      timeout: limit,
      breakOnSigint: true,
      displayErrors: false,
    }) as Value;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw new Overtime(limit);
    if (code !== 'ERR_SCRIPT_EXECUTION_INTERRUPTED') throw error;
    process.kill(process.pid, 'SIGINT');
    throw new SurroundingsError('Ended by Ctrl-C.');
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
