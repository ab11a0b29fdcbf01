import { expect, test } from 'vitest';
import type { JobRow } from '../../io/queue/queue.ts';
import { batchReport, totals } from './batch-report.ts';
import type { BatchJob, JobOutcome } from './job.ts';
import { reportPage } from './report-page.ts';
import { reportText } from './report-text.ts';

type Row = JobRow<BatchJob, JobOutcome>;

function row(journal: string, part: string, rest: Partial<Row>): Row {
  const data = { journal, part, kind: part === 'site' ? 'site' : 'issue' } as BatchJob;
  return { key: `${journal}/${part}`, state: 'done', attempts: 0, data, ...rest };
}

const finding = (rule: string, ...files: string[]) => ({
  rule,
  severity: 'warning' as const,
  message: `There is no ${rule} <here>.`,
  advice: 'Write it.',
  places: files.map((file) => ({ file, line: 3 })),
});
const outcome = (rest: Partial<JobOutcome>): JobOutcome => ({ stamp: '', took: 1, ...rest });

const ROWS: Row[] = [
  row('kappa', '1-1', {
    output: outcome({
      built: ['1-1/a', '1-1/b'],
      findings: [finding('doi', 'k/1-1/a/article.md'), finding('issn', 'k/1-1/a/x', 'k/1-1/b/x')],
    }),
  }),
  row('kappa', '1-2', {
    output: outcome({
      failed: ['1-2/c'],
      aside: [{ article: '1-2/d', reason: 'Too large.' }],
      findings: [finding('issn', 'k/1-2/c/x')],
    }),
  }),
  row('kappa', 'site', { output: outcome({ built: ['1-1/a'], findings: [finding('doi', 'k')] }) }),
  row('lambda', '1', { state: 'failed' }),
  row('lambda', '2', { output: outcome({ reason: 'No browser.' }) }),
  row('lambda', '3', { state: 'queued' }),
];

async function* each<Value>(values: Value[]): AsyncGenerator<Value> {
  yield* values;
}

test('articles are counted by journal, and folders by rule; the site counts nothing twice', async () => {
  const report = await batchReport(each(ROWS), [{ journal: 'mu', reason: 'No issue.' }]);
  expect(report.journals).toEqual([
    { journal: 'kappa', built: 2, failed: 1, aside: 1, open: 0 },
    { journal: 'lambda', built: 0, failed: 0, aside: 0, open: 1 },
  ]);
  expect(totals(report)).toEqual({ built: 2, failed: 1, aside: 1, open: 1 });
  expect(report.rules.map(({ rule, count }) => [rule, count])).toEqual([
    ['issn', 3],
    ['doi', 1],
  ]);
  expect(report.failed.map(({ part }) => part)).toEqual(['lambda/1', 'lambda/2']);
});

test('the text and the page name everything, and the page is safe', async () => {
  const report = await batchReport(each(ROWS), [{ journal: 'mu', reason: 'No issue.' }]);
  const text = reportText(report);
  expect(text).toContain('     3  There is no issn <here>. Write it. [issn]\n');
  const page = reportPage(report);
  expect(page).not.toContain('<here>');
  for (const said of ['kappa/1-2/d', 'Too large.', 'lambda/2', 'No browser.', 'mu', 'No issue.']) {
    expect(text).toContain(said);
    expect(page).toContain(said);
  }
});
