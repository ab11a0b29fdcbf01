/** An article that names another of its journal takes title and DOI from that one's manuscript. */
import { readFile, rm } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
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
  await addFact(at('j/2-1/d/article.md'), 'type: letter\nrelated: [{article: 1-2/a}]');
  await changed('1-2/a', 'title: Article a', 'title: Article *a*\ndoi: 10.5555/a');
});

const changed = (article: string, from: string, to: string) =>
  replaceIn(at(`j/${article}/article.md`), from, to);

async function built() {
  const paths = [at('j/2-1/d')];
  const { messages } = await rebuild({ paths, formats, out: at('out') }, SILENT);
  const jats = await readFile(at('out/2-1/d/d.xml'), 'utf8');
  const [, type, href, text] =
    /<related-article [^>]*related-article-type="([^"]*)"[^>]*xlink:href="([^"]*)"[^>]*>([^<]*)/.exec(
      jats,
    ) ?? [];
  const said = messages.filter(({ rule }) => rule === 'related-not-found');
  return { type, href, text, said: said.map(({ line, column }) => [line, column]) };
}
const type = 'commentary-article';

test('as it stands, as it is changed, and where it is gone', async () => {
  expect(await built()).toEqual({ type, href: '10.5555/a', text: 'Article a', said: [] });
  await changed('1-2/a', 'Article *a*', 'Another');
  expect(await built()).toEqual({ type, href: '10.5555/a', text: 'Another', said: [] });
  await changed('1-2/a', 'title: Another', 'title: [');
  expect(await built()).toMatchObject({ said: [] });
  await rm(at('j/1-2/a'), { recursive: true });
  expect((await built()).said).toEqual([[3, 21]]);
});
