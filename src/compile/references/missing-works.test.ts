import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Place } from '../../words/place.ts';
import { reportMissing } from './missing-works.ts';

const PLACE: Place = { start: { line: 7, column: 1 }, end: { line: 7, column: 9 } };

function reasons(
  keys: string[],
  path: string | undefined,
  text = new VFile(),
  manuscript = new VFile({ path: 'a.md' }),
  known: string[] = [],
): string[] {
  const absent = new Map(keys.map((key) => [key, [PLACE]]));
  const bibliography = path ? [{ path, place: PLACE }] : [];
  const texts = new Map(path ? [[path, text]] : []);
  const sources = { manuscript, texts, files: new Map(), journal: undefined };
  const library = { items: new Map(known.map((key) => [key, {}])) } as never;
  reportMissing(absent, library, { bibliography } as never, sources as never, new Set());
  return manuscript.messages.map(({ reason, note }) => `${reason} | ${note}`);
}

test('many missing identifiers are one message', () => {
  const identifiers = [1, 2, 3, 4, 5].map((number) => `doi:10.5555/${number}`);
  const [first, second, ...others] = reasons([...identifiers, 'smith'], 'manual-references.json');
  expect(first).toMatch(
    /^5 cited keys are identifiers that are not in the bibliography: @doi:10\.5555\/1, .*Add the works to manual-references\.json/,
  );
  expect(second).toMatch(/^The work @smith is not /);
  expect(others).toEqual([]);
});

test('a few are reported one by one', () => {
  expect(reasons(['doi:10.5555/1', 'pmid:2'], 'a.bib')).toHaveLength(2);
});

test('keys of a broken file are not reported, nor any key if the front matter is broken', () => {
  const broken = new VFile({ path: 'a.json', value: '[{"id": "smith", "title": }]' });
  broken.message('no JSON').fatal = true;
  expect(reasons(['smith', 'jones'], 'a.json', broken)).toEqual([
    expect.stringMatching(/^The work @jones is not /),
  ]);
  const manuscript = new VFile({ path: 'a.md' });
  manuscript.message('no YAML', { ruleId: 'yaml-syntax' });
  expect(reasons(['smith'], undefined, undefined, manuscript).slice(1)).toEqual([]);
});

test('a key with a character that ends keys needs braces', () => {
  const manuscript = new VFile({ path: 'a.md', value: "As [@d'Arcy99] says." });
  expect(reasons(['d'], 'a.bib', undefined, manuscript, ["d'Arcy99"])).toEqual([
    "The work @d is not in the bibliography. | Write the key in braces: @{d'Arcy99}.",
  ]);
});
