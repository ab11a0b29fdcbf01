/** The reference list of the maximal article: one work of every kind that has fields of its own. */
import type { Inline, Reference } from '../../src/article/article.ts';
import { inline, reference } from './build-article.ts';

const italic = (text: string): Inline => ({ type: 'emphasis', children: inline(text) });
const link = (url: string, text = url): Inline => ({ type: 'link', url, children: inline(text) });
const doi = (bare: string): Inline => link(`https://doi.org/${bare}`);

const JOURNAL_ARTICLE = reference(
  1,
  {
    id: 'ferry2019',
    type: 'article-journal',
    author: [
      { family: 'Ferry', given: 'Rosalind A.' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
    ],
    issued: { 'date-parts': [[2019, 4, 9]] },
    title: 'Tidal ranges of <i>Fucus</i> beds: why H<sub>2</sub>O matters',
    'container-title': 'Estuarine & Coastal Review',
    volume: '12',
    issue: '3',
    page: '185-202',
    DOI: '10.5555/ecr.2019.12.3',
    URL: 'https://example.org/ecr/12/3',
    ISSN: '1234-5679',
    language: 'en',
  },
  inline(
    'Ferry, R. A., & van den Berg, J. (2019). Tidal ranges of ',
    italic('Fucus'),
    ' beds: Why H',
    { type: 'subscript', children: inline('2') },
    'O matters. ',
    italic('Estuarine & Coastal Review'),
    ', ',
    italic('12'),
    '(3), 185–202. ',
    doi('10.5555/ecr.2019.12.3'),
  ),
);

const BOOK = reference(
  2,
  {
    id: 'marsh2007',
    type: 'book',
    author: [{ family: 'Marsh', given: 'Ada', suffix: 'Jr.' }],
    editor: [{ family: 'Rahman', given: 'Sana' }],
    translator: [{ family: 'Okafor', given: 'Chidi' }],
    issued: { 'date-parts': [[2007]] },
    title: 'The moon & the harbour',
    edition: '2',
    publisher: 'Harbour College Press',
    'publisher-place': 'Whitby',
    'collection-title': 'Studies in Water',
    'number-of-pages': '312',
    ISBN: '978-3-16-148410-0',
  },
  inline(
    'Marsh, A., Jr. (2007). ',
    italic('The moon & the harbour'),
    ' (S. Rahman, Ed.; C. Okafor, Trans.; 2nd ed.). Harbour College Press.',
  ),
);

const CHAPTER = reference(
  3,
  {
    id: 'who2020',
    type: 'chapter',
    author: [{ literal: 'World Tide Organization' }],
    editor: [{ family: 'Ferry', given: 'Rosalind A.' }],
    issued: { 'date-parts': [[2020, 5]] },
    title: 'Gauges <and> their readers',
    'container-title': 'Handbook of gauges',
    page: '11, 14-20',
    publisher: 'Harbour College Press',
  },
  inline(
    'World Tide Organization. (2020). Gauges <and> their readers. In R. A. Ferry (Ed.), ',
    italic('Handbook of gauges'),
    ' (pp. 11, 14–20). Harbour College Press.',
  ),
);

const DATASET = reference(
  4,
  {
    id: 'gauges2022',
    type: 'dataset',
    author: [{ family: 'Firdous', given: 'Malik' }],
    issued: { 'date-parts': [[2022, 10, 1]] },
    title: 'Hourly gauge readings, 1990–2020',
    publisher: 'Zenodo',
    version: '1.2',
    DOI: '10.5555/zenodo.4711',
  },
  inline(
    'Firdous, M. (2022). ',
    italic('Hourly gauge readings, 1990–2020'),
    ' (Version 1.2) [Dataset]. Zenodo. ',
    doi('10.5555/zenodo.4711'),
  ),
);

const WEB_PAGE = reference(
  5,
  {
    id: 'tidewatch',
    type: 'webpage',
    author: [{ family: '王', given: '小明' }],
    issued: { literal: 'forthcoming' },
    accessed: { 'date-parts': [[2022, 7, 2]] },
    title: '潮汐',
    'container-title': 'Tide Watch',
    URL: 'https://tides.example.org/?a=1&b=2',
    language: 'zh',
  },
  inline(
    '王小明. (forthcoming). ',
    { type: 'span', language: 'zh', children: inline('潮汐') },
    '. Tide Watch. Retrieved July 2, 2022, from ',
    link('https://tides.example.org/?a=1&b=2'),
  ),
);

const OTHERS: [type: string, title: string, more: Record<string, string>][] = [
  ['paper-conference', 'A tide in proceedings', { 'event-title': 'Tides 2021', page: 'e1234' }],
  ['report', 'A report on harbours', { number: '52', genre: 'Technical Report' }],
  ['thesis', 'A thesis on eddies', { genre: 'PhD thesis', publisher: 'Harbour College' }],
  ['software', 'tidetools', { version: '0.9', URL: 'https://example.org/tidetools' }],
  ['article', 'A preprint on neaps', { publisher: 'arXiv', DOI: '10.5555/arxiv.2101.00001' }],
  ['article-newspaper', 'Spring tide floods quay', { 'container-title': 'Whitby Gazette' }],
  ['patent', 'Tide mill', { number: 'GB123' }],
  ['standard', 'Gauge calibration', { number: 'ISO 1' }],
  ['legislation', 'Harbours Act', { 'container-title': 'Public Acts', page: '3' }],
  ['speech', 'A talk on ebb', { 'event-title': 'Ebb Day', 'event-place': 'Leith' }],
  ['motion_picture', 'The Ebb', {}],
];

const REST = OTHERS.map(([type, title, more], index) =>
  reference(
    6 + index,
    {
      id: `work-${type}`,
      type,
      author: [{ family: 'Noor' }],
      issued: { 'date-parts': [[2021]] },
      title,
      ...more,
    },
    inline(
      'Noor. (2021). ',
      italic(title),
      '.',
      ...(more.DOI ? [` ${more.publisher}. `, doi(more.DOI)] : []),
    ),
  ),
);

export const maximalReferences: Reference[] = [
  JOURNAL_ARTICLE,
  BOOK,
  CHAPTER,
  DATASET,
  WEB_PAGE,
  ...REST,
];
