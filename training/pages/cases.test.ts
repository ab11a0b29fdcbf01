import { expect, test } from 'vitest';
import { lineSequence } from '../sequences/front-lines.ts';
import { peopleSequence } from '../sequences/people-words.ts';
import { casesIn } from './cases.ts';

const CASES = `Words that stand for each other:

- rivers | roads
- en: They are long.

## A page (FORMAT)

title b c s16 | Names of rivers

people | {label by} {given+ Ama} {family Serwaa}{^mark 1}
body x2 | @en
`;

test.each(['word', 'text'])('each line and word of a page has its label: %s', (format) => {
  const [page, reworded] = casesIn(CASES.replace('FORMAT', format));
  if (!page || !reworded) throw new Error('no pages');
  const { items, labels } = lineSequence(page);
  expect(items.map(({ line }) => line.text)).toEqual([
    'Names of rivers',
    'by Ama Serwaa1',
    'They are long.',
    'They are long.',
  ]);
  expect(labels).toEqual(['title', 'people', 'body', 'body']);
  expect(reworded.draft.source.text).toContain('Names of roads');
  const words = peopleSequence(page);
  expect(words.items.map(({ text }, at) => [text, words.labels[at]])).toEqual([
    ['by', 'label'],
    ['Ama', 'name+'],
    ['Serwaa', 'name'],
    ['1', 'name-mark'],
  ]);
});
