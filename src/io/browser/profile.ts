/**
 * The profile folder of a browser. It is removed with the browser. If this process is killed, the next run removes
 * it, because its name says which process made it.
 */
import { lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { digestOf } from '../files/digests.ts';
import { namesIn } from '../files/if-there.ts';
import { isAlive, ownMark, processSpace } from '../processes/processes.ts';
import { join } from '../system/paths.ts';
import { isSystemError, SurroundingsError } from '../system/surroundings.ts';

/** @throws SurroundingsError if the folder for temporary files cannot be written */
export function newProfile(): string {
  try {
    return mkdtempSync(join(tmpdir(), `${ownPrefix()}${process.pid}-${ownMark()}-`));
  } catch (error) {
    throw noTemporaryFolder(error);
  }
}

export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 }).catch(() => {
    // Files that remain in the temporary folder do no harm.
  });
}

/** Removes a profile synchronously, at the end of the process. */
export function removeProfileAtOnce(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // Windows may keep a file of a browser open for a moment after its end. The next run removes it.
  }
}

/** Removes the profiles of this user's processes that have ended without removing them. */
export async function removeLeftProfiles(): Promise<void> {
  const left = namesIn(tmpdir()).filter(isLeft);
  const own = left.map((name) => join(tmpdir(), name)).filter(isOwnFolder);
  await Promise.all(own.map(removeProfile));
}

/** Whether the process of a profile has ended. Its number may now belong to another process, which started at another time. */
function isLeft(name: string): boolean {
  const prefix = ownPrefix();
  if (!name.startsWith(prefix)) return false;
  const [pid = '', mark = ''] = name.slice(prefix.length).split('-');
  return /^[1-9]\d*$/.test(pid) && !isAlive(Number(pid), mark);
}

/** A folder for temporary files may be shared with machines and containers whose processes are not visible here. */
function ownPrefix(): string {
  return `offprint-browser-${digestOf(processSpace()).slice(0, 8)}-`;
}

function isOwnFolder(path: string): boolean {
  const facts = lstatSync(path, { throwIfNoEntry: false });
  return facts?.isDirectory() === true && facts.uid === (process.getuid?.() ?? facts.uid);
}

export function noTemporaryFolder(error: unknown): SurroundingsError {
  const code = isSystemError(error) ? error.code : String(error);
  return new SurroundingsError(
    `Nothing can be written in the folder for temporary files ${tmpdir()} (${code}), but the browser needs about 50 MB there. Make room, or name another folder in the variable ${process.platform === 'win32' ? 'TEMP' : 'TMPDIR'}.`,
  );
}
