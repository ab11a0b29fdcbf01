import { describe, expect, it } from 'vitest';
import type { LabelledPage } from '../labelled-page.ts';
import { headerPage, type Parts } from './header.ts';
import { indexParts } from './parts.ts';
import { stringsOf } from './strings.ts';

const NAMES = `<author>
  <persName><forename>Ana</forename> <middlename>M.</middlename> <surname>Silva</surname>
    <marker>1</marker>, </persName> and
  <persName><forename>Jan</forename> <surname>van Dijk</surname> <marker>2</marker></persName>
</author>`;

const HEADER = `<tei><text xml:lang="en"><front><lb/>
  <note type="doctype">Research article<lb/></note>
  <docTitle>
    <titlePart>Birds of the<lb/> river &amp; the sea *<lb/></titlePart>
  </docTitle>
  <byline>
    <docAuthor>Ana M. Silva 1 and Jan van Dijk 2<lb/></docAuthor>
  </byline>
  <byline>
    <affiliation>1 Department of Zoology, University of Porto,</affiliation>
  </byline>
  <address>Porto, Portugal<lb/></address>
  and
  <byline>
    <affiliation>2 Institute of Ecology,</affiliation>
  </byline>
  <address>Ghent,<lb/> Belgium</address>
  E-mail: <email>silva@up.pt</email>
  Abstract
  <div type="abstract">We counted the birds of the river and of the sea for a year, and we com-<lb/>pared
    what we counted.<lb/></div>
  Keywords:
  <keyword>birds; rivers; the sea<lb/></keyword>
  Editor:
  <editor>Eva Lund,</editor>
  <byline><affiliation>University of Oslo<lb/></affiliation></byline>
  <note type="submission">Received: 3 May 2020; accepted 12 June 2020<lb/></note>
</front></text></tei>`;

const NO_PARTS: Parts = { people: indexParts([]), affiliation: indexParts([]) };

function page(tei: string, parts = NO_PARTS): LabelledPage {
  const read = headerPage('10.1371_journal.pone.0210040.training.header.tei.xml', tei, parts);
  if (!read) throw new Error('The page is not read.');
  return read;
}

/** "field: words" of each stretch. */
function stretches({ draft, fields }: LabelledPage): string[] {
  return fields.map(({ start, end, field }) => {
    const words = draft.source.text.slice(start, end).replace(/\s+/g, ' ');
    return `${field}: ${words}`;
  });
}

describe('a labelled header', () => {
  it('gives every word its field', () => {
    expect(stretches(page(HEADER))).toEqual([
      'kind: Research article',
      'title: Birds of the river & the sea *',
      'given: Ana',
      'given: M.',
      'family: Silva',
      'mark: 1',
      'given: Jan',
      'family: van',
      'family: Dijk',
      'mark: 2',
      'affiliation: 1 Department of Zoology, University of Porto, Porto, Portugal',
      'affiliation: 2 Institute of Ecology, Ghent, Belgium',
      'label: E-mail:',
      'email: silva@up.pt',
      'abstract-label: Abstract',
      'abstract: We counted the birds of the river and of the sea for a year, and we com- pared what we counted.',
      'keywords-label: Keywords:',
      'keywords: birds; rivers; the sea',
      'note: Editor: Eva Lund, University of Oslo',
      'dates: Received: 3 May 2020; accepted 12 June 2020',
    ]);
  });

  it('is the text of a PDF, without the indentation of the markup', () => {
    const { text } = page(HEADER).draft.source;
    expect(text).toMatch(
      /^Research article\n+Birds of the\nriver & the sea \*\n+Ana M\. Silva 1 and/,
    );
    expect(text).toMatch(
      /Porto, Portugal\n+and 2 Institute of Ecology, Ghent,\nBelgium E-mail: silva/,
    );
    expect(text).toMatch(/\n+Abstract\n+We counted/);
  });

  it('is in one group with the articles of its journal', () => {
    expect(page(HEADER)).toMatchObject({
      id: '10.1371_journal.pone.0210040',
      group: 'grobid/pone',
    });
  });

  it('takes the parts of names from the labelled strings', () => {
    const people = indexParts(stringsOf('x.authors.tei.xml', NAMES, 'author-names'));
    const read = page(HEADER, { ...NO_PARTS, people });
    expect(stretches(read).slice(2, 8)).toEqual([
      'given: Ana M.',
      'family: Silva',
      'mark: 1',
      'given: Jan',
      'family: van Dijk',
      'mark: 2',
    ]);
    expect(read.fields[2]).toMatchObject({ begins: true });
  });

  it('knows the facts', () => {
    expect(page(HEADER).truth).toEqual({
      title: 'Birds of the river & the sea',
      authors: [
        { given: 'Ana M.', family: 'Silva', affiliations: [0], email: 'silva@up.pt' },
        { given: 'Jan', family: 'van Dijk', affiliations: [1] },
      ],
      affiliations: [
        'Department of Zoology, University of Porto, Porto, Portugal',
        'Institute of Ecology, Ghent, Belgium',
      ],
      abstract:
        'We counted the birds of the river and of the sea for a year, and we compared what we counted.',
      keywords: ['birds', 'rivers', 'the sea'],
      dates: { received: '2020-05-03', accepted: '2020-06-12' },
    });
  });

  it('claims no authors if a name is not plain', () => {
    const tei = HEADER.replace('Jan van Dijk 2', 'the Bird Study Group 2');
    expect(page(tei).truth).not.toHaveProperty('authors');
  });

  it('claims no ties if a mark has no affiliation', () => {
    const { truth } = page(HEADER.replace('van Dijk 2', 'van Dijk 3'));
    expect(truth.authors?.map(({ affiliations }) => affiliations)).toEqual([undefined, undefined]);
    expect(truth).not.toHaveProperty('affiliations');
  });
});
