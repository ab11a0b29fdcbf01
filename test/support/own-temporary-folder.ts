/** What tests write beside the project goes into one folder, which is removed behind the last of them. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VARIABLE = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';

export function setup(): () => void {
  const before = process.env[VARIABLE];
  const folder = mkdtempSync(join(tmpdir(), 'offprint-tests-'));
  // A database that a test starts runs as another user.
  chmodSync(folder, 0o711);
  process.env[VARIABLE] = folder;
  return () => {
    if (before === undefined) delete process.env[VARIABLE];
    else process.env[VARIABLE] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
