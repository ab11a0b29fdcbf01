import { expect, test } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import { doctorReport } from '../../cli/reports/doctor-report.ts';
import type { MachineFacts } from '../../io/machine-facts.ts';
import { findingsOf } from './findings.ts';

const ROOM = 5_000_000_000;
/** A machine that has everything. */
const WHOLE: MachineFacts = {
  system: { platform: 'linux', architecture: 'x64', distribution: 'debian' },
  node: { version: '24.22.3' },
  browser: { printed: 'Printed with the bundled Chromium 153 (headless shell).', skipped: [] },
  sandbox: {},
  fonts: { families: 30, files: 641, problems: [] },
  folders: [
    { use: 'cache', path: '/home/ada/.cache/offprint', free: ROOM },
    { use: 'temporary', path: '/tmp', free: ROOM },
    { use: 'outputs', path: '/home/ada/journal', free: ROOM },
  ],
  ports: { free: 4000 },
};

test.each(casesIn(new URL('./findings.cases.md', import.meta.url)))('$title', (one) => {
  const facts: MachineFacts = { ...WHOLE, ...JSON.parse(one.text('json facts') ?? '') };
  expect(doctorReport(findingsOf(facts))).toBe(`${one.text('text report')}\n`);
});
