/** The words for authors have what the rules say: each is tried with the rule's own examples. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECKS, checkArticle } from '../../src/checks/index.ts';
import { RULES } from '../../src/messages/report.ts';
import { WORDINGS, wordingOf } from '../../src/revisions/proof/wordings.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from '../support/checked.ts';
import { examplesOf } from '../support/rule-examples.ts';

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

test.each(Object.entries(WORDINGS))('%s ends as a request does', (_, wordings) => {
  for (const wording of [wordings].flat()) expect(wording).toMatch(/[.?]$/);
});

test('every rule exists', () => {
  const names = new Set([...CHECKS.map(({ name }) => name), ...Object.keys(RULES)]);
  expect(Object.keys(WORDINGS).filter((name) => !names.has(name))).toEqual([]);
});

const ASKING = CHECKS.filter(({ name, scope }) => scope !== 'issue' && name in WORDINGS);

test('the author is asked about findings of rules', () => {
  expect(ASKING.length).toBeGreaterThan(30);
});

describe.each(ASKING.map((check) => [check.name, check] as const))('%s', (name, check) => {
  test.each(examplesOf(name).breaks.map((change) => [change.to.slice(0, 60), change] as const))(
    'has the facts to ask about %j',
    async (_, change) => {
      const { articles } = await checkedWith(clean, [change, ...(change.and ?? [])]);
      const found = articles.flatMap((article) => checkArticle(article, [check]));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ facts }) => wordingOf(name, facts) === undefined)).toEqual([]);
    },
  );
});
