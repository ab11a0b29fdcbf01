import { expect, it } from 'vitest';
import type { Draft, TextRun } from '../../../src/intake/draft.ts';
import { wordPage } from './read-word.ts';
import type { WordTruth } from './word-truth.ts';

const TRUTH: WordTruth = {
  source: 'someone/birds Manuscript.docx',
  language: 'en',
  title: 'Birds of the river',
  authors: [
    { name: 'Ana M. Silva', given: 'Ana M.', family: 'Silva', affiliations: [0], email: 'a@up.pt' },
    {
      name: 'Jan Wit',
      given: 'Jan',
      family: 'Wit',
      affiliations: [1],
      orcid: '0000-0001-2345-6789',
    },
  ],
  affiliations: ['University of Porto, Portugal', 'Institute of Ecology, Ghent'],
  abstract: 'We counted the birds … for a year.',
  keywords: ['birds', 'the river'],
  firstBodyWords: 'Introduction',
};

/** Marks stand in "^…^". */
const PAGE = `Short title: Birds
Birds of the river
Ana M. Silva^a,^*, PhD, and Jan Wit MD MSc^b^
^a^University of Porto, Portugal
2.) Institute of Ecology, Ghent
*Corresponding author: Silva, A. M., a@up.pt
ORCID: https://orcid.org/0000-0001-2345-6789
Abstract
We counted the birds of the river for a year.
Keywords: birds; the river
Resumen: Contamos las aves.
All data are in a public repository, which can be reached by anyone at any time of the day.
All methods were approved by the committee of the University of Porto, Portugal, in 2001.
Introduction
Birds are counted.`;

function draftOf(page: string): Draft {
  const inlines: TextRun[] = [];
  let text = '';
  for (const [index, piece] of page.split('^').entries()) {
    const marks = index % 2 === 1 ? { superscript: true } : {};
    inlines.push({ kind: 'text', text: piece, start: text.length, marks });
    text += piece;
  }
  return {
    kind: 'word',
    source: { text, places: [{ at: 0, name: 'paragraph 1' }] },
    blocks: [{ kind: 'paragraph', inlines, cues: {} }],
    notes: new Map(),
    images: [],
    leftOut: [],
  };
}

it('lays the facts onto the text of a Word file', () => {
  const { page, missing } = wordPage('birds', draftOf(PAGE), TRUTH);
  expect(missing).toEqual([]);
  const text = page?.draft.source.text ?? '';
  expect(
    page?.fields.map(({ field, start, end }) => `${field}: ${text.slice(start, end)}`),
  ).toEqual([
    'label: Short title:',
    'running-title: Birds',
    'title: Birds of the river',
    'given: Ana M.',
    'family: Silva',
    'mark: a,*',
    'honorific: PhD',
    'given: Jan',
    'family: Wit',
    'honorific: MD MSc',
    'mark: b',
    'mark: a',
    'affiliation: University of Porto, Portugal',
    'mark: 2',
    'affiliation: Institute of Ecology, Ghent',
    'mark: *',
    'correspondence: Corresponding author:',
    'family: Silva',
    'given: A. M.',
    'email: a@up.pt',
    'label: ORCID:',
    'orcid: https://orcid.org/0000-0001-2345-6789',
    'abstract-label: Abstract',
    'abstract: We counted the birds of the river for a year.',
    'keywords-label: Keywords:',
    'keywords: birds; the river',
    'abstract-label: Resumen:',
    'abstract: Contamos las aves.',
    expect.stringMatching(/^note: All data are [^:]+ University of Porto, Portugal, in 2001\.$/),
    'heading: Introduction',
  ]);
  expect(page).toMatchObject({ id: 'word/birds', group: 'word/someone/birds' });
  expect(page?.truth.abstract).toBe('We counted the birds of the river for a year.');
});

it('tells which facts are not in the text', () => {
  const truth = { ...TRUTH, affiliations: ['University of Lisbon', 'Institute of Ecology, Ghent'] };
  expect(wordPage('birds', draftOf(PAGE), truth).missing).toEqual(['University of Lisbon']);
});

it('gives no page without the names', () => {
  const truth = { ...TRUTH, authors: [{ name: 'Eva Lund', family: 'Lund', affiliations: [] }] };
  expect(wordPage('birds', draftOf(PAGE), truth)).toEqual({ missing: ['Eva Lund'] });
});
