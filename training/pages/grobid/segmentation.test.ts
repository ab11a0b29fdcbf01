import { expect, it } from 'vitest';
import type { LabelledPage } from '../labelled-page.ts';
import { headerPage } from './header.ts';
import { indexParts } from './parts.ts';
import { documentPage } from './segmentation.ts';

const FRONT = `Birds of the river <lb/>Ana Silva and Jan Wit * <lb/>Institute of Ecology, Ghent <lb/>
  Abstract <lb/>We counted the birds of the river for a year. <lb/>`;

const DOCUMENT = `<tei><text xml:lang="en">
  <note place="headnote">Journal of Birds <lb/></note>
  <front>${FRONT}</front>
  <body>1. Introduction <lb/>Birds are counted in <lb/></body>
  <page>12 <lb/></page>
  <note place="headnote">Journal of Birds <lb/></note>
  <body>many places. <lb/></body>
  <note place="footnote">1 As here. <lb/></note>
  <listBibl>References <lb/>Silva A. Birds. 2001. <lb/></listBibl>
  <div type="acknowledgement">We thank the birds. <lb/></div>
</text></tei>`;

const HEADER = `<tei><text><front>
  <docTitle><titlePart>Birds of the river<lb/></titlePart></docTitle>
  <byline><docAuthor>Ana Silva and Jan Wit *<lb/></docAuthor></byline>
  <byline><affiliation>Institute of Ecology,</affiliation></byline> <address>Ghent<lb/></address>
  Abstract<lb/>
  <div type="abstract">We counted the birds of the river for a year.<lb/></div>
</front></text></tei>`;

function parts({ draft, fields }: LabelledPage | { draft?: never; fields?: never } = {}): string[] {
  return (fields ?? []).map(({ start, end, field }) => {
    const words = draft?.source.text.slice(start, end).replace(/\s+/g, ' ');
    return `${field}: ${words}`;
  });
}

const REST = [
  'body: 1. Introduction Birds are counted in',
  'furniture: 12 Journal of Birds',
  'body: many places.',
  'footnote: 1 As here.',
  'references: References Silva A. Birds. 2001.',
  'note: We thank the birds.',
];

it('labels the parts of a whole document', () => {
  const page = documentPage('x.training.segmentation.tei.xml', DOCUMENT);
  expect(parts(page)).toEqual([
    'furniture: Journal of Birds',
    'front: Birds of the river Ana Silva and Jan Wit * Institute of Ecology, Ghent Abstract We counted the birds of the river for a year.',
    ...REST,
  ]);
  expect(page?.draft.source.text).toMatch(/counted in\n+\f12\n+Journal of Birds\n+many places/);
});

it('labels the front by the header of the same document', () => {
  const none = indexParts([]);
  const header = headerPage('x.header.tei.xml', HEADER, { people: none, affiliation: none });
  const page = documentPage('x.training.segmentation.tei.xml', DOCUMENT, header);
  expect(parts(page)).toEqual([
    'furniture: Journal of Birds',
    'title: Birds of the river',
    'given: Ana',
    'family: Silva',
    'given: Jan',
    'family: Wit',
    'mark: *',
    'affiliation: Institute of Ecology, Ghent',
    'abstract-label: Abstract',
    'abstract: We counted the birds of the river for a year.',
    ...REST,
  ]);
  expect(page?.truth.authors).toHaveLength(2);
});

it('leaves the front alone if the header is of other words', () => {
  const none = indexParts([]);
  const other = HEADER.replace('We counted the birds of the river for a year.', 'Nothing.');
  const header = headerPage('x.header.tei.xml', other, { people: none, affiliation: none });
  const page = documentPage('x.training.segmentation.tei.xml', DOCUMENT, header);
  expect(parts(page)[1]).toMatch(/^front: Birds of the river Ana/);
});
