import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { citationsInOrder } from './citation-order.ts';
import { citeWorks, parseManuscript } from './index.ts';

test.each([
  ['@sfig-a', ['narrative: sfig-a'], ''],
  ['[see @tab-a, p. 3; @b]', ['parenthetical: tab-a, b'], ''],
  [
    '[@tab-a; @fig-none; @b] and @fig-one',
    ['parenthetical: tab-a', 'parenthetical: b'],
    'fig-none fig-one',
  ],
  ['| @rem-a |\n|---|\n| b |', ['narrative: rem-a'], ''],
  ['@tab-l and [-@tab-l]\n\n: T {#tab-l}', [], 'tab-l tab-l'],
])('keys that look like labels are citations if a work has them: %s', (value, cited, referred) => {
  const { tree } = parseManuscript(new VFile({ path: 'a.md', value }));
  const works = new Set(['sfig-a', 'tab-a', 'rem-a', 'tab-l', 'b']);
  citeWorks(tree, (key) => works.has(key), value);
  expect(shownCitations(tree)).toEqual(cited);
  expect(shownTargets(tree)).toBe(referred);
});

test.each([
  ['@my-proof\n\n```{prf:theorem}\n:label: my-proof\n\nT.\n```', [], 'my-proof'],
  ['[see @Part; @b]\n\n# A part {#Part}', ['parenthetical: b'], 'Part'],
  ['@here\n\n(here)=\n# A part', [], 'here'],
  ['@b\n\n# A part {#b}', ['narrative: b'], ''],
  ['@gone and \\cite{gone}', ['narrative: gone', 'parenthetical: gone'], ''],
])('keys without a work are references if the text has the label: %s', (value, cited, referred) => {
  const { tree } = parseManuscript(new VFile({ path: 'a.md', value }));
  citeWorks(tree, (key) => key === 'b', value);
  expect(shownCitations(tree)).toEqual(cited);
  expect(shownTargets(tree)).toBe(referred);
});

test('the citation gets its words back', () => {
  const value = 'w [see @tab-a, p. 3; @b] v';
  const { tree } = parseManuscript(new VFile({ path: 'a.md', value }));
  citeWorks(tree, () => true, value);
  const [paragraph] = tree.children;
  expect(paragraph).toMatchObject({
    children: [
      { type: 'text', value: 'w ' },
      {
        type: 'citation',
        items: [{ key: 'tab-a', prefix: 'see', suffix: ', p. 3' }, { key: 'b' }],
      },
      { type: 'text', value: ' v' },
    ],
  });
});

function shownCitations(tree: Root): string[] {
  return citationsInOrder([tree]).map(
    ({ mode, items }) => `${mode}: ${items.map(({ key }) => key).join(', ')}`,
  );
}

function shownTargets(tree: Root): string {
  return [...JSON.stringify(tree).matchAll(/"target":"([^"]+)"/g)].map(([, id]) => id).join(' ');
}
