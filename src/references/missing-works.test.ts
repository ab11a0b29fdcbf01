import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Place } from '../diagnostics.ts';
import { reportMissing } from './missing-works.ts';

const PLACE: Place = { start: { line: 7, column: 1 }, end: { line: 7, column: 9 } };

function reasons(keys: string[], path: string | undefined): string[] {
  const manuscript = new VFile({ path: 'a.md' });
  const absent = new Map(keys.map((key) => [key, [PLACE]]));
  const bibliography = path ? [{ path, place: PLACE }] : [];
  const texts = new Map(path ? [[path, new VFile()]] : []);
  const sources = { manuscript, texts, files: new Map(), journal: undefined };
  const library = { items: new Map() } as never;
  reportMissing(absent, library, { bibliography } as never, sources as never, new Set());
  return manuscript.messages.map(({ reason, note }) => `${reason} | ${note}`);
}

test('identifiers that a bibliography lacks have one cause, and one message', () => {
  const identifiers = [1, 2, 3, 4, 5].map((number) => `doi:10.5555/${number}`);
  const [first, second, ...others] = reasons([...identifiers, 'smith'], 'manual-references.json');
  expect(first).toMatch(
    /^Unexpected 5 keys that are identifiers \(@doi:10\.5555\/1, .*add the works to manual-references\.json/,
  );
  expect(second).toMatch(/^Unexpected key @smith, /);
  expect(others).toEqual([]);
});

test('few of them are named one by one', () => {
  expect(reasons(['doi:10.5555/1', 'pmid:2'], 'a.bib')).toHaveLength(2);
});
