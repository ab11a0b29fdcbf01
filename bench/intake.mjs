/**
 * `npm run bench:intake`: how well intake reads labelled cases, field by field, and how fast; with
 * `--misses` also every value that is wrong or missing.
 */
import { documents } from './intake/documents.mjs';
import { frontPages } from './intake/front-pages.mjs';
import { references } from './intake/references.mjs';
import { speed } from './intake/speed.mjs';

const PARTS = {
  'Front pages': frontPages,
  'Whole documents': documents,
  'Reference strings': references,
};

// First: past 16 MB of compiled code, which all the patterns of whole documents exceed, V8 no longer optimizes patterns.
console.log('Speed (CPU time, warm)');
speed();

for (const [name, run] of Object.entries(PARTS)) {
  const started = performance.now();
  const scores = await run();
  console.log(`${name} (${Math.round(performance.now() - started)} ms)`);
  for (const line of scores.lines()) console.log(`  ${line}`);
  if (process.argv.includes('--misses'))
    for (const miss of scores.misses) console.log(`    ${miss}`);
}
