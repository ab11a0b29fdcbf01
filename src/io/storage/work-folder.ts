/**
 * Folders in which the jobs of a worker are done. If the worker is killed, the next one goes on in the folder of the
 * same work, and removes the others.
 */
import { mkdtempSync, renameSync, statSync } from 'node:fs';
import { digestOf } from '../files/digests.ts';
import { namesIn } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { removeLeftover } from '../files/replace.ts';
import { isAlive, ownMark, processSpace } from '../processes/processes.ts';
import { cacheFolder } from '../system/cache-folder.ts';
import { thisMachine } from '../system/machine.ts';
import { join } from '../system/paths.ts';
import { isS3 } from './s3-address.ts';

/** The place of work folders if sources and outputs are not on this machine. */
export function ownWorkPlace(): string {
  return join(cacheFolder(thisMachine()), 'work');
}

/** The folder of this machine in which the queue of a batch is, if there is no database. */
export function placeOfQueue(out: string): string {
  return isS3(out) ? join(cacheFolder(thisMachine()), 'batches', digestOf(out).slice(0, 16)) : out;
}

/** A piece of work, and the state of what it is made from. */
export interface Work {
  /** Examples: a journal and one of its issues. */
  name: string;
  stamp: string;
}

/** @param place folder of work folders */
export function newWorkFolder(place: string, work?: Work): string {
  makeFolder(place);
  return mkdtempSync(join(place, `${[workerName(), ...(work ? marksOf(work) : [])].join('_')}-`));
}

/**
 * The folder in which a dead worker of this machine has begun this work. It belongs to this worker now. What was begun
 * from other states is removed.
 */
export function adoptWorkFolder(place: string, work: Work): string | undefined {
  const [name, stamp = ''] = marksOf(work);
  let adopted: string | undefined;
  for (const left of leftWork(place)) {
    const [, , , its, itsStamp = ''] = left.split('_');
    if (its !== name) continue;
    const path = join(place, left);
    if (adopted === undefined && itsStamp.startsWith(stamp)) adopted = moved(path, place, work);
    else removeLeftover(path);
  }
  return adopted;
}

function moved(path: string, place: string, work: Work): string | undefined {
  const folder = newWorkFolder(place, work);
  removeLeftover(folder);
  try {
    renameSync(path, folder);
    return folder;
  } catch {
    // Another worker has adopted it, or one of its files is still in use.
    return undefined;
  }
}

/**
 * Removes the folders of dead workers of this machine.
 *
 * @param age in ms. Younger folders are kept
 */
export function removeLeftWork(place: string, age = 0): void {
  for (const name of leftWork(place)) {
    const path = join(place, name);
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0 };
    if (Date.now() - mtimeMs >= age) removeLeftover(path);
  }
}

/** Names of the folders of dead workers of this machine. */
function leftWork(place: string): string[] {
  const here = digestOf(processSpace()).slice(0, 8);
  return namesIn(place).filter((name) => {
    const [pid = '', mark = '', space = ''] = name.split('_');
    return space.startsWith(here) && !isAlive(Number(pid), mark);
  });
}

function marksOf({ name, stamp }: Work): string[] {
  return [name, stamp].map((each) => digestOf(each).slice(0, 8));
}

/** Says which process made a folder: its number, its mark, and where the number counts. */
function workerName(): string {
  return [process.pid, ownMark(), digestOf(processSpace()).slice(0, 8)].join('_');
}
