/** Runs cases/reading.md: a bibliography, some fields of its items (null if missing), and all messages. */
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { casesIn } from '../../../test/support/cases.ts';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import { messageLines } from '../../../test/support/reference-cases.ts';
import type { Sources } from '../../article/sources.ts';
import { readLibrary } from './index.ts';

const PLACE = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
const EXTENSIONS: Record<string, string> = { 'yaml-file': 'yaml' };

describe('reading', () => {
  test.each(casesIn(new URL('./cases/reading.md', import.meta.url)))('$title', (given) => {
    const { fences } = given;
    const [input, ...expected] = fences;
    const path = `references.${EXTENSIONS[input?.info ?? ''] ?? input?.info}`;
    const file = new VFile({ path, value: `${input?.text}\n` });
    const { items } = readLibrary(sourcesOf(path, file), {
      bibliography: [{ path, place: PLACE }],
      references: [],
    });
    const fields: object = parse(expected.find(({ info }) => info === 'yaml')?.text ?? '') ?? {};
    expect([...items.keys()].sort()).toEqual(Object.keys(fields).sort());
    for (const [key, wanted] of Object.entries(fields)) {
      const csl: object = items.get(key)?.csl ?? {};
      expect(
        Object.fromEntries(Object.keys(wanted).map((name) => [name, Object(csl)[name] ?? null])),
      ).toEqual(wanted);
    }
    given.expectText('messages', messageLines(file).join('\n'));
  });
});

test('a missing bibliography, and one in an unsupported format', () => {
  const manuscript = new VFile({ path: 'article.md' });
  const sources: Sources = {
    name: 'x',
    manuscript,
    texts: new Map(),
    files: new Map([['list.docx', { bytes: 1, mediaType: 'application/octet-stream' }]]),
  };
  const bibliography = ['none.bib', 'list.docx'].map((path) => ({ path, place: PLACE }));
  readLibrary(sources, { bibliography, references: [] });
  expect(messageLines(manuscript)).toEqual([
    '1:1 error bibliography-missing: The bibliography "none.bib" is not in the folder of the article.',
    '1:1 error bibliography-syntax: The format of the bibliography "list.docx" is not supported.',
  ]);
});

test('abbreviations and parents of one .bib file are known in the others', () => {
  const bibs = {
    'works.bib': '@article{a, title={A}, journal=jx}\n@inproceedings{b, title={B}, crossref={c}}',
    'abbreviations.bib': '@string{jx = "Journal of X"}',
    'crossref.bib': '@proceedings{c, title={Proceedings of It}, year=2001}',
  };
  const files = Object.entries(bibs).map(([path, value]) => new VFile({ path, value }));
  const texts = new Map(files.map((file) => [file.path, file]));
  const sources = { name: 'x', manuscript: new VFile(), texts, files: new Map() };
  const bibliography = files.map(({ path }) => ({ path, place: PLACE }));
  const { items } = readLibrary(sources, { bibliography, references: [] });
  const containers = ['a', 'b'].map((key) => items.get(key)?.csl['container-title']);
  expect(containers).toEqual(['Journal of X', 'Proceedings of It']);
  expect(files.flatMap(messageLines)).toEqual([]);
});

function sourcesOf(path: string, file: VFile): Sources {
  return { name: 'x', manuscript: new VFile(), texts: new Map([[path, file]]), files: new Map() };
}

test('many spaces after "accessed" are read fast', () => {
  const value = `@misc{k, title={T}, howpublished={accessed${'~'.repeat(3000)}}, note={${'online '.repeat(2000)}}}`;
  const file = new VFile({ path: 'r.bib', value });
  const read = () =>
    readLibrary(sourcesOf('r.bib', file), {
      bibliography: [{ path: 'r.bib', place: PLACE }],
      references: [],
    });
  expect(cpuTime(read)).toBeLessThan(2000);
});
