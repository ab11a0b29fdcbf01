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
])('of keys that look like labels those of works are cited: %s', (value, cited, referred) => {
  const { tree } = parseManuscript(new VFile({ path: 'a.md', value }));
  const works = new Set(['sfig-a', 'tab-a', 'rem-a', 'tab-l', 'b']);
  citeWorks(tree, (key) => works.has(key), value);
  const shown = citationsInOrder([tree]).map(
    ({ mode, items }) => `${mode}: ${items.map(({ key }) => key).join(', ')}`,
  );
  expect(shown).toEqual(cited);
  const targets = [...JSON.stringify(tree).matchAll(/"target":"([^"]+)"/g)].map(([, id]) => id);
  expect(targets.join(' ')).toBe(referred);
});

test('the words of such a citation are its own again', () => {
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
