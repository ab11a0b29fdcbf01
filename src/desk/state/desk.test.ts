import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let root: string;
let desk: Desk;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-desk-state-'));
  for (const name of ['first', 'second'])
    await cp('test/clean-journal', join(root, name), { recursive: true });
  desk = openDesk({ announce: () => {}, crashed: (_, text) => expect.unreachable(text) });
});
afterAll(async () => {
  await desk.close();
  await rm(root, { recursive: true, force: true });
});

function check(name: string) {
  const folder = join(root, name);
  return desk.run('check', { paths: [folder], out: join(folder, 'output') });
}

test('tasks that begin while another journal is opened name its files by its folder', async () => {
  await desk.openJournal(join(root, 'first'));
  await check('first');
  let isOpened = false;
  const opening = desk.openJournal(join(root, 'second')).then(() => {
    isOpened = true;
  });
  while (!isOpened) {
    // Refused if the process of the first journal is ending.
    void check('second').catch(() => {});
    await new Promise((next) => setTimeout(next, 1));
  }
  await opening;
  const files = (await check('second')).map(({ file }) => file);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !/^(?:1-2\/|journal\.yaml)/.test(file))).toEqual([]);
}, 120_000);
