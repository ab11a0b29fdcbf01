/** `npm run figures`: the numbers that describe the code, to compare before and after a change. */
import { readdirSync, readFileSync } from 'node:fs';
import { folderCycles } from './folder-cycles.ts';
import { importsOf, literalPatterns, modulesOf } from './read-modules.ts';
import { readTestTimes, TIERS } from './test-times.ts';

const modules = modulesOf('src');
/** Examples of rules are data for tests and for the documentation. */
const code = modules.filter((path) => !path.endsWith('.examples.ts'));
const lines = sum(code.map((path) => readFileSync(path, 'utf8').split('\n').length - 1));
const patterns = code.flatMap(literalPatterns).map(({ source }) => source.length);
const entries = readdirSync('src').filter((name) => !name.includes('.test.'));
const cycles = folderCycles(modules.flatMap(importsOf), 'src');

const figures: [string, string][] = [
  ['lines', lines.toLocaleString('en')],
  ['files', code.length.toLocaleString('en')],
  ['entries of src', String(entries.length)],
  ['folder cycles', String(cycles.length)],
  ['patterns per 1,000 lines', ((1000 * patterns.length) / lines).toFixed(1)],
  ['longest pattern', `${Math.max(...patterns)} characters`],
  ...TIERS.map((tier): [string, string] => [tier, lastRun(tier)]),
];
for (const [name, value] of figures) console.log(`${name.padEnd(26)}${value}`);

function lastRun(tier: (typeof TIERS)[number]): string {
  const times = readTestTimes()[tier];
  if (!times) return 'not run yet';
  const { seconds, tests, files, slowest } = times;
  const names = slowest.slice(0, 3).map(({ file, seconds }) => `${file} ${seconds} s`);
  return `${seconds} s, ${tests.toLocaleString('en')} tests in ${files} files (slowest: ${names.join(', ')})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
