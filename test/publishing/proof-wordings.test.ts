/** The questions to authors have what the rules say: each is tried with the rule's own examples. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECKS, checkArticle } from '../../src/checks/index.ts';
import { RULE_WORDINGS, WORDINGS } from '../../src/messages/wordings.ts';
import { isAsked, questionTemplate } from '../../src/revisions/proof/wordings.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from '../support/checked.ts';
import { examplesOf } from '../support/rule-examples.ts';

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

const QUESTIONS = [...Object.entries(RULE_WORDINGS), ...Object.entries(WORDINGS.en)].flatMap(
  ([name, { ask = [] }]) => [ask].flat().map((question) => [name, question] as const),
);

test.each(QUESTIONS)('%s ends as a request does: %s', (_, question) => {
  expect(question).toMatch(/[.?]$/);
});

const ASKING = CHECKS.filter(({ name, scope }) => scope !== 'issue' && isAsked(name));

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
      const withoutQuestion = found.filter((finding) => questionTemplate(finding) === undefined);
      expect(withoutQuestion.map(({ reason }) => [name, reason])).toEqual([]);
    },
  );
});
