/**
 * `npm run bench:check [-- path/to/article]`: a warm check of one article without printing, as the
 * median of its rounds, and the five dearest rules; and twelve copies of it, and a hundred, each in a process of
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
import { dirname, join, resolve } from 'node:path';
import { childrenCpu } from './figures.mjs';

const SEED = '../shared/seed/journal/1-2/firdous';
const ROUNDS = 20;
const WARM_UP = 5;
const LIMIT = 150;

const from = (path) => import(resolve('dist', path));
const { check } = await from('work/check/check.js');
const { CHECKS, RECEIVER_NAMES } = await from('checks/index.js');

const article = process.argv[2] ?? (existsSync(SEED) ? SEED : 'manuscripts/1-1/pipeline');
const spent = new Map();
const options = {
  paths: [article],
  checks: CHECKS.map(timed),
  receivers: RECEIVER_NAMES,
  out: 'output',
  print: false,
};

const times = [];
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  if (round === WARM_UP) spent.clear();
  const start = process.cpuUsage();
  await check(options);
  const { user, system } = process.cpuUsage(start);
  if (round >= WARM_UP) times.push((user + system) / 1000);
}

const median = times.sort((one, other) => one - other)[Math.floor(times.length / 2)];
console.log(`article: ${article}, ${CHECKS.length} rules`);
const rules = [...spent.values()].reduce((sum, time) => sum + time, 0) / ROUNDS;
console.log(`warm: read, compiled, rendered and checked, CPU: ${median.toFixed(0)} ms`);
console.log(`  all rules of it: ${rules.toFixed(0)} ms (at most ${LIMIT} wanted for the whole)`);
const dearest = [...spent].sort(([, one], [, other]) => other - one).slice(0, 5);
for (const [name, time] of dearest) console.log(`  ${name}: ${(time / ROUNDS).toFixed(1)} ms`);

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
    spawnSync(process.execPath, ['dist/cli.js', 'check', join(journal, '1-1')], options);
    const wall = performance.now() - start;
    const cpu = childrenCpu() - before;
    console.log(
      `${count} articles, the whole process: ${wall.toFixed(0)} ms, CPU ${cpu} ms: ${(cpu / wall).toFixed(2)} cores`,
    );
  } finally {
    rmSync(journal, { recursive: true, force: true });
  }
}

/** The rule, with what it takes written down: what several read first falls to the first of them. */
function timed(rule) {
  return {
    ...rule,
    find(subject) {
      const start = process.cpuUsage();
      const found = [...rule.find(subject)];
      const { user, system } = process.cpuUsage(start);
      spent.set(rule.name, (spent.get(rule.name) ?? 0) + (user + system) / 1000);
      return found;
    },
  };
}
