/** Every rule of `check` by its own examples: what breaks it, and what keeps it. */
import { readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { rulesIndex, type Subject, subjectPage } from '../../scripts/rules-page.ts';
import type { Change } from '../../src/checks/changes.examples.ts';
import { type ArticleSubject, CHECKS, checkArticle, checkIssue } from '../../src/checks/index.ts';
import { RULES } from '../../src/messages/rules.ts';
import { SUBJECTS } from '../../src/messages/wordings.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from '../support/checked.ts';
import { EXAMPLES, examplesOf } from '../support/rule-examples.ts';

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

/** Rules that object to the clean article with these changes, in order of their names. */
async function objections(...changes: Change[]): Promise<string[]> {
  const { articles, issue } = await checkedWith(clean, changes);
  const found = [
    ...articles.flatMap(rulesAgainst),
    ...checkIssue(issue, CHECKS).map(({ rule }) => rule),
  ];
  return [...new Set(found)].sort();
}

const known = new WeakMap<ArticleSubject, string[]>();

/** Found once for an article that changes leave alone. */
function rulesAgainst(article: ArticleSubject): string[] {
  const rules = known.get(article) ?? checkArticle(article, CHECKS).map(({ rule }) => rule);
  known.set(article, rules);
  return rules;
}

test('the clean article has nothing to object to, neither in check nor in build', async () => {
  const { files } = await checkedWith(clean, []);
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  expect(await objections()).toEqual([]);
});

test('names are permanent: none stands for two rules', () => {
  const names = [...CHECKS.map(({ name }) => name), ...Object.keys(RULES)];
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each rule has examples that break it and that keep it, and there are no others', () => {
  expect(EXAMPLES.map(([name]) => name).sort()).toEqual(CHECKS.map(({ name }) => name).sort());
  for (const [, { breaks, keeps }] of EXAMPLES) {
    expect(breaks.length).toBeGreaterThan(0);
    expect(keeps.length).toBeGreaterThan(0);
  }
});

describe('docs/rules (npx vitest run test/checks/checks.test.ts -t docs/rules -u writes them)', () => {
  test('the index is what the tables say', async () => {
    await expect(rulesIndex()).toMatchFileSnapshot('../../docs/rules.md');
  });
  test.each(Object.keys(SUBJECTS) as Subject[])('%s', async (subject) => {
    await expect(subjectPage(subject)).toMatchFileSnapshot(`../../docs/rules/${subject}.md`);
  });
  test('there is no other page', async () => {
    const pages = Object.keys(SUBJECTS).map((subject) => `${subject}.md`);
    expect((await readdir('docs/rules')).sort()).toEqual(pages.sort());
  });
});

describe.each(CHECKS.map(({ name }) => [name, examplesOf(name)] as const))(
  '%s',
  (name, examples) => {
    test.each(examples.breaks.map((change) => [shown(change), change] as const))(
      'is broken by %s, and it alone',
      async (_, change) => {
        expect(await objections(change, ...(change.and ?? []))).toEqual(
          [name, ...(change.alongside ?? [])].sort(),
        );
      },
    );
    test.each(examples.keeps.map((change) => [shown(change), change] as const))(
      'is kept by %s',
      async (_, change) => {
        expect(await objections(change, ...(change.and ?? []))).toEqual([]);
      },
    );
  },
);

function shown({ in: file, from, to }: Change): string {
  return `${file}: ${JSON.stringify(from.slice(0, 60))} to ${JSON.stringify(to.slice(0, 60))}`;
}
