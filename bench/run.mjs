/**
 * `npm run bench [-- --only cold|batch|change|pdf|growth] [--papers 48] [--runs 3]`: what users wait for, on
 * different papers (`papers/papers.mjs`), beside pandoc on the same papers in the same run. CPU time is that of all
 * processes and threads. Times belong to this machine and this moment; the ratios travel.
 *
 * - `cold`: a process for one paper, for the help, and for a Word file
 * - `batch`: four journals of twelve papers each
 * - `change`: one of thirty papers of an issue edited, beside that paper alone
 * - `growth`: journals of 10, 100 and 1,000 papers, in issues of thirty
 * - `pdf`: PDFs beside a bare print of the same page (`pdf.mjs`)
 *
 * One article of growing length is `npm run bench:growth`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { childrenCpu, median } from './figures.mjs';
import { writeJournal, writeJournals } from './papers/papers.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    papers: { type: 'string', default: '48' },
    runs: { type: 'string', default: '3' },
  },
});
const CLI = resolve('dist/cli/main.js');
const WORD_FILE = resolve('test/fixtures/intake/pipeline-styles.docx');
const GROWTH = [10, 100, 1000];
const ISSUE = 30;
const hasPandoc = !spawnSync('pandoc', ['--version']).error;
const scratch = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
let count = 0;

const SECTIONS = { cold, batch, change, growth, pdf };

try {
  if (!hasPandoc) console.log('pandoc is not installed: its rows are left out');
  console.log(`${'milliseconds'.padEnd(62)}     CPU    wall`);
  for (const [name, run] of Object.entries(SECTIONS))
    if (!options.only || options.only === name) run();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

// ------------------------------------------------------------------------------ sections

function cold() {
  const journals = writeJournals(place('cold'), 4);
  row(
    'offprint --help',
    repeat(() => offprint('--help')),
  );
  row(
    'a Word file taken in',
    repeat(() => offprint('intake', WORD_FILE, '--into', join(place('word'), '1-1', 'article'))),
  );
  const papers = journals.map((journal) => ({
    ours: repeat(() => build([journal.folder])),
    pandocs: repeat(() => pandoc(journal, journal.papers[0])),
  }));
  compare(
    'one paper',
    mean(papers.map(({ ours }) => ours)),
    mean(papers.map(({ pandocs }) => pandocs)),
  );
}

function batch() {
  const journals = writeJournals(place('batch'), Number(options.papers));
  const papers = journals.flatMap((journal) => journal.papers.map((paper) => [journal, paper]));
  const ours = repeat(() => sum(journals.map(({ folder }) => build([folder]))));
  const pandocs = repeat(() => together(papers));
  compare(
    `${papers.length} papers, each`,
    share(ours, papers.length),
    share(pandocs, papers.length),
  );
}

function change() {
  const journal = journalOf(ISSUE, place('change'));
  const paper = journal.papers[ISSUE / 2];
  const alone = journalOf(1, place('alone'));
  rmSync(alone.papers[0], { recursive: true });
  cpSync(paper, alone.papers[0], { recursive: true });
  const all = place('out');
  const edited = (path, one) => {
    appendFileSync(join(one, 'article.md'), '\nOne more sentence.\n');
    settle();
    return build([path], all);
  };
  build([journal.folder], all);
  settle();
  const single = repeat(() => build([alone.folder]));
  row('the paper alone', single);
  const rows = {
    [`one of ${ISSUE} papers edited, the issue built again`]: () => edited(journal.folder, paper),
    [`one of ${ISSUE} papers edited, that paper built`]: () => edited(paper, paper),
    [`one of ${ISSUE} papers, nothing built before`]: () => build([paper]),
  };
  for (const [name, run] of Object.entries(rows)) compare(name, repeat(run), single, 'alone');
}

function growth() {
  for (const size of GROWTH) {
    const journal = journalOf(size, place(`growth-${size}`));
    const { megabytes, ...times } = build([journal.folder]);
    row(`${size} papers, each`, share(times, size), `${megabytes} MB`);
  }
}

function pdf() {
  execFileSync(process.execPath, ['bench/pdf.mjs'], { stdio: 'inherit' });
}

// ------------------------------------------------------------------------------ runs

function journalOf(count, folder) {
  return writeJournal(folder, 'apa-6th-edition', { count, seed: 0 });
}

function build(paths, out = place('out')) {
  return offprint('build', ...paths, '--to', 'html,jats', '--out', out);
}

function offprint(...args) {
  const peak = join(scratch, 'peak.txt');
  const write = `fs.writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS))`;
  const module = `import fs from 'node:fs'; process.on('exit', () => ${write});`;
  const watch = `data:text/javascript,${encodeURIComponent(module)}`;
  const figures = measured(process.execPath, ['--import', watch, CLI, ...args]);
  return { ...figures, megabytes: Math.round(Number(readFileSync(peak, 'utf8')) / 1024) };
}

/** Two processes for a paper, as its manual has it. */
function pandoc(journal, paper) {
  return hasPandoc ? measured('bash', ['-c', pandocLine(journal, paper)]) : undefined;
}

