/**
 * Files of a journal that change together or not at all. How a step is taken back is written down
 * before it is made, in `<journal>/.offprint/`: where the process is killed, the next one does it.
 */
import { existsSync, rmdirSync } from 'node:fs';
import { durably, removeDurably, replaceFile } from '../files/durable.ts';
import { assetAt } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { lockPath, openSealedFiles, traceFolder } from '../files/sealed-files.ts';
import { atEnd } from '../processes/at-end.ts';
import { isHeld, type LockOptions, takeLock } from '../processes/lock.ts';
import { dirname, join, resolve } from '../system/paths.ts';
import { clearStaging } from './write.ts';

export interface JointChanges {
  /** To be called before a file or a folder is made, with all folders above it that are not there. */
  willCreate(path: string): void;
  /** Replaces a file: whoever reads it meanwhile finds the old text or the new one, whole. */
  write(path: string, text: string): void;
  /** All is done: nothing is taken back any more. */
  keep(): void;
}

/** How one step is taken back. */
interface Step {
  /** Absolute. */
  path: string;
  /** The bytes that stood there, in base64: not every file is UTF-8. Absent where nothing stood there. */
  before?: string;
  after?: string;
}

const LOG = 'bytes before a publication';

/**
 * Runs `work` alone in a journal's folder. What it changed through `changes` is taken back where it
 * ends without having called `keep`, where it throws, and where the process is ended.
 *
 * @throws SurroundingsError where another process is at work there
 */
export async function changeTogether<Value>(
  journal: string,
  options: Pick<LockOptions, 'waiting'>,
  work: (changes: JointChanges) => Promise<Value>,
): Promise<Value> {
  const callOffs = [atEnd(() => removeTraces(journal))];
  const lock = await takeLock(lockPath(journal), { ...options, instead: 'call again later' });
  const log = openLog(journal);
  log.takeBack();
  callOffs.push(atEnd(() => durably(log.takeBack)));
  try {
    return await work({ willCreate, write, keep: log.forget });
  } finally {
    log.takeBack();
    lock.release();
    removeTraces(journal);
    for (const callOff of callOffs) callOff();
  }

  function willCreate(path: string): void {
    if (!existsSync(path)) log.add({ path: highestMissing(path) });
  }

  function write(path: string, after: string): void {
    const before = assetAt(path)?.toString('base64');
    log.add({ path, after, ...(before !== undefined && { before }) });
    replace(path, after);
  }
}

/** Whether a publication was killed here, and what it left is not taken back yet. */
export function isUnfinished(journal: string): boolean {
  return !isHeld(lockPath(journal)) && readLog(journal).length > 0;
}

function readLog(journal: string): Step[] {
  return (openSealedFiles(journal).read('unfinished', nameOf(journal)) as Step[] | undefined) ?? [];
}

/** A copy of the folder elsewhere does not take back what happened here. */
function nameOf(journal: string): string {
  return `${LOG} in ${resolve(journal)}`;
}

function openLog(journal: string) {
  const files = openSealedFiles(journal);
  let steps = readLog(journal);
  return { add, takeBack, forget };

  function add(step: Step): void {
    const isKnown = steps.some(({ path, after }) => path === step.path && after === step.after);
    if (isKnown) return;
    steps.push(step);
    files.write('unfinished', nameOf(journal), steps);
  }

  function takeBack(): void {
    for (const step of steps.toReversed()) undo(step);
    forget();
  }

  function forget(): void {
    steps = [];
    files.remove('unfinished', nameOf(journal));
  }
}

/** What somebody else has changed since then is left alone. */
function undo({ path, before, after }: Step): void {
  clearStaging(dirname(path));
  if (after !== undefined && assetAt(path)?.equals(Buffer.from(after)) !== true) return;
  if (before === undefined) removeDurably(path);
  else replace(path, Buffer.from(before, 'base64'));
}

function highestMissing(path: string): string {
  const above = dirname(path);
  return existsSync(above) ? path : highestMissing(above);
}

function replace(path: string, content: string | Buffer): void {
  makeFolder(dirname(path));
  replaceFile(path, content);
}

/** Nothing of it is needed between two publications. */
function removeTraces(journal: string): void {
  for (const folder of ['unfinished', '.']) {
    try {
      rmdirSync(join(traceFolder(journal), folder));
    } catch {
      // Another publication has begun there.
    }
  }
}
