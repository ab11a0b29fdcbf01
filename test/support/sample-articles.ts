/** Hand-made articles of the other kinds that an issue holds, and one that attacks. */
import type { Article } from '../../src/article/article.ts';
import { withRecordFacts } from '../../src/compile/record/record-facts.ts';
import {
  author,
  cell,
  emptyArticle,
  figure,
  inline,
  list,
  paragraph,
  picture,
  reference,
  section,
  table,
} from './build-article.ts';
import { maximalArticle } from './maximal-article.ts';
import { recordOf } from './records.ts';
import { replaceWords } from './replace-words.ts';

const JOURNAL_WITHOUT_ISSN = { title: '', issn: {}, language: 'en', editors: [] };

/** Nothing but a title, in no journal. */
export const minimalArticle: Article = emptyArticle({
  name: 'minimal',
  journal: JOURNAL_WITHOUT_ISSN,
});

export const rightToLeftArticle: Article = emptyArticle({
  name: 'urdu',
  language: 'ur',
  direction: 'rtl',
  issue: { volume: '1', issue: '2', date: '2023' },
  title: inline('جوار بھاٹا اور ', {
    type: 'span',
    language: 'en',
    direction: 'ltr',
    children: inline('Fucus'),
  }),
  authors: [
    author('ملک', 'فردوس', {
      nativeName: { name: { given: 'Malik', family: 'Firdous' }, language: 'en' },
      affiliations: ['q'],
    }),
  ],
  affiliations: [
    { id: 'q', label: '1', institution: 'قرطبہ یونیورسٹی', city: 'پشاور', country: 'PK' },
  ],
  dates: { received: '2022-10-19', published: '2023' },
  elocation: 'e12',
  abstract: [paragraph('ہم نے کئی پیمانے پڑھے۔')],
  keywords: ['جوار', 'چاند'],
  translations: [
    {
      language: 'en',
      direction: 'ltr',
      title: inline('Tides and Fucus'),
      abstract: [paragraph('We read many gauges.')],
      keywords: ['tides', 'moon'],
    },
  ],
  body: [
    section(
      'تعارف',
      'تعارف',
      paragraph('پہلا پیراگراف (', {
        type: 'citation',
        id: 'cite-1',
        mode: 'parenthetical',
        keys: ['ali'],
        children: [{ type: 'citationLink', key: 'ali', children: inline('علی، 2019') }],
      }),
      list(true, [paragraph('ایک')], [paragraph('دو')]),
      figure('نقشہ', '1', 'figures/map.png', 'بندرگاہ'),
      table('tbl', '1', 'حدود', [
        ['بندرگاہ', 'کم'],
        ['کراچی', '1.1'],
      ]),
    ),
  ],
  references: [
    reference(
      1,
      {
        id: 'ali',
        type: 'book',
        author: [{ family: 'علی', given: 'احمد' }],
        issued: { 'date-parts': [[2019]] },
        title: 'سمندر',
        publisher: 'کتاب گھر',
        language: 'ur',
      },
      inline('علی، احمد۔ (2019)۔ ', { type: 'emphasis', children: inline('سمندر') }, '۔ کتاب گھر۔'),
      { citedBy: ['cite-1'] },
    ),
  ],
  assets: [picture('figures/map.png')],
});

export const bookReview: Article = emptyArticle({
  name: 'review',
  type: 'book-review',
  issue: { volume: '1', issue: '2', date: '2023-01-15' },
  heading: 'Book Reviews',
  title: inline('The moon & the harbour, by Ada Marsh'),
  authors: [author('Sana', 'Rahman')],
  dates: { published: '2023-01-15' },
  pages: { first: '68', last: '69' },
  product: {
    title: 'The moon & the harbour',
    authors: 'Ada Marsh',
    year: '2007',
    publisher: 'Harbour College Press',
    place: 'Whitby',
    pages: '312',
    isbn: '978-3-16-148410-0',
    price: '£20',
  },
  body: [paragraph('A good book.'), paragraph('Read it at low water.')],
});

export const editorial: Article = emptyArticle({
  name: 'editorial',
  type: 'editorial',
  issue: { volume: '1', issue: '2' },
  title: inline('On beginnings'),
  authors: [author('Rosalind', 'Ferry')],
  dates: { published: '2023-01' },
  pages: { first: '1' },
  body: [paragraph('This is the first issue.')],
});

