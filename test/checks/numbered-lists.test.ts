/** What holds for lists in the order of names alone: a numbered one has names as each work prints them. */
import { expect, test } from 'vitest';
import { inReferences } from '../../src/checks/changes.examples.ts';
import { checkArticle } from '../../src/checks/index.ts';
import { SAME_WORKS } from '../../src/checks/references/same-works.ts';
import { loadStyle } from '../../src/io/styles.ts';
import { checkedWith, openCleanJournal } from '../support/checked.ts';

const [INITIALS, FIRST_NAMES] = [
  ['Hill", "given": "A.', 'Hill", "given": "A. B.'],
  ['Hill", "given": "B.', 'Hill", "given": "A. B.'],
] as const;

test.each([
  ['apa', INITIALS, ['author-two-names']],
  ['vancouver', INITIALS, []],
  ['vancouver', FIRST_NAMES, ['author-two-names']],
] as const)('%s: %j', async (style, [one, other], rules) => {
  const clean = { ...(await openCleanJournal()), style: await loadStyle(style, undefined) };
  // They write with the same other person, so that they are one.
  const company = '"}, {"family": "Okoro", "given": "Tomas"}]';
  const { articles } = await checkedWith(clean, [
    inReferences('[{"family": "Stone", "given": "Mary"}]', `[{"family": "${one}${company}`),
    inReferences('[{"family": "Vale", "given": "Ida"}]', `[{"family": "${other}${company}`),
    inReferences('[{"family": "Hill", "given": "Anna"}]', '[{"family": "Reed", "given": "Anna"}]'),
  ]);
  const found = articles.flatMap((article) => checkArticle(article, SAME_WORKS));
  expect(found.map(({ rule }) => rule)).toEqual(rules);
});
