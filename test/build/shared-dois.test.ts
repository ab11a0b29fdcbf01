/** One DOI in two issues: said when either is built, with both places, and nothing is refused. */

import { appendFile, chmod } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { HAS_MODES } from '../support/impossible.ts';
import {
  addFact,
  addSecondIssue,
  JATS_ALONE,
  journalOfTests,
  replaceIn,
  SILENT,
} from '../support/rebuilt-journal.ts';

const formats = JATS_ALONE;
const at = journalOfTests();

beforeAll(async () => {
  await addSecondIssue(at);
  await withLine('1-2/b', 'doi: 10.5555/Same');
  await withLine('2-1/d', 'doi: "https://doi.org/10.5555/same" # as registered');
});

/** As the second line of the manuscript. */
const withLine = (article: string, line: string) => addFact(at(`j/${article}/article.md`), line);

async function shared(path: string) {
  const { articles, messages } = await rebuild(
    { paths: [at(path)], formats, out: at('out') },
    SILENT,
  );
  const found = messages.filter(({ rule }) => rule === 'doi-of-another-issue');
  return {
    said: found.map(({ file, line, severity, message }) => ({ file, line, severity, message })),
    built: articles.every(({ status }) => status === 'built'),
    warned: articles.filter(({ warned }) => warned).map(({ name }) => name),
  };
}
const said = (own: string, other: string, doi: string) => [
  {
    file: at(`j/${own}/article.md`),
    line: 2,
    severity: 'warning',
    message: `The DOI ${doi} is also in ${at(`j/${other}/article.md`)}, line 2.`,
  },
];

test.each([
  ['j', '2-1/d', '1-2/b', '10.5555/same'],
  ['j/1-2', '1-2/b', '2-1/d', '10.5555/Same'],
  ['j/2-1', '2-1/d', '1-2/b', '10.5555/same'],
  ['j/2-1/d', '2-1/d', '1-2/b', '10.5555/same'],
])('%s', async (path, own, other, doi) => {
  const first = await shared(path);
  expect(first).toMatchObject({ said: said(own, other, doi), built: true });
  expect(first.warned).toContain(own);
  expect(await shared(path)).toEqual(first);
});

test('a DOI in the text, or of a related article, is none of the article', async () => {
  await withLine('1-2/a', 'related: {doi: 10.5555/same}');
  await withLine('1-2/b', '# none');
  const path = at('j/1-2/b/article.md');
  await replaceIn(path, 'doi: 10.5555/Same\n', '');
  await appendFile(path, '\ndoi: 10.5555/same\n');
  expect((await shared('j/2-1')).said).toEqual([]);
});

test.runIf(HAS_MODES)('a manuscript that may not be read', async () => {
  await chmod(at('j/1-2/c/article.md'), 0o000);
  const { said, built } = await shared('j/2-1');
  await chmod(at('j/1-2/c/article.md'), 0o644);
  expect({ said, built }).toEqual({ said: [], built: true });
});
