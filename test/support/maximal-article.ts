/**
 * One article that uses every node type and every metadata field: whatever a format can meet.
 * Add a new field or node here first; the formats' tests then ask for it.
 */
import type { Article, Asset } from '../../src/article/article.ts';
import {
  author,
  emptyArticle,
  inline,
  paragraph,
  picture,
  sampleJournal,
  samplePng,
} from './build-article.ts';
import { maximalBack, maximalBody, maximalNotes } from './maximal-body.ts';
import { maximalReferences } from './maximal-references.ts';

const DATA = new TextEncoder().encode('port,height\nWhitby,5.6\n');

const ASSETS: Asset[] = [
  ...['map', 'a', 'b', 'c', 'plain', 'icon'].map((name) => picture(`figures/${name}.png`)),
  {
    path: 'data/gauges.csv',
    output: 'figures/data/gauges.csv',
    mediaType: 'text/csv',
    bytes: DATA.length,
  },
];

const CITED_BY: Record<string, string[]> = {
  ferry2019: ['cite-1'],
  marsh2007: ['cite-1'],
  who2020: ['cite-2'],
  gauges2022: ['cite-3'],
  tidewatch: ['cite-4'],
};

/** Bytes of every `Asset.path` of the maximal article. */
export function maximalAsset(path: string): Uint8Array {
  return path.endsWith('.csv') ? DATA : samplePng();
}

export const maximalArticle: Article = emptyArticle({
  name: 'ferry-2023',
  type: 'research-article',
  language: 'en',
  direction: 'ltr',
  journal: { ...sampleJournal, issn: { print: '2345-6787', electronic: '1234-5679' } },
  issue: { volume: '1', issue: '2', date: '2023-01', title: 'Spring tides' },
  heading: 'Articles',
  title: inline(
    'Tides of ',
    { type: 'emphasis', children: inline('Fucus') },
    ' & the moon: a study',
  ),
  subtitle: inline('With H', { type: 'subscript', children: inline('2') }, 'O'),
  shortTitle: 'Tides & the moon',
  authors: [
    author('Rosalind A.', 'Ferry', {
      orcid: '0000-0002-1825-0097',
      email: 'ferry@example.org',
      corresponding: true,
      equalContribution: true,
      position: 'Reader (Tides)',
      affiliations: ['harbour', 'moon'],
      roles: ['writing-original-draft', 'data-curation'],
      biography: inline(
        'Rosalind Ferry reads ',
        { type: 'emphasis', children: inline('tides') },
        '.',
      ),
    }),
    author('Jan', 'Berg', {
      name: { given: 'Jan', family: 'Berg', particle: 'van den', suffix: 'Jr.' },
      equalContribution: true,
      deceased: true,
      affiliations: ['harbour'],
    }),
    author('', '', {
      name: { family: 'Noor' },
      nativeName: { name: { family: 'نور' }, language: 'ur' },
      email: 'noor@example.org',
      affiliations: ['free'],
    }),
    author('', '', { name: undefined, collective: 'The Tide Group', affiliations: ['moon'] }),
  ],
  affiliations: [
    {
      id: 'harbour',
      label: '1',
      department: 'Department of Tides',
      institution: 'Harbour College',
      street: '1 Quay Street',
      city: 'Whitby',
      region: 'North Yorkshire',
      postalCode: 'YO21 1AA',
      country: 'GB',
      ror: 'https://ror.org/03yrm5c26',
    },
    {
      id: 'moon',
      label: '2',
      institution: 'Institute of the Moon',
      city: 'Mansehra',
      country: 'PK',
    },
    { id: 'free', label: '3', text: 'Independent scholar, Leith, Scotland' },
  ],
  dates: {
    received: '2022-10-19',
    revised: '2022-12-23',
    accepted: '2023-01-01',
    published: '2023-01-15',
    corrected: '2023-02-01',
    retracted: '2023-03-01',
  },
  doi: '10.5555/jts.2023.1',
  pages: { first: '57', last: '67' },
  license: {
    spdx: 'CC-BY-NC-4.0',
    name: 'Creative Commons Attribution-NonCommercial 4.0 International',
    url: 'https://creativecommons.org/licenses/by-nc/4.0/',
    mark: 'CC BY-NC 4.0',
  },
  copyright: { year: 2023, holder: 'the author(s)', statement: '© 2023 the author(s)' },
  keywords: ['tides', 'moon', 'Fucus'],
  abstract: [
    paragraph('We read ', { type: 'strong', children: inline('many') }, ' gauges.'),
    paragraph('They rise and fall as ', { type: 'inlineMath', value: '\\cos t' }, ' does.'),
  ],
  translations: [
    {
      language: 'ur',
      direction: 'rtl',
      title: inline('جوار بھاٹا اور چاند'),
      subtitle: inline('ایک مطالعہ'),
      abstract: [paragraph('ہم نے کئی پیمانے پڑھے۔')],
      keywords: ['جوار', 'چاند'],
    },
    { language: 'fr', direction: 'ltr', keywords: ['marées'] },
  ],
  funding: {
    statement: 'Supported by the Tide Fund (grants T-1 and T-2).',
    awards: [
      {
        funder: 'Tide Fund',
        funderId: 'https://doi.org/10.13039/100000001',
        awardIds: ['T-1', 'T-2'],
        recipient: 'Rosalind A. Ferry',
      },
      { funder: 'Moon Trust', funderId: 'https://ror.org/021nxhr62', awardIds: [] },
    ],
  },
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
  related: [
    { type: 'companion', doi: '10.5555/jts.2023.2', text: 'Part II' },
    { type: 'preprint', url: 'https://example.org/preprint' },
  ],
  body: maximalBody,
  back: maximalBack,
  notes: maximalNotes,
  references: maximalReferences.map((reference) => ({
    ...reference,
    citedBy: CITED_BY[reference.key] ?? [],
  })),
  assets: ASSETS,
});
