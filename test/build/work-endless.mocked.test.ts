/** A manuscript on which the work never ends, if there is one: it stops itself alone. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Overtime } from '../../src/io/processes/bounded.ts';
import { offprintIn } from '../support/run-command.ts';

vi.mock('../../src/compile/compile.ts', async (original) => {
  const real = await original<typeof import('../../src/compile/compile.ts')>();
  const compileDraft: typeof real.compileDraft = (sources, context) => {
    if (String(sources.manuscript).includes('Endless')) throw new Overtime(60_000);
    return real.compileDraft(sources, context);
  };
  return { ...real, compileDraft };
});

vi.mock('../../src/checks/index.ts', async (original) => {
  const real = await original<typeof import('../../src/checks/index.ts')>();
  const checkArticle: typeof real.checkArticle = (subject, checks) => {
    if (subject.text.includes('Checked')) throw new Overtime(60_000);
    return real.checkArticle(subject, checks);
  };
  return { ...real, checkArticle };
});

async function folderOf(...articles: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  for (const words of articles) {
    await mkdir(join(folder, words));
    await writeFile(join(folder, words, 'article.md'), `---\ntitle: T\n---\n\n${words} words.\n`);
  }
  return folder;
}

test('it is named, and the others are built', async () => {
  const folder = await folderOf('Endless', 'Good');
  const { status, stdout, stderr } = await offprintIn(folder, [
    'build',
    '.',
    '--to',
    'html',
    '--list',
  ]);
  expect(stderr).toMatch(/Endless\/article\.md error One step took more than .* \[work-endless\]/);
  expect(stdout).toBe('output/Good/Good.html\n');
  expect(status).toBe(1);
});

test('where only its checks never end, too', async () => {
  const folder = await folderOf('Checked', 'Good');
  const { status, stdout, stderr } = await offprintIn(folder, [
    'build',
    '.',
    '--to',
    'html,jats',
    '--list',
  ]);
  expect(stderr).toMatch(/Checked\/article\.md error One step took more than .* \[work-endless\]/);
  expect(stdout).toBe('output/Good/Good.html\noutput/Good/Good.xml\n');
  expect(status).toBe(1);
});

test.each(['check', 'proof'])('%s names it', async (command) => {
  const folder = await folderOf('Checked');
  const { status, stdout, stderr } = await offprintIn(folder, [command, '.']);
  expect(stdout + stderr).toMatch(
    /Checked\/article\.md error One step took more than .* \[work-endless\]/,
  );
  expect(status).toBe(1);
});

test('a build that did not end is tried anew', async () => {
  const folder = await folderOf('Checked');
  await offprintIn(folder, ['build', '.', '--to', 'html,jats', '--list']);
  const { stderr } = await offprintIn(folder, ['build', '.', '--to', 'html,jats', '--list']);
  expect(stderr).toContain('[1/1] Checked failed');
});
