/** Each rule is tested with its first examples. test/checks/checks.test.ts tests every rule with all examples. */
import { beforeAll, expect, test } from 'vitest';
import { type CleanJournal, checkedWith, openCleanJournal } from '../../test/support/checked.ts';
import { examplesOf } from '../../test/support/rule-examples.ts';
import type { Change } from './changes.examples.ts';
import type { Check } from './check.ts';
import { CHECKS, checkArticle, checkIssue } from './index.ts';

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

test.each(CHECKS.map((check) => [check.name, check] as const))('%s', async (_, check) => {
  const { breaks, keeps } = examplesOf(check.name);
  for (const example of breaks.slice(0, 1))
    expect(await objects(check, example), shown(example)).toBe(true);
  for (const example of keeps.slice(0, 1))
    expect(await objects(check, example), shown(example)).toBe(false);
});

async function objects(check: Check, example: Change): Promise<boolean> {
  const readsOutputs =
    check.scope === 'issue' || check.needs === 'outputs' || check.needs === 'pdf';
  const changes = [example, ...(example.and ?? [])];
  const { articles, issue } = await checkedWith(clean, changes, readsOutputs);
  const found = articles.flatMap((article) => checkArticle(article, [check]));
  return [...found, ...checkIssue(issue, [check])].length > 0;
}

function shown({ in: file, from, to }: Change): string {
  return `${file}: ${JSON.stringify(from)} to ${JSON.stringify(to)}`;
}
