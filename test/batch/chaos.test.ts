/** A small run of `npm run chaos`: nothing is lost, doubled or changed while workers and the database die. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { totals } from '../../src/app/batch/batch-report.ts';
import { runChaos } from './chaos/chaos.ts';

const folder = await mkdtemp(join(tmpdir(), 'offprint-chaos-'));
const result = await runChaos({
  articles: 60,
  workers: 3,
  seed: 1,
  folder,
  heartbeat: 10,
  pause: 5,
  mostKills: 4,
  say: () => {},
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.skipIf(!result)('a batch whose workers and database die', () => {
  const { journals, report, quiet, ...rest } = result ?? ({} as NonNullable<typeof result>);

  it('was disturbed', () => {
    expect(rest).toMatchObject({ kills: 4, restarts: 2 });
    expect(rest.attempts).toBeGreaterThan(1);
  });

  it('has each article once: built, failed or set aside', () => {
    expect(rest.stray).toEqual([]);
    expect(report.aside.map(({ article }) => article)).toEqual(journals.poison);
    const { built, failed } = totals(report);
    expect(failed).toBe(journals.broken.length);
    expect(built).toBe(journals.articles.length - journals.broken.length - journals.poison.length);
  });

  it('has the outputs and the report of a quiet batch', () => {
    expect(rest.changed).toEqual([]);
    expect(report).toEqual(quiet);
  });

  it('ends its workers with SIGTERM', () => {
    expect(rest.exit).toBe(0);
  });
});
