/** A law: of a work of any type, every variable that JATS has an element for is there once, and validly. */
import { afterAll, expect, test } from 'vitest';
import { emptyArticle } from '../../../../test/support/build-article.ts';
import { FILLED_TEXTS, filledWork } from '../../../../test/support/filled-work.ts';
import type { Article, CslItem } from '../../../article/article.ts';
import { NAME_VARIABLES, TYPES } from '../../../compile/references/read/variables.ts';
import { close, validateJats } from '../../../io/jats/validate-jats.ts';
import { renderJats } from '../document.ts';

afterAll(close);

const VALUES = [
  ...NAME_VARIABLES.map((name) => `>Family-${name}.<`),
  ...FILLED_TEXTS.map((name) => `Text-${name}.`),
  '<fpage>111<',
  '<lpage>222<',
  '<day>3<',
  '>1901<',
  '>1904-05-06<',
  '>1907-08-09/1907-08-11<',
  '>1810-11<',
  '>1811-12-13<',
  '>1812-10-14<',
  '>978-3-16-148410-0<',
  '>1234-5679<',
  '>333444<',
  '>PMC555666<',
  '>example.org/x<',
];

test.each([...TYPES])('%s', async (type) => {
  const csl = filledWork(type);
  const references = [{ key: 'x', id: 'ref-1', citedBy: [], text: [], csl }];
  const xml = renderJats(emptyArticle({ references } as unknown as Partial<Article>));
  const [citation = ''] = /<element-citation.*<\/element-citation>/s.exec(xml) ?? [];
  const bare = citation.replace(/ [\w:-]+="[^"]*"/g, '').replace(/>\s+</g, '><');
  const counts = VALUES.map((value) => [value, bare.split(value).length - 1]);
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  expect(await validateJats(xml)).toEqual([]);
});

test('a year before Christ', () => {
  const csl: CslItem = { id: 'x', type: 'book', issued: { 'date-parts': [[-381]] } };
  const references = [{ key: 'x', id: 'ref-1', citedBy: [], text: [], csl }];
  const xml = renderJats(emptyArticle({ references } as unknown as Partial<Article>));
  expect(xml).toContain('<year>381 BC</year>');
});

test('a number of a series without its title', () => {
  const csl: CslItem = { id: 'x', type: 'chapter', title: 'T', 'collection-number': '12' };
  const references = [{ key: 'x', id: 'ref-1', citedBy: [], text: [], csl }];
  const xml = renderJats(emptyArticle({ references } as unknown as Partial<Article>));
  expect(xml).toContain('<series>12</series>');
});

test('an address in the name of a series stays plain words around it', async () => {
  const series = 'Erratum in https://journal.example/7';
  const csl: CslItem = { id: 'x', type: 'book', title: 'T', 'collection-title': series };
  const link = {
    type: 'link',
    url: 'https://journal.example/7',
    children: [text(series.slice(11))],
  };
  const printed = [text('T. Erratum in '), link, text('.')];
  const references = [{ key: 'x', id: 'ref-1', citedBy: [], text: printed, csl }];
  const xml = renderJats(emptyArticle({ references } as unknown as Partial<Article>));
  expect(await validateJats(xml)).toEqual([]);

  function text(value: string) {
    return { type: 'text', value };
  }
});
