/** A manuscript on which the work never ends, if there is one: it stops itself alone. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { Overtime } from '../src/shell/bounded.ts';
import { offprintIn } from './run-command.ts';

vi.mock('../src/compile.ts', async (original) => {
  const real = await original<typeof import('../src/compile.ts')>();
  const compile: typeof real.compile = (sources, context) => {
    if (String(sources.manuscript).includes('Endless')) throw new Overtime(60_000);
    return real.compile(sources, context);
  };
  return { compile };
});

test('it is named, and the others are built', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  for (const words of ['Endless', 'Good']) {
    await mkdir(join(folder, words));
    await writeFile(join(folder, words, 'article.md'), `---\ntitle: T\n---\n\n${words} words.\n`);
  }
  const { status, stdout, stderr } = await offprintIn(folder, ['build', '.', '--to', 'html']);
  expect(stderr).toMatch(/Endless\/article\.md error Unexpected work .* \[work-endless\]/);
  expect(stdout).toBe('output/Good/Good.html\n');
  expect(status).toBe(1);
});
