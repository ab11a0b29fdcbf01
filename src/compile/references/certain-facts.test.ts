/** Entries whose fields are guesses: no output states them as facts. */
import { expect, test } from 'vitest';
import { emptyArticle, inline, reference } from '../../../test/support/build-article.ts';
import type { CslItem } from '../../article/article.ts';
import { metaTags } from '../../formats/html/head/meta-tags.ts';
import { structuredData } from '../../formats/html/head/structured-data.ts';
import { renderJats } from '../../formats/jats/document.ts';
import { certainFacts } from './certain-facts.ts';

const PRINTED = 'Brook, Anna: Rivers, boxes 3 to 9, Valley 2001. doi:10.5555/rivers';
const CSL: CslItem = {
  id: 'brook2001',
  type: 'book',
  author: [{ family: 'Brook', given: 'Anna' }],
  title: 'Rivers, boxes',
  publisher: 'Valley',
  issued: { 'date-parts': [[2001]] },
  DOI: '10.5555/rivers',
  custom: { printed: PRINTED, unstructured: true },
};
const article = (csl: CslItem) => ({
  ...emptyArticle(),
  references: [reference(1, csl, inline(PRINTED))],
});

test('only identifiers are certain', () => {
  expect(certainFacts(CSL)).toEqual({ id: 'brook2001', type: 'document', DOI: '10.5555/rivers' });
  const { custom: _, ...parsed } = CSL;
  expect(certainFacts(parsed)).toEqual(parsed);
});

test('JATS has the printed entry with its DOI, and no other data', () => {
  const xml = renderJats(article(CSL));
  expect(xml).not.toContain('element-citation');
  const [citation = ''] = /<mixed-citation.*?<\/mixed-citation>/s.exec(xml) ?? [];
  expect([...citation.matchAll(/<([\w-]+)/g)].map(([, name]) => name)).toEqual([
    'mixed-citation',
    'pub-id',
  ]);
  expect(citation.replace(/<[^>]+>/g, '')).toBe(PRINTED);
});

test('JATS has the data of an entry that was understood', () => {
  const { custom: _, ...parsed } = CSL;
  expect(renderJats(article(parsed))).toMatch(/<element-citation.*<source>Rivers, boxes</s);
});

test('the web page has the printed entry', () => {
  expect(JSON.stringify(metaTags(article(CSL)))).not.toContain('citation_title=');
  const [work] = JSON.parse(structuredData(article(CSL))).citation;
  expect(work).toEqual({
    '@type': 'CreativeWork',
    name: PRINTED,
    sameAs: 'https://doi.org/10.5555/rivers',
  });
});
