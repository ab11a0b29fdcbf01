/**
 * `npm run bench:intake`: how well intake reads labelled cases, field by field; with `--misses`
 * also every value that is wrong or missing.
 */
import { references } from './intake/references.mjs';

const PARTS = { 'Reference strings': references };

for (const [name, run] of Object.entries(PARTS)) {
  const started = performance.now();
  const scores = run();
  console.log(`${name} (${Math.round(performance.now() - started)} ms)`);
  for (const line of scores.lines()) console.log(`  ${line}`);
  if (process.argv.includes('--misses'))
    for (const miss of scores.misses) console.log(`    ${miss}`);
}
