/**
 * A build that is killed at any moment leaves a state from which the next one is right.
 * `KILLS=50 npx vitest run test/rebuild-killed.test.ts` looks more often, `KILL_FORMATS=html,jats,pdf` also at prints.
 */
import { spawn } from 'node:child_process';
import { appendFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rebuiltJournal, treeOf } from './rebuilt-journal.ts';

const CLI = resolve('dist/cli.js');
const KILLS = Number(process.env.KILLS ?? 8);
const FORMATS = process.env.KILL_FORMATS ?? 'html,jats';

/** Killed with SIGKILL after so many milliseconds, where it is not done by then. */
function build(folder: string, out: string, killedAfter?: number): Promise<number | null> {
  const args = [CLI, 'build', 'j', '--to', FORMATS, '--out', out];
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

test(`killed ${KILLS} times at random, the next build is right each time`, {
  timeout: KILLS * 60_000,
}, async () => {
  const [original, folder] = [await rebuiltJournal(), await rebuiltJournal()];
  const clean: Record<string, string>[] = [];
  let longest = 0;
  for (const state of [0, 1] as const) {
    await put(folder, state, original);
    const start = performance.now();
    expect(await build(folder, `clean-${state}`)).toBe(0);
    longest = Math.max(longest, performance.now() - start);
    clean.push(await treeOf(join(folder, `clean-${state}`)));
  }
  for (let round = 0; round < KILLS; round++) {
    await put(folder, round % 2 === 0 ? 0 : 1, original);
    await build(folder, 'out', 1 + Math.random() * longest);
    // Now and then the editor takes back what the killed build was building.
    const state = Math.random() < 0.5 ? 0 : 1;
    await put(folder, state, original);
    expect(await build(folder, 'out')).toBe(0);
    expect(await treeOf(join(folder, 'out'))).toEqual(clean[state]);
  }
});

test('two builds at once in one output folder leave what one leaves', async () => {
  const folder = await rebuiltJournal();
  expect(await Promise.all([build(folder, 'out'), build(folder, 'out')])).toEqual([0, 0]);
  expect(await build(folder, 'clean')).toBe(0);
  expect(await treeOf(join(folder, 'out'))).toEqual(await treeOf(join(folder, 'clean')));
});
