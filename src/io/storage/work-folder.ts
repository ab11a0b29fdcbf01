/** Folders in which the jobs of a worker are done. If the worker is killed, the next one removes them. */
import { mkdtempSync } from 'node:fs';
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

/** @param place folder of work folders */
export function newWorkFolder(place: string): string {
  makeFolder(place);
  return mkdtempSync(join(place, `${workerName()}-`));
}

/** Removes the folders of dead workers of this machine. */
export function removeLeftWork(place: string): void {
  const here = digestOf(processSpace()).slice(0, 8);
  for (const name of namesIn(place)) {
    const [pid = '', mark = '', space = ''] = name.split('_');
    if (space.startsWith(here) && !isAlive(Number(pid), mark)) removeLeftover(join(place, name));
  }
}

/** Says which process made a folder: its number, its mark, and where the number counts. */
function workerName(): string {
  return [process.pid, ownMark(), digestOf(processSpace()).slice(0, 8)].join('_');
}
