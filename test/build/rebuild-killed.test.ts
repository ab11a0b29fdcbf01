/**
 * A build that is killed at any moment leaves a state from which the next one is right.
 * `KILLS=50 npx vitest run test/build/rebuild-killed.test.ts` looks more often, `PRINT_KILLS=50` also while PDFs are printed.
 */
import { spawn } from 'node:child_process';
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { unlessFound } from '../support/browser.ts';
import { rebuiltJournal, treeOf } from '../support/rebuilt-journal.ts';

const CLI = resolve('dist/cli/main.js');
const KILLS = Number(process.env.KILLS ?? 8);
const PRINT_KILLS = Number(process.env.PRINT_KILLS ?? 2);
const skipped = unlessFound('kills during a print');

/** Killed with SIGKILL after so many milliseconds, where it is not done by then. */
function build(
  folder: string,
  out: string,
  formats: string,
  killedAfter?: number,
): Promise<number | null> {
  const args = [CLI, 'build', 'j', '--to', formats, '--out', out];
  const run = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  const timer = killedAfter && setTimeout(() => run.kill('SIGKILL'), killedAfter);
  return new Promise((done) =>
    run.on('exit', (code) => {
      clearTimeout(timer || undefined);
      done(code);
    }),
  );
}

/** The journal as it may stand; `b` has a figure in one state only. */
async function put(folder: string, state: 0 | 1, original: string): Promise<void> {
  for (const name of ['a', 'b', 'c']) {
    const path = join(folder, `j/1-2/${name}`);
    await rm(path, { recursive: true });
    await cp(join(original, `j/1-2/${name}`), path, { recursive: true });
    if (state === 1) await appendFile(join(path, 'article.md'), `\nMore of ${name}.\n`);
  }
  if (state === 0) return;
  const path = join(folder, 'j/1-2/b/article.md');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('![A dot](figures/dot.png){alt="A dot"}', ''));
}

test(
  `killed ${KILLS} times at random, the next build is right each time`,
  {
    timeout: KILLS * 60_000,
  },
  () => killed(KILLS, 'html,jats'),
);

test.skipIf(skipped)(
  `killed ${PRINT_KILLS} times at random while it prints, too`,
  {
    timeout: PRINT_KILLS * 120_000,
  },
  () => killed(PRINT_KILLS, 'html,jats,pdf'),
);

async function killed(times: number, formats: string): Promise<void> {
  const [original, folder] = [await rebuiltJournal(), await rebuiltJournal()];
  const clean: Record<string, string>[] = [];
  let longest = 0;
  for (const state of [0, 1] as const) {
    await put(folder, state, original);
    const start = performance.now();
    expect(await build(folder, `clean-${state}`, formats)).toBe(0);
    longest = Math.max(longest, performance.now() - start);
    clean.push(await treeOf(join(folder, `clean-${state}`)));
  }
  for (let round = 0; round < times; round++) {
    await put(folder, round % 2 === 0 ? 0 : 1, original);
    await build(folder, 'out', formats, 1 + Math.random() * longest);
    // Now and then the editor takes back what the killed build was building.
    const state = Math.random() < 0.5 ? 0 : 1;
    await put(folder, state, original);
    expect(await build(folder, 'out', formats)).toBe(0);
    expect(await treeOf(join(folder, 'out'))).toEqual(clean[state]);
  }
}

test('two builds at once in one output folder leave what one leaves', async () => {
  const folder = await rebuiltJournal();
  const formats = 'html,jats';
  const both = [build(folder, 'out', formats), build(folder, 'out', formats)];
  expect(await Promise.all(both)).toEqual([0, 0]);
  expect(await build(folder, 'clean', formats)).toBe(0);
  expect(await treeOf(join(folder, 'out'))).toEqual(await treeOf(join(folder, 'clean')));
});
