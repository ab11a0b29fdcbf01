/**
 * `npm run bench:check [-- path/to/article]`: a warm check of one article without printing, as the
 * median of its rounds, and the five dearest rules. CPU time: it holds on a machine that others use, too.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const SEED = '../shared/seed/journal/1-2/firdous';
const ROUNDS = 20;
const WARM_UP = 5;
const LIMIT = 150;

const from = (path) => import(resolve('dist', path));
const { check } = await from('work/check.js');
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
