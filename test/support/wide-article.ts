/** An article of things that are wider than a phone, or than a page. */
import type { Article, Inline } from '../../src/article/article.ts';
import {
  author,
  cell,
  emptyArticle,
  figure,
  inline,
  paragraph,
  picture,
  reference,
  section,
  table,
} from './build-article.ts';

const WORD = 'Donaudampfschifffahrt'.repeat(15);
const row = (header: boolean) => ({
  cells: Array.from({ length: 40 }, (_, index) => cell(`column ${index}`, { header })),
});
/** A work that is cited on every page has as many links back. */
const CITED = Array.from({ length: 24 }, (_, index) => `cite-${index + 1}`);
export const wideArticle: Article = emptyArticle({
  name: 'wide',
  title: inline(WORD),
  authors: [author('Rosalind', WORD, { email: `${WORD}@example.org`, corresponding: true })],
  keywords: [WORD],
  abstract: [paragraph(WORD)],
  body: [
    section(
      'wide',
      WORD,
      paragraph('A word: ', WORD, { type: 'inlineCode', value: WORD }),
      paragraph({ type: 'link', url: `https://example.org/${WORD}`, children: inline(WORD) }),
      paragraph('Formula: ', {
        type: 'inlineMath',
        value: 'a + b + c + d + e + f + g + h = '.repeat(9),
      }),
      { type: 'equation', id: 'long', number: '1', value: 'x + y = '.repeat(40) },
      paragraph(
        ...CITED.map((id): Inline => {
          const link: Inline = { type: 'citationLink', key: 'a', children: inline('A') };
          return { type: 'citation', id, mode: 'parenthetical', keys: ['a'], children: [link] };
        }),
      ),
      { type: 'codeBlock', value: WORD },
      { ...table('tbl', '1', WORD, []), columns: [], head: [row(true)], body: [row(false)] },
      figure('fig', '1', 'figures/map.png', WORD),
      { type: 'box', kind: 'note', children: [paragraph(WORD)] },
    ),
  ],
  references: [reference(1, { id: 'a', type: 'book' }, inline(WORD), { citedBy: CITED })],
  assets: [picture('figures/map.png', 6000, 300)],
});
