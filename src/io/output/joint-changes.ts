/**
 * Changes several files of a journal together or not at all. Before each step, its undo is written to a log in
 * `<journal>/.offprint/`. If the process is killed, the next one undoes the steps.
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
  /** Must be called before a file or a folder is made. Missing parent folders are included. */
  willCreate(path: string): void;
  /** Replaces a file in one step: readers find the whole old text or the whole new one. */
  write(path: string, text: string): void;
  /** Confirms all changes, so that nothing is undone any more. */
  keep(): void;
}

/** The undo of one step. */
interface Step {
  /** Absolute. */
  path: string;
  /** The old bytes in base64, because not every file is UTF-8. Absent if the file did not exist. */
  before?: string;
  after?: string;
}

const LOG = 'bytes before a publication';

/**
 * Runs `work` while no other process may write in a journal's folder. Its changes are undone if it ends without
 * calling `keep`, if it throws, and if the process is ended.
 *
 * @throws SurroundingsError if another process is working there
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

/** Whether a publication was killed here and is not undone yet. */
export function isUnfinished(journal: string): boolean {
  return !isHeld(lockPath(journal)) && readLog(journal).length > 0;
}

function readLog(journal: string): Step[] {
  return (openSealedFiles(journal).read('unfinished', nameOf(journal)) as Step[] | undefined) ?? [];
}

/** The name has the folder's path, so that a copy of the folder in another place is not changed. */
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

/** Undoes a step, unless somebody else has changed the file since then. */
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

/** Removes the log folders if they are empty. */
function removeTraces(journal: string): void {
  for (const folder of ['unfinished', '.']) {
    try {
      rmdirSync(join(traceFolder(journal), folder));
    } catch {
      // Another publication has started there.
    }
  }
}
