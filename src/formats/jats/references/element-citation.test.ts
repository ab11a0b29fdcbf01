/** A law: of a work of any type, every variable that JATS has an element for is there once, and validly. */
import { afterAll, expect, test } from 'vitest';
import { emptyArticle } from '../../../../test/build-article.ts';
import type { Article, CslItem } from '../../../article.ts';
import { TYPES } from '../../../references/read/variables.ts';
import { close, validateJats } from '../../../shell/jats/validate-jats.ts';
import { renderJats } from '../document.ts';

afterAll(close);

/** Another name for each: none is part of another. */
const NAMES =
  'author chair collection-editor compiler composer container-author contributor curator director editor editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  );
const TEXTS =
  'archive archive_location authority call-number collection-title container-title edition event-place event-title genre number-of-pages number-of-volumes publisher publisher-place status supplement title version volume volume-title issue collection-number number'.split(
    ' ',
  );

function filledItem(type: string): CslItem {
  const names = NAMES.map((name) => [name, [{ family: `Family-${name}.`, given: 'Ann' }]]);
  const texts = TEXTS.map((name) => [name, `Text-${name}.`]);
  return {
    ...Object.fromEntries([...names, ...texts]),
    id: 'x',
    type,
    page: '111-222',
    issued: { 'date-parts': [[1901, 2, 3]] },
    accessed: { 'date-parts': [[1904, 5, 6]] },
    'event-date': {
      'date-parts': [
        [1907, 8, 9],
        [1907, 8, 11],
      ],
    },
    ISBN: '978-3-16-148410-0',
    ISSN: '1234-5679',
    PMID: '333444',
    PMCID: 'PMC555666',
    URL: 'https://example.org/x',
  };
}

const VALUES = [
  ...NAMES.map((name) => `>Family-${name}.<`),
  ...TEXTS.map((name) => `Text-${name}.`),
  '<fpage>111<',
  '<lpage>222<',
  '<day>3<',
  '>1901<',
  '>1904-05-06<',
  '>1907-08-09/1907-08-11<',
  '>978-3-16-148410-0<',
  '>1234-5679<',
  '>333444<',
  '>PMC555666<',
  '>example.org/x<',
];

test.each([...TYPES])('%s', async (type) => {
  const csl = filledItem(type);
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
