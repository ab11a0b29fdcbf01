import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { mkdir, mkdtemp, rename, symlink, truncate, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readArticle } from '../manuscript/read-article.ts';
import { readText } from './read-text.ts';
import { anywhere, inFolder, readRegularFile, readRegularFileSync } from './regular-file.ts';

// Each of these would read without bounds: `npm run types` fails if one of them compiles.
export const unbounded = [
  // @ts-expect-error no bounds
  () => readRegularFile('x'),
  // @ts-expect-error no bounds
  () => readRegularFileSync('x'),
  // @ts-expect-error bounds that no maker of bounds made
  () => readRegularFile('x', { inside: '/', limit: 1 }),
  // @ts-expect-error a limit alone
  () => readText('x', 'x', 1_000),
  // @ts-expect-error a folder without a limit
  () => readText('x', 'x', inFolder('x')),
];

/** `in/sub/file` says "inside", `out/file` beside `in` says "outside". */
async function folders(): Promise<{ inside: string; outside: string; file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-door-'));
  const [inside, outside] = [join(folder, 'in'), join(folder, 'out')];
  const file = join(inside, 'sub/file');
  await mkdir(join(inside, 'sub'), { recursive: true });
  await mkdir(outside);
  await writeFile(file, 'inside');
  await writeFile(join(outside, 'file'), 'outside');
  return { inside, outside, file };
}

const { openSync } = fs;

/** Somebody changes the folder when the file has been looked at, and is not open yet; `after`, when it is open. */
function whenOpened(before: () => void, after: () => void = () => {}): void {
  let isDone = false;
  fs.openSync = (...args) => {
    if (isDone) return openSync(...args);
    isDone = true;
    before();
    try {
      return openSync(...args);
    } finally {
      after();
    }
  };
  syncBuiltinESMExports();
}

afterEach(() => {
  fs.openSync = openSync;
  syncBuiltinESMExports();
});

test('a folder that becomes a link out between look and opening is not followed', async () => {
  const { inside, outside, file } = await folders();
  whenOpened(() => {
    fs.renameSync(join(inside, 'sub'), join(inside, 'away'));
    fs.symlinkSync(outside, join(inside, 'sub'));
  });
  const read = readRegularFile(file, inFolder(inside, 100));
  await expect(read).rejects.toThrow('link out of the folder');
});

test('nor if it is put back as soon as the file is open', async () => {
  const { inside, outside, file } = await folders();
  const [sub, away] = [join(inside, 'sub'), join(inside, 'away')];
  whenOpened(
    () => {
      fs.renameSync(sub, away);
      fs.symlinkSync(outside, sub);
    },
    () => {
      fs.rmSync(sub);
      fs.renameSync(away, sub);
    },
  );
  expect(String(await readRegularFile(file, inFolder(inside, 100)))).toBe('inside');
});

test('a file that becomes a link or a pipe is not read', async () => {
  const link = await folders();
  whenOpened(() => {
    fs.rmSync(link.file);
    fs.symlinkSync(join(link.outside, 'file'), link.file);
  });
  await expect(readRegularFile(link.file, inFolder(link.inside, 100))).rejects.toThrow('link');
  if (process.platform === 'win32') return;
  const pipe = await folders();
  whenOpened(() => {
    fs.rmSync(pipe.file);
    spawnSync('mkfifo', [pipe.file]);
  });
  const read = readRegularFile(pipe.file, inFolder(pipe.inside, 100));
  await expect(read).rejects.toThrow('device, pipe or socket');
});

test('a file that an editor replaces by renaming is read', async () => {
  const { inside, file } = await folders();
  fs.writeFileSync(`${file}.new`, 'newer');
  whenOpened(() => fs.renameSync(`${file}.new`, file));
  expect(String(await readRegularFile(file, inFolder(inside, 100)))).toBe('newer');
});

test('links inside the folder are followed, links out only with `anywhere`', async () => {
  const { inside, outside, file } = await folders();
  await symlink('file', join(inside, 'sub/link'));
  await symlink(join(outside, 'file'), join(inside, 'out'));
  const bounds = inFolder(inside, 100);
  expect(String(await readRegularFile(join(inside, 'sub/link'), bounds))).toBe('inside');
  await expect(readRegularFile(join(inside, 'out'), bounds)).rejects.toThrow('link out');
  expect(String(await readRegularFile(join(inside, 'out'), anywhere(100)))).toBe('outside');
  await rename(file, `${file}-2`);
  await expect(readRegularFile(file, bounds)).rejects.toThrow('ENOENT');
});

test('a device, and a file that is larger than the limit', async () => {
  const { inside, file } = await folders();
  expect(() => readRegularFileSync(file, inFolder(inside, 5))).toThrow('file that is too large');
  if (process.platform === 'win32') return;
  expect(() => readRegularFileSync('/dev/zero', anywhere(100))).toThrow('device');
});

test('a picture that does not fit into memory has its own error', async () => {
  const { inside } = await folders();
  await writeFile(join(inside, 'article.md'), '# A\n\n![A](huge.png)\n');
  await writeFile(join(inside, 'huge.png'), Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  await truncate(join(inside, 'huge.png'), 2_500_000_000);
  const { manuscript, files } = await readArticle({ folder: inside }, 'article.md', 'in');
  expect(manuscript.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
    ['file-too-large', 'The file "huge.png" has 2500.0 MB, but Offprint reads at most 1000.0 MB.'],
  ]);
  expect([...files.keys()].sort()).toEqual(['article.md', 'sub/file']);
});
