import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, jsonList } from './edit-json.ts';

const text = `[
  {
    "id": "lee2020", "type": "book", "title": "Old", "x-own": {"a": [1, 2]},
    "author": [{"family": "Lee", "given": "Ann"}], "issued": {"date-parts": [[2020]]}
  },
  {
    "id": "kim2021",
    "type": "chapter",
    "author": [
      {
        "family": "Kim"
      }
    ]
  }
]
`;

function changed(change: (entries: Entry[]) => { was?: number; entry: Entry }[], from = text) {
  const list = jsonList(from);
  return list?.write(change(list.entries)) ?? '';
}
const kept = (entries: Entry[]) => entries.map((entry, was) => ({ was, entry }));

test('an unchanged list is the same text', () => {
  expect(changed(kept)).toBe(text);
});

test('a changed field changes only its words', () => {
  const result = changed((all) =>
    kept(all).map((each) =>
      each.was === 0 ? { ...each, entry: { ...each.entry, title: 'New' } } : each,
    ),
  );
  expect(result).toBe(text.replace('"Old"', '"New"'));
});

test('a new field stands behind the last one, in the layout of the entry', () => {
  const result = changed((all) =>
    kept(all).map((each) => ({
      ...each,
      entry: { ...each.entry, editor: [{ family: 'Poe' }] },
    })),
  );
  expect(result).toContain(
    '"issued": {"date-parts": [[2020]]},\n    "editor": [{"family": "Poe"}]\n  }',
  );
  expect(result).toContain(
    '    ],\n    "editor": [\n      {\n        "family": "Poe"\n      }\n    ]\n  }',
  );
});

test('entries are added at the end and removed with their comma', () => {
  const added = changed((all) => [...kept(all), { entry: { id: 'new', type: 'book' } }]);
  expect(added).toBe(
    text.replace(/\n\]\n$/, ',\n  {\n    "id": "new",\n    "type": "book"\n  }\n]\n'),
  );
  expect(changed((all) => kept(all).slice(1))).toBe(
    `[\n  ${text.slice(text.indexOf('{\n    "id": "kim2021"'))}`,
  );
  expect(changed(() => [])).toBe('[]\n');
});

test('a new file is a list, also with CRLF and a list in an object', () => {
  expect(changed(() => [{ entry: { id: 'a' } }], '')).toBe('[\n  {\n    "id": "a"\n  }\n]\n');
  const windows = text.replaceAll('\n', '\r\n');
  expect(changed((all) => kept(all).slice(0, 1), windows)).not.toMatch(/(?<!\r)\n/);
  const inside = changed(
    (all) => [...kept(all), { entry: { id: 'b' } }],
    '{"references": [{"id": "a"}]}',
  );
  expect(JSON.parse(inside)).toEqual({ references: [{ id: 'a' }, { id: 'b' }] });
});

test('what is no list of entries is refused', () => {
  for (const bad of ['{', '"a"', '[1]', '{"id": "a"}', `${'['.repeat(300)}${']'.repeat(300)}`])
    expect(jsonList(bad)).toBeUndefined();
});

const entry = fc.dictionary(fc.constantFrom('id', 'a', 'b', 'c'), fc.jsonValue(), {
  noNullPrototype: true,
});

test('any change gives the wanted entries', () => {
  fc.assert(
    fc.property(
      fc.array(entry),
      fc.array(entry),
      fc.integer({ min: 0, max: 4 }),
      (old, next, space) => {
        const list = jsonList(JSON.stringify(old, undefined, space));
        const wanted = next.map((each, index) => ({
          entry: each,
          ...(index < old.length && index % 3 > 0 && { was: index }),
        }));
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
        expect(JSON.parse(list?.write(wanted) ?? '')).toEqual(plain(next));
      },
    ),
  );
});
