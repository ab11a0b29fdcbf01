/** What `export` leaves out is what `check` says, once. */
import { expect, test } from 'vitest';
import { exportRefusals, withRefusalsOf } from '../../src/app/check/export-demands.ts';
import type { Issue } from '../../src/article/issue.ts';
import type { CheckFinding } from '../../src/checks/index.ts';
import { maximalArticle } from '../support/maximal-article.ts';

const CONDITIONS = { settings: {}, textWidth: 150 };

function issueOf(article: typeof maximalArticle): Issue {
  const { journal, issue: facts } = article;
  return { name: '1-2', journal, facts, sections: [{ articles: [article] }] };
}

const { doi: _, ...withoutDoi } = maximalArticle;

test('an unmet demand concerns only its receiver', () => {
  const issue = issueOf(withoutDoi);
  const ofCrossref = exportRefusals(issue, ['crossref'], CONDITIONS);
  expect(ofCrossref.map(({ receiver }) => receiver)).toContain('crossref');
  expect(ofCrossref.some(({ problem }) => problem.field === 'DOI')).toBe(true);
  expect(exportRefusals(issue, ['readers'], CONDITIONS)).toEqual([]);
});

test('a refusal is reported at the article, with the field and the fix', () => {
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const found = withRefusalsOf(withoutDoi.name, refusals, standing('article.md'));
  expect(found.find(({ reason }) => reason.endsWith('(DOI)'))).toMatchObject({
    rule: 'export-refused',
    refused: true,
    receivers: ['crossref'],
    at: { path: 'article.md' },
    advice: expect.stringContaining('doi:'),
  });
  expect(
    withRefusalsOf('another', refusals, standing('b.md')).map(({ reason }) => reason),
  ).not.toContain(found[0]?.reason);
});

test('a refusal is reported at the place of its field', () => {
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const found = withRefusalsOf(withoutDoi.name, refusals, {
    ...standing(''),
    placeOf: (field) => ({ path: `place of ${field}` }),
  });
  expect(found.map(({ at }) => at.path)).toContain('place of DOI');
});

test('a refusal that a rule already reports is not repeated', () => {
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const said: CheckFinding = {
    rule: 'doi-missing',
    severity: 'info',
    refused: true,
    receivers: ['crossref'],
    at: { path: 'article.md' },
    reason: 'Unexpected article without DOI, expected one',
    advice: '',
  };
  expect(withRefusalsOf(withoutDoi.name, refusals, standing('a.md', said))).toEqual([said]);
  const advice = { ...said, refused: false };
  expect(
    withRefusalsOf(withoutDoi.name, refusals, standing('a.md', advice)).length,
  ).toBeGreaterThan(1);
});

test('a rule at the same place also speaks for the second receiver', () => {
  const point = { line: 3, column: 6 };
  const at = { path: 'article.md', place: { start: point, end: point } };
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const said: CheckFinding = {
    rule: 'doi-signs',
    severity: 'error',
    refused: true,
    receivers: ['pmc'],
    at,
    reason: 'Unexpected DOI, expected another',
    advice: '',
  };
  expect(
    withRefusalsOf(withoutDoi.name, refusals, { own: [said], around: [], placeOf: () => at }),
  ).toEqual([{ ...said, receivers: ['pmc', 'crossref'] }]);
});

function standing(path: string, ...own: CheckFinding[]) {
  return { own, around: [], placeOf: () => ({ path }) };
}
