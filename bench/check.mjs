/**
 * `npm run bench:check [-- path/to/article]`: a warm check of one article without printing, as the
 * median of its rounds (what one waits for on an idle machine, and the CPU time of all threads), and the
 * five dearest rules; and twelve copies of it, and a hundred, each in a process of
 * its own. CPU time holds on a machine that others use, too; the cores that were used do not.
 */

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { childrenCpu, median } from './figures.mjs';

const SEED = '../shared/seed/journal/1-2/firdous';
const ROUNDS = 20;
const WARM_UP = 20;
const LIMIT = 150;

const from = (path) => import(pathToFileURL(`compiled/${path}`).href);
const { check } = await from('app/check/check.js');
const { CHECKS } = await from('checks/index.js');

const article = process.argv[2] ?? (existsSync(SEED) ? SEED : 'manuscripts/1-1/pipeline');
const options = { paths: [article], advice: true, out: 'output', print: false };

console.log(`article: ${article}, ${CHECKS.length} rules`);
const { wall, cpu } = await warm();
console.log(
  `warm: read, compiled, rendered and checked: ${wall.toFixed(0)} ms, CPU of all threads ${cpu.toFixed(0)} ms (at most ${LIMIT} wanted)`,
);
// In rounds of their own: to take the time of each is work, too.
const spent = new Map();
for (const rule of CHECKS) rule.find = timed(rule);
await warm();
const perRound = [...spent].map(([name, time]) => [name, time / (ROUNDS + WARM_UP)]);
const rules = perRound.reduce((sum, [, time]) => sum + time, 0);
console.log(`  all rules of it: CPU ${rules.toFixed(0)} ms`);
const dearest = perRound.sort(([, one], [, other]) => other - one).slice(0, 5);
for (const [name, time] of dearest) console.log(`  ${name}: ${time.toFixed(1)} ms`);

for (const count of [12, 100]) copies(count);

/** Of the article, in one issue: a process that checks it as an editor does. */
function copies(count) {
  const journal = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const names = Array.from({ length: count }, (_, index) => `a${index + 1}`);
  try {
    cpSync(join(dirname(dirname(article)), 'journal.yaml'), join(journal, 'journal.yaml'));
    for (const name of names) {
      const folder = join(journal, '1-1', name);
      mkdirSync(folder, { recursive: true });
      cpSync(article, folder, { recursive: true });
      const path = join(folder, 'article.md');
      writeFileSync(path, readFileSync(path, 'utf8').replace(/^(?:doi|pages):.*\n/gm, ''));
    }
    const facts = `volume: 1\nissue: 1\ndate: 2023-01-15\narticles: [${names.join(', ')}]\n`;
    writeFileSync(join(journal, '1-1/issue.yaml'), facts);
    const [before, start] = [childrenCpu(), performance.now()];
    const options = { timeout: 600_000, stdio: 'ignore' };
    spawnSync(process.execPath, ['dist/cli/main.js', 'check', join(journal, '1-1')], options);
    const wall = performance.now() - start;
    const cpu = childrenCpu() - before;
    console.log(
      `${count} articles, the whole process: ${wall.toFixed(0)} ms, CPU ${cpu} ms: ${(cpu / wall).toFixed(2)} cores`,
    );
  } finally {
    rmSync(journal, { recursive: true, force: true });
  }
}

async function warm() {
  const [walls, cpus] = [[], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const [start, before] = [performance.now(), process.cpuUsage()];
    await check(options);
    const { user, system } = process.cpuUsage(before);
    if (round < WARM_UP) continue;
    walls.push(performance.now() - start);
    cpus.push((user + system) / 1000);
  }
  return { wall: median(walls), cpu: median(cpus) };
}

/** What the rule finds, with the time it takes written down: what several read first falls to the first of them. */
function timed({ name, find }) {
  return (subject) => {
    const start = process.cpuUsage();
    const found = [...find(subject)];
    const { user, system } = process.cpuUsage(start);
    spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000);
    return found;
  };
}
