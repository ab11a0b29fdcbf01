/** What `export` leaves out is what `check` says, once. */
import { expect, test } from 'vitest';
import type { CheckFinding } from '../src/checks/index.ts';
import type { Issue } from '../src/issue.ts';
import { exportRefusals, unsaid } from '../src/work/export-demands.ts';
import { maximalArticle } from './maximal-article.ts';

const CONDITIONS = { settings: {}, textWidth: 150 };

function issueOf(article: typeof maximalArticle): Issue {
  const { journal, issue: facts } = article;
  return { name: '1-2', journal, facts, sections: [{ articles: [article] }] };
}

const { doi: _, ...withoutDoi } = maximalArticle;

test('a demand that is not met speaks for its receiver alone', () => {
  const issue = issueOf(withoutDoi);
  const ofCrossref = exportRefusals(issue, ['crossref'], CONDITIONS);
  expect(ofCrossref.map(({ receiver }) => receiver)).toContain('crossref');
  expect(ofCrossref.some(({ problem }) => problem.field === 'DOI')).toBe(true);
  expect(exportRefusals(issue, ['readers'], CONDITIONS)).toEqual([]);
});

test('it stands on the article, with the field and what to do', () => {
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const found = unsaid(refusals, withoutDoi.name, [], () => ({ path: 'article.md' }));
  expect(found.find(({ reason }) => reason.endsWith('(DOI)'))).toMatchObject({
    rule: 'export-refused',
    refused: true,
    receivers: ['crossref'],
    at: { path: 'article.md' },
    advice: expect.stringContaining('doi:'),
  });
  expect(
    unsaid(refusals, 'another', [], () => ({ path: 'b.md' })).map(({ reason }) => reason),
  ).not.toContain(found[0]?.reason);
});

test('it stands where the manuscript has what it is about', () => {
  const refusals = exportRefusals(issueOf(withoutDoi), ['crossref'], CONDITIONS);
  const found = unsaid(refusals, withoutDoi.name, [], (field) => ({ path: `place of ${field}` }));
  expect(found.map(({ at }) => at.path)).toContain('place of DOI');
});

test('what a rule has said is not said again', () => {
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
  expect(unsaid(refusals, withoutDoi.name, [said], () => ({ path: 'article.md' }))).toEqual([]);
  expect(
    unsaid(refusals, withoutDoi.name, [{ ...said, refused: false }], () => ({ path: 'a.md' })),
  ).not.toEqual([]);
});