const correction: Article = emptyArticle({
  name: 'correction',
  type: 'correction',
  title: inline('Correction to: Tides of Fucus'),
  doi: '10.5555/jts.2023.9',
  dates: { published: '2023-02-01', corrected: '2023-02-01' },
  pages: { first: '70', last: '70' },
  related: [{ type: 'corrected-article', doi: '10.5555/jts.2023.1', text: 'Tides of Fucus' }],
  body: [paragraph('In Table 1, “5.6” should read “5.5”.')],
});

/** What an attacker, or a broken converter, puts into every field. */
export const HOSTILE =
  ']]> &amp; &#0; <script>alert("1")</script> \'\u0000\u0008\u001b\u0085\ud800\udc00\ud83d \ufffe <!-- --> 𝒜👩‍🔬 \u202eא\r\nx';

/** The maximal article with every word replaced; ids, dates, URLs and codes stay as they were. */
export const hostileArticle: Article = {
  ...replaceWords(maximalArticle, HOSTILE),
  name: 'hostile',
};

/** Ids that XML does not allow, and some twice. */
const strangeIds: Article = emptyArticle({
  name: 'strange ids',
  body: [
    section('2-results: "all"', 'Results', paragraph('One.')),
    section('2-results: "all"', 'Results', paragraph('Two.'), {
      ...table('ref-1', '1', 'Ranges', [['Port'], ['Whitby']]),
    }),
    section('', 'Empty id', figure('fn-1', '1', 'figures/a.png', 'A.')),
    section(
      'aff-1',
      'Points',
      paragraph(
        { type: 'crossReference', target: '2-results: "all"', kind: 'section', form: 'full' },
        { type: 'crossReference', target: 'nowhere', kind: 'figure', number: '9', form: 'full' },
        { type: 'footnoteReference', target: 'nowhere', id: 'fnref-1', number: '9' },
        { type: 'citationLink', key: 'nobody', children: inline('Nobody, 1999') },
      ),
    ),
  ],
  authors: [author('A.', 'B', { affiliations: ['aff-1', 'nowhere'] })],
  affiliations: [{ id: 'aff-1', label: '1', institution: 'Harbour College' }],
  references: [reference(1, { id: 'a b', type: 'book', title: 'T' }, inline('T.'))],
  notes: [{ id: 'fn-1', number: '1', calls: [], children: [] }],
  assets: [picture('figures/a.png')],
});

/** Containers without content. */
export const hollowArticle: Article = emptyArticle({
  name: 'hollow',
  title: [],
  abstract: [paragraph()],
  keywords: [''],
  body: [
    paragraph(),
    section('s', '', paragraph({ type: 'emphasis', children: [] })),
    list(false),
    list(true, []),
    { type: 'definitionList', items: [] },
    { type: 'definitionList', items: [{ term: [], definitions: [[]] }] },
    { type: 'blockQuote', children: [] },
    { type: 'box', kind: 'box', children: [] },
    { type: 'codeBlock', value: '' },
    { type: 'figure', id: 'f', caption: [], panels: [] },
    { ...table('t', '1', '', []), caption: [], columns: [], head: [], body: [] },
    {
      ...table('t2', '2', '', []),
      head: [{ cells: [cell('only a head')] }],
      body: [{ cells: [] }],
    },
  ],
  notes: [{ id: 'fn-1', number: '1', calls: [], children: [] }],
  references: [reference(1, { id: 'x', type: 'book' }, [])],
});

/** Corrected, then retracted. */
export const retractedArticle = withRecordFacts({
  ...maximalArticle,
  name: 'retracted',
  issue: { ...maximalArticle.issue, folder: '1-2' },
  record: recordOf([
    'publication',
    'minor',
    'correction',
    { kind: 'retraction', doi: '10.5555/r' },
  ]),
});
/** An earlier version, right to left. */
const earlierVersion = withRecordFacts({
  ...rightToLeftArticle,
  name: 'earlier',
  record: recordOf(['publication', 'expression-of-concern'], '1.0'),
});

export const sampleArticles: Article[] = [
  maximalArticle,
  minimalArticle,
  rightToLeftArticle,
  bookReview,
  editorial,
  correction,
  retractedArticle,
  earlierVersion,
  hostileArticle,
  strangeIds,
  hollowArticle,
];
