import { expect, test } from 'vitest';
import type { Inline } from '../../article.ts';
import type { State } from '../state.ts';
import { withReferences } from './citations.ts';

const link: Inline = { type: 'citationLink', key: 'k', children: [] };

test.each([
  [['(Figure @ref(fig:map); see also ', link, ')'], '(Figure →fig-map; see also […])'],
  [['(', link, ', Figs. \\ref{fig:a} and \\ref{fig:b})'], '([…], Figs. →fig-a and →fig-b)'],
  [['(', link, ', @ref)'], '([…], @ref)'],
])('what the words beside a cited work refer to: %j', (words, expected) => {
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
