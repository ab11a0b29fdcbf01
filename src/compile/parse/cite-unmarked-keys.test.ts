import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { citationsInOrder, citeUnmarkedKeys, parseManuscript } from './index.ts';

test.each([
  ['[@a,b]', 'a; b', [['1:5-1:6', 'b']]],
  [
    '[see @a, b,c; @d; c]',
    'see a; b; c; d; c',
    [
      ['1:10-1:13', 'b', 'c'],
      ['1:19-1:20', 'c'],
    ],
  ],
  ['@a [p. 3; b]', 'a page 3; b', [['1:11-1:12', 'b']]],
  ['![A caption [@a,b]](m.png){#fig-m}', 'a; b', [['1:17-1:18', 'b']]],
  ['Of it.[^n]\n\n[^n]: As [@a,jones_2021b].', 'a; jones_2021b', [['3:14-3:25', 'jones_2021b']]],
  ['[@a, passim] and [@a, b and others]', 'a , passim; a , b and others', []],
  ['[@a,p. 3] and [@a, 2020]', 'a page 3; a page 2020', []],
])('a key without "@" is a work, and is reported: %s', (value, cited, reported) => {
  const file = new VFile({ path: 'a.md', value });
  const citations = citationsInOrder([parseManuscript(file).tree]);
  citeUnmarkedKeys(citations, (key) => ['a', 'b', 'c', 'd'].includes(key), file);
  const items = citations.flatMap((citation) => citation.items);
  const shown = items.map(({ prefix, key, label, locator, suffix }) =>
    [prefix, key, label, locator, suffix].filter(Boolean).join(' '),
  );
  expect(shown.join('; ')).toBe(cited);
  const unmarked = file.messages.filter(
    ({ messageId }) => messageId === 'citation-malformed/unmarked',
  );
  expect(
    unmarked.map(({ name, facts }) => [name.replace('a.md:', ''), facts?.keys].flat()),
  ).toEqual(reported);
});
