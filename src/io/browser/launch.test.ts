import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { launchBrowser } from './launch.ts';

afterEach(() => vi.unstubAllEnvs());

test('names the folder for temporary files where nothing can be written in it', async () => {
  vi.stubEnv('TMPDIR', join(import.meta.dirname, 'launch.test.ts'));
  const found = { executable: process.execPath, source: 'installed', shell: true } as const;
  await expect(launchBrowser(found)).rejects.toThrow(
    /^Nothing can be written in the folder for temporary files \S+launch\.test\.ts \(ENOTDIR\)/,
  );
});