/** As many papers at a time as there are cores. */
function together(papers) {
  if (!hasPandoc) return undefined;
  const lines = join(scratch, 'pandoc.txt');
  writeFileSync(
    lines,
    papers.map(([journal, paper]) => `${pandocLine(journal, paper)}\0`).join(''),
  );
  const cores = String(availableParallelism());
  return measured('xargs', ['-0', '-a', lines, '-P', cores, '-I', '{}', 'bash', '-c', '{}']);
}

function pandocLine({ style }, paper) {
  const line = (format) =>
    `pandoc article.md --from markdown --to ${format} --standalone --mathml --citeproc --bibliography references.json --csl ${resolve(style)} --output ${place('pandoc')}`;
  return `cd ${paper} && ${line('html')} && ${line('jats')}`;
}

/** CPU of the process and its children, and wall time, in ms. 1 is the exit code of messages about a paper. */
function measured(program, args) {
  const [before, start] = [childrenCpu(), performance.now()];
  // A thousand papers have more messages than Node keeps by itself.
  const options = { encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY };
  const { status, stderr } = spawnSync(program, args, options);
  if (status !== 0 && status !== 1) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return { cpu: childrenCpu() - before, wall: performance.now() - start };
}

function place(name) {
  count += 1;
  return join(scratch, `${name}-${count}`);
}

/** Files younger than two seconds are read each time. */
function settle() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);
}

// ------------------------------------------------------------------------------ figures

/** Medians of some runs. */
function repeat(run) {
  const runs = Array.from({ length: Number(options.runs) }, run);
  return runs[0] && each((figure) => median(runs.map(figure)));
}

function sum(runs) {
  return each((figure) => runs.reduce((total, run) => total + figure(run), 0));
}

function mean(runs) {
  return runs[0] && share(sum(runs), runs.length);
}

function share(figures, parts) {
  return figures && each((figure) => figure(figures) / parts);
}

function each(make) {
  return { cpu: make(({ cpu }) => cpu), wall: make(({ wall }) => wall) };
}

function row(name, { cpu, wall }, note = '') {
  const columns = [cpu, wall].map((time) => time.toFixed(0).padStart(8)).join('');
  console.log(`${name.padEnd(62)}${columns}  ${note}`);
}

/** Ours, the other one's, and how many times the other one's ours is. */
function compare(name, ours, other, whose = 'pandoc') {
  row(name, ours);
  if (!other) return;
  if (whose === 'pandoc') row(`${name}: pandoc`, other);
  const ratio = each((figure) => figure(ours) / figure(other));
  console.log(
    `${`  ours / ${whose}`.padEnd(62)}${[ratio.cpu, ratio.wall].map((part) => part.toFixed(2).padStart(8)).join('')}`,
  );
}
