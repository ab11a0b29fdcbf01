/** What a machine does not let a test do: Windows makes links only for users with that right. Such a test is skipped, and says why. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { TestRunner } from 'vitest';

/** Whether a file can be closed to the user who runs the tests: not on Windows, and not to root. */
export const HAS_MODES = process.getuid !== undefined && process.getuid() !== 0;

export function skipTest(why: string): never {
  const test = TestRunner.getCurrentTest();
  if (!test) throw new Error(why);
  return test.context.skip(why);
}

function skipWithoutRight(error: unknown): never {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) throw error;
  return skipTest('this user may not make links');
}

const { symlinkSync } = fs;
const { symlink } = fs.promises;
fs.symlinkSync = (...args) => {
  try {
    symlinkSync(...args);
  } catch (error) {
    skipWithoutRight(error);
  }
};
fs.promises.symlink = (...args) => symlink(...args).catch(skipWithoutRight);
syncBuiltinESMExports();
