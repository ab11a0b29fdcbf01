/** `offprint check`: who would refuse what, in the three forms of its report. */
import { expect, test } from 'vitest';
import { ARTICLE, journey, MANUSCRIPT } from '../support/journey.ts';

const { offprint, change } = journey();

interface Report {
  findings: { rule: string; severity: string; file: string; line: number }[];
  articles: { name: string; verdicts: Record<string, { accepted: boolean; because: string[] }> }[];
}
const report = (...args: string[]): Report =>
  JSON.parse(offprint('check', '--format', 'json', ...args).stdout);

test('an article without mistakes is accepted by everybody', () => {
  const { status, stdout } = offprint('check', ARTICLE);
  expect(stdout).toContain('would be accepted by');
  expect(status).toBe(0);
  const [article] = report(ARTICLE).articles;
  expect(Object.values(article?.verdicts ?? {}).every(({ accepted }) => accepted)).toBe(true);
});

test('a mistake is found at its line, and the receiver that minds refuses the article', async () => {
  await change(MANUSCRIPT, 'accepted: 2023-03-01', 'accepted: 2023-04-01');
  const { findings, articles } = report(ARTICLE);
  const [finding] = findings.filter(({ rule }) => rule === 'date-order');
  expect(finding).toMatchObject({ file: MANUSCRIPT, line: 18 });
  const refusing = Object.values(articles[0]?.verdicts ?? {}).filter(({ accepted }) => !accepted);
  expect(refusing.some(({ because }) => because.includes('date-order'))).toBe(true);
  expect(offprint('check', ARTICLE, '--strict').status).toBe(1);
});

test('a pull request gets the mistake as an annotation of its line', () => {
  const { stdout } = offprint('check', ARTICLE, '--format', 'github');
  expect(stdout).toMatch(/^::(?:error|warning) file=journal\/1-2\/tides\/article\.md,line=18/m);
});

test('a rule explains itself', () => {
  const { status, stdout } = offprint('check', '--explain', 'date-order');
  expect(stdout).toContain('date-order');
  expect(status).toBe(0);
});
