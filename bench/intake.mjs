/**
 * `npm run bench:intake`: how fast intake is, and how well it reads labelled documents. Options, after `--`:
 *
 * - `--only speed|facts|cases`: one section. `facts` are the facts of front pages on held-out documents; `cases` are
 *   the labelled cases of this folder: front pages, names one to a line, headings, citations and references.
 * - `--source`, `--layout`: only documents whose source or layout contains these words
 * - `--limit 50`: only the first documents of each source
 * - `--seed 2`: other generated pages
 * - `--part training`: the documents that the models are trained on
 * - `--misses`: also every error; for facts with `--part training` only, because nobody looks at held-out documents
 */
import { parseArgs } from 'node:util';
import { documents } from './intake/documents.mjs';
import { facts } from './intake/facts.mjs';
import { frontPages } from './intake/front-pages.mjs';
import { references } from './intake/references.mjs';
import { speed } from './intake/speed.mjs';
import { titlePages } from './intake/title-pages.mjs';

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    source: { type: 'string', default: '' },
    layout: { type: 'string', default: '' },
    limit: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    part: { type: 'string', default: 'held-out' },
    misses: { type: 'boolean', default: false },
  },
});

const CASES = {
  'Front pages': frontPages,
  'Names one to a line': titlePages,
  'Whole documents': documents,
  'Reference strings': references,
};

const SECTIONS = { speed: printSpeed, facts: printFacts, cases: printCases };

if (options.misses && options.part === 'held-out' && options.only !== 'cases')
  throw new Error('Held-out documents are not looked at: use --part training or --only cases.');

// Speed is first: past 16 MB of compiled code, which all the patterns of whole documents exceed, V8 no longer optimizes patterns.
for (const [name, run] of Object.entries(SECTIONS))
  if (options.only === undefined || options.only === name) await run();

function printSpeed() {
  console.log('Speed (CPU time, warm)');
  speed();
}

async function printFacts() {
  const started = performance.now();
  const { source, layout, part, misses } = options;
  const [limit, seed] = [Number(options.limit), Number(options.seed)];
  const lines = await facts({ source, layout, limit, seed, part, misses });
  console.log(`\nFacts of front pages, ${part} documents (${seconds(started)})`);
  for (const line of lines) console.log(line);
}

async function printCases() {
  for (const [name, run] of Object.entries(CASES)) {
    const started = performance.now();
    const scores = await run();
    console.log(`${name} (${seconds(started)})`);
    for (const line of scores.lines()) console.log(`  ${line}`);
    if (options.misses) for (const miss of scores.misses) console.log(`    ${miss}`);
  }
}

function seconds(started) {
  return `${Math.round((performance.now() - started) / 1000)} s`;
}
