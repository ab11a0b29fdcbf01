/** `npm run chaos -- --articles 2000 --workers 3 --seed 1`: a batch whose workers and database are killed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { runChaos } from '../test/batch/chaos/chaos.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    workers: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    heartbeat: { type: 'string', default: '30' },
    /** Keeps the outputs and the logs there. */
    folder: { type: 'string' },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'offprint-chaos-'));
const start = Date.now();
const result = await runChaos({
  articles: Number(values.articles),
  workers: Number(values.workers),
  seed: Number(values.seed),
  heartbeat: Number(values.heartbeat),
  pause: 10,
  mostKills: Number.POSITIVE_INFINITY,
  folder,
  say: (line) => console.log(`${Math.round((Date.now() - start) / 1000)} s: ${line}`),
});
if (!result) process.exit(2);
if (values.folder === undefined) rmSync(folder, { recursive: true });
else writeFileSync(join(folder, 'result.json'), JSON.stringify(result, null, 2));
const { journals, kills, restarts, attempts, took, exit, stray, changed, report, quiet } = result;
const aside = report.aside.map(({ article }) => article).sort();
const faults = [
  ...stray.map((each) => `lost or doubled: ${each}`),
  ...changed.map((each) => `changed: ${each}`),
  ...(exit === 0 ? [] : [`the first worker ended with ${exit}`]),
  ...(isDeepStrictEqual(report, quiet) ? [] : ['the report differs from that of the quiet run']),
  ...(isDeepStrictEqual(aside, journals.poison.toSorted()) ? [] : [`set aside: ${aside}`]),
];
console.log(
  `${kills} kills, a pause and ${restarts} restarts of the database in ${took} s; at most ${attempts} attempts of a job; ` +
    `${aside.length} articles set aside`,
);
console.log(faults.length === 0 ? 'Nothing was lost, doubled or changed.' : faults.join('\n'));
process.exitCode = faults.length === 0 ? 0 : 1;
