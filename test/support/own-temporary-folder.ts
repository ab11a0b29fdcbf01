/** What tests write beside the project goes into one folder, which is removed behind the last of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';

export function setup(): () => void {
  const before = process.env[VARIABLE];
  const folder = mkdtempSync(join(tmpdir(), 'offprint-tests-'));
  process.env[VARIABLE] = folder;
  return () => {
    if (before === undefined) delete process.env[VARIABLE];
    else process.env[VARIABLE] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
