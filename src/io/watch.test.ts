import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWatch, type Watch, type WatchOptions } from './watch.ts';

let root: string;
let watch: Watch;
let told: string[][];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-watch-'));
  await mkdir(join(root, 'figures'));
  await writeFile(join(root, 'article.md'), 'One');
  told = [];
});
afterEach(async () => {
  watch.close();
  await rm(root, { recursive: true, force: true });
});

async function watching(options: WatchOptions, depth = 3): Promise<void> {
  watch = openWatch((paths) => told.push([...paths]), options);
  await watch.set([{ folder: root, depth }]);
}

/** Resolves when a path was told, relative to the root. */
async function news(path: string): Promise<void> {
  await expect.poll(() => told.flat(), { timeout: 5000, interval: 10 }).toContain(join(root, path));
}

/** Either way to learn of a change must do by itself. */
describe.each<[string, WatchOptions]>([
  ['by the hints of the system', { settle: 10, every: 600_000 }],
  ['by the hints of one watcher for all folders', { settle: 10, every: 600_000, recursive: true }],
  ['by looking', { settle: 600_000, every: 30 }],
])('a change is seen %s', (_, options) => {
  beforeEach(() => watching(options));

  it('a file is written in place', async () => {
    await writeFile(join(root, 'article.md'), 'Two');
    await news('article.md');
  });

  it('a file is saved by renaming, twice', async () => {
    for (const text of ['Two', 'Ten']) {
      told = [];
      await writeFile(join(root, '.article.md.tmp'), text);
      await rename(join(root, '.article.md.tmp'), join(root, 'article.md'));
      await news('article.md');
    }
  });

  it('a file comes into a folder below, and goes', async () => {
    await writeFile(join(root, 'figures/map.png'), 'x');
    await news('figures/map.png');
    told = [];
    await rm(join(root, 'figures/map.png'));
    await news('figures/map.png');
  });

  it('a new folder is watched, too', async () => {
    await mkdir(join(root, 'new/deep'), { recursive: true });
    await writeFile(join(root, 'new/deep/a.md'), 'a');
    await news('new/deep/a.md');
    told = [];
    await writeFile(join(root, 'new/deep/a.md'), 'ab');
    await news('new/deep/a.md');
  });

  it('a folder goes and comes back', async () => {
    await rm(join(root, 'figures'), { recursive: true });
    await news('figures');
    await mkdir(join(root, 'figures'));
    await writeFile(join(root, 'figures/map.png'), 'y');
    await news('figures/map.png');
  });
});

it('a file that is written in several pieces is told once', async () => {
  await watching({ settle: 60, every: 600_000 });
  for (const text of ['', 'T', 'Tw', 'Two']) await writeFile(join(root, 'article.md'), text);
  await news('article.md');
  await delay(150);
  expect(told).toEqual([[join(root, 'article.md')]]);
});

it('says nothing of hidden files, backups of editors, and folders deeper than asked for', async () => {
  await watching({ settle: 10, every: 30 }, 0);
  for (const name of [
    '.article.md.swp',
    'article.md~',
    '~$paper.docx',
    '#article.md#',
    'figures/map.png',
  ])
    await writeFile(join(root, name), 'x');
  await delay(200);
  expect(told).toEqual([]);
});

it('closes what it is about to open', async () => {
  const open = () => process.getActiveResourcesInfo().filter((kind) => kind === 'FSEventWrap');
  const before = open().length;
  for (let round = 0; round < 20; round++) {
    await watching({ settle: 0, every: 1 });
    await mkdir(join(root, `new-${round}/deep`), { recursive: true });
    await delay(round % 5);
    watch.close();
  }
  await delay(200);
  expect(open().length).toBe(before);
});

it('says nothing where nothing changed', async () => {
  await watching({ settle: 10, every: 20 });
  await delay(150);
  expect(told).toEqual([]);
});

it('a folder that does not exist is no news, and no trouble', async () => {
  await watching({ settle: 10, every: 20 });
  await watch.set([
    { folder: root, depth: 0 },
    { folder: join(root, 'templates'), depth: 2 },
  ]);
  await delay(100);
  expect(told).toEqual([]);
  await mkdir(join(root, 'templates'));
  await news('templates');
});
