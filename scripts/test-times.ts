/** How long the last complete run of each tier of tests took: written by the reporter, read by `npm run figures`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Not committed. npm removes node_modules, so it does not lie there. */
const FILE = '.test-times.json';

export const TIERS = ['npm test', 'npm run test:all'] as const;
export type Tier = (typeof TIERS)[number];

export interface TestTimes {
  /** From the start of the program to its end, with compiling. */
  seconds: number;
  files: number;
  tests: number;
  /** The slowest first. */
  slowest: { file: string; seconds: number }[];
}

export function readTestTimes(): Partial<Record<Tier, TestTimes>> {
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : {};
}

export function writeTestTimes(tier: Tier, times: TestTimes): void {
  writeFileSync(FILE, `${JSON.stringify({ ...readTestTimes(), [tier]: times }, null, 2)}\n`);
}
