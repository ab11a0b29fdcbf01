/**
 * `npm run bench:growth [-- <series>]`: builds of articles that grow in one respect (pages, figures, one
 * word …), each in a process of its own: time, time per unit, and peak memory of the process and its
 * browser together (sum of their RSS). Times belong to this machine and this moment; what travels is
 * the last column: how many times longer the build took than for the article before, over how many times larger it is.
 * About 1 is proportional, below 1 is better (starting costs something), the factor of the sizes would be quadratic.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERIES, writeJournal } from './growth/articles.mjs';

const wanted = process.argv[2];
/** Between two looks at the memory, in ms. */
const PAUSE = 200;
const PAGE = 4096;

console.log(
  'article                            time  per unit     peak  growth of time / growth of size',
);
for (const series of SERIES.filter(({ name }) => !wanted || name === wanted)) await grow(series);

async function grow(series) {
  let before;
  for (const count of series.counts) {
    const figures = await built(series, count);
    const growth = before && figures.time / before.time / (count / before.count);
    printRow(series, count, figures, growth);
    before = { count, ...figures };
  }
}

function printRow({ name }, count, { time, megabytes, exit }, growth) {
  const columns = [
    `${count} ${name}`.padEnd(30),
    `${(time / 1000).toFixed(1)} s`.padStart(8),
    `${(time / count).toFixed(2)} ms`.padStart(10),
    `${Math.round(megabytes)} MB`.padStart(8),
    growth?.toFixed(2).padStart(6) ?? '',
    exit === 0 ? '' : `  FAILED (${exit})`,
  ];
  console.log(columns.join(''));
}

/** One build; `exit` is 1 if a file of the article was not made. */
async function built(series, count) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-growth-'));
  try {
    const article = writeJournal(folder, series, count);
    const args = ['dist/cli/main.js', 'build', article, '--out', join(folder, 'out')];
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    let megabytes = 0;
    const timer = setInterval(() => {
      megabytes = Math.max(megabytes, memoryBelow(child.pid));
    }, PAUSE);
    const exit = await new Promise((done) => child.once('exit', done));
    clearInterval(timer);
    return { time: performance.now() - start, megabytes, exit };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Memory in MB of a process and all below it. */
function memoryBelow(leader) {
  const all = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  );
  const descends = (pid) => pid === leader || (pid > 1 && descends(all.get(pid) ?? 0));
  const pages = [...all.keys()].filter(descends).map(residentPages);
  return (pages.reduce((sum, one) => sum + one, 0) * PAGE) / 2 ** 20;
}

function parentOf(pid) {
  const line = readIfThere(`/proc/${pid}/stat`);
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

function residentPages(pid) {
  return Number(readIfThere(`/proc/${pid}/statm`).split(' ')[1] ?? 0);
}

/** Empty for a process that has ended meanwhile. */
function readIfThere(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
