import { expect, test } from 'vitest';
import type { Citation, Inline } from '../../../article/article.ts';
import type { State } from '../state.ts';
import { withoutSecondStops, withReferences } from './citations.ts';

const link: Inline = { type: 'citationLink', key: 'k', children: [] };

test.each([
  [['(Figure @ref(fig:map); see also ', link, ')'], '(Figure →fig-map; see also […])'],
  [['(', link, ', Figs. \\ref{fig:a} and \\ref{fig:b})'], '([…], Figs. →fig-a and →fig-b)'],
  [['(', link, ', @ref)'], '([…], @ref)'],
])('references in the words of a citation: %j', (words, expected) => {
  const pending: State['pending'] = [];
  const inlines = words.map(
    (word): Inline => (typeof word === 'string' ? { type: 'text', value: word } : word),
  );
  const found = withReferences(inlines, { position: undefined }, { pending });
  expect(found.map(shown).join('')).toBe(expected);
  expect(pending.map(({ node }) => node)).toEqual(
    found.filter(({ type }) => type === 'crossReference'),
  );
});

function shown(node: Inline): string {
  if (node.type === 'crossReference') return `→${node.target}`;
  return node.type === 'text' ? node.value : '[…]';
}

const cited = (value: string): Citation => ({
  type: 'citation',
  id: 'cite-1',
  mode: 'parenthetical',
  keys: ['a'],
  children: [{ type: 'emphasis', children: [{ type: 'text', value }] }],
});

test.each([
  ['ebd.', '. Also', ' Also'],
  ['ebd.', '.', ''],
  ['ebd.', '... and', '... and'],
  ['ebd. 4', '. Also', '. Also'],
])('“%s” before “%s”', (words, behind, expected) => {
  const nodes = [cited(words), { type: 'text' as const, value: behind }];
  const text = expected === '' ? [] : [{ type: 'text', value: expected }];
  expect(withoutSecondStops(nodes, 'de').slice(1)).toEqual(text);
});
