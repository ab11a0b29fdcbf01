import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/intake/draft.ts';
import type { FrontAffiliation } from '../../src/intake/front/affiliation.ts';
import type { FrontAuthor, FrontMatter } from '../../src/intake/front/front-matter.ts';
import type { FrontLine } from '../../src/intake/front/lines/lines.ts';
import type { PageTruth } from '../pages/labelled-page.ts';
import { judge } from './judge.ts';
import { isSilent, type MarkedFinding } from './judgement.ts';

const PLACES = ['University of Cape Coast, Ghana', 'Institute of Soil Research, Wageningen'];

const TRUTH: PageTruth = {
  title: 'Terraces and the price of maize',
  authors: [
    { given: 'Ama', family: 'Serwaa', affiliations: [0], email: 'ama@ucc.gh', corresponding: true },
    { given: 'Kojo B.', family: 'Mensah', affiliations: [1], email: 'kojo@isr.nl' },
    { given: 'Lina', family: 'van den Berg', affiliations: [0, 1] },
  ],
  affiliations: PLACES,
  abstract: 'Terraces hold water on steep land, yet few of them pay for themselves.',
  keywords: ['terraces', 'maize'],
  dates: { received: '2020-03-04', accepted: '2020-07-02' },
};

const words = (text: string): Inline[] => [{ kind: 'text', text, start: 0, marks: {} }];

function place(id: string, text: string): FrontAffiliation {
  const line = { text, inlines: words(text) } as FrontLine;
  return { id, marks: [], order: 0, parts: [{ line, from: 0, to: text.length }] };
}

function author(given: string, family: string, more: Partial<FrontAuthor> = {}): FrontAuthor {
  return {
    name: { given, family },
    corresponding: false,
    equalContribution: false,
    affiliations: [],
    ...more,
  };
}

const AMA = author('Ama', 'Serwaa', {
  affiliations: ['a'],
  email: 'ama@ucc.gh',
  corresponding: true,
});
const KOJO = author('Kojo B.', 'Mensah', { affiliations: ['b'], email: 'kojo@isr.nl' });
const LINA = author('Lina', 'Berg', {
  name: { given: 'Lina', particle: 'van den', family: 'Berg' },
  affiliations: ['a', 'b'],
});

const FRONT: FrontMatter = {
  title: words('Terraces and the Price of Maize*'),
  authors: [AMA, KOJO, LINA],
  affiliations: [place('a', PLACES[0] ?? ''), place('b', PLACES[1] ?? '')],
  dates: { received: '2020-03-04', accepted: '2020-07-02' },
  keywords: ['Terraces', 'maize'],
  abstract: [
    words('Terraces hold water on steep land, yet few of them pay for them-'),
    words('selves.'),
  ],
  translations: [],
  copyright: {},
  journal: { issn: {} },
};

const LIKELY: MarkedFinding[] = [
  { topic: 'authors', sure: 'likely', what: '3 authors.' },
  { topic: 'affiliations', sure: 'likely', what: '2 affiliations.' },
];

/** The errors as "fact kind"; with "!" if no question covers them. */
function errors(front: Partial<FrontMatter>, findings = LIKELY, truth = TRUTH): string[] {
  return judge({ front: { ...FRONT, ...front }, findings }, truth, true)
    .filter(({ right }) => !right)
    .map((each) => `${each.fact} ${each.kind}${isSilent(each) ? '!' : ''}`);
}

const question = (what: string, more: Partial<MarkedFinding> = {}): MarkedFinding[] => [
  ...LIKELY,
  { topic: 'left out', sure: 'unsure', what, ...more },
];

describe('judge', () => {
  it('finds no error in a right reading', () => {
    expect(errors({})).toEqual([]);
    const facts = judge({ front: FRONT, findings: LIKELY }, TRUTH).map(({ fact }) => fact);
    expect(facts.filter((fact) => fact === 'tie')).toHaveLength(4);
    expect(facts.filter((fact) => fact === 'name')).toHaveLength(3);
  });

  it('compares by letters, initials and family names', () => {
    const people = [{ given: 'K. B.', family: 'Ménsah' }];
    const authors = [author('Kojo Bryan', 'MENSAH')];
    expect(errors({ authors }, LIKELY, { authors: people })).toEqual([]);
    expect(errors({ authors: [author('Kojo', 'Mensah')] }, LIKELY, { authors: people })).toEqual([
      'authors wrong!',
      'name wrong!',
    ]);
  });

  it('sees a lost author with the ties and the address', () => {
    const lost = ['authors wrong!', 'name missing!', 'tie missing!', 'email missing!'];
    expect(errors({ authors: [AMA, LINA] })).toEqual(lost);
  });

  it('takes a question that quotes the lost author as no silent error', () => {
    const found = errors({ authors: [AMA, LINA] }, question('Left out: “Kojo B. Mensah”.'));
    expect(found).toEqual(['authors wrong', 'name missing', 'tie missing', 'email missing!']);
    const other = errors({ authors: [AMA, LINA] }, question('Left out: “Kojo”.'));
    expect(other).toContain('name missing!');
  });

  it('sees authors in another order', () => {
    expect(errors({ authors: [KOJO, AMA, LINA] })).toEqual(['authors wrong!']);
  });

  it('sees an invented person', () => {
    const authors = [AMA, KOJO, LINA, author('Cape', 'Coast')];
    expect(errors({ authors })).toEqual(['authors wrong!', 'name invented!']);
  });

  it('reads the mark of one author from the finding about it', () => {
    const authors = [AMA, KOJO, LINA, author('Cape', 'Coast')];
    const about = (index: number) =>
      question('?', {
        topic: 'authors',
        fact: { kind: 'name', index, score: 0, probability: 0.4 },
      });
    expect(errors({ authors }, about(3))).toEqual(['authors wrong', 'name invented']);
    expect(errors({ authors }, about(1))).toContain('name invented!');
    const marks = judge({ front: { ...FRONT, authors }, findings: about(3) }, TRUTH);
    expect(marks.find(({ kind }) => kind === 'invented')?.probability).toBe(0.4);
  });

  it('sees a family name that is cut in the wrong place', () => {
    const authors = [AMA, KOJO, author('Lina van den', 'Berg', { affiliations: ['a', 'b'] })];
    expect(errors({ authors })).toEqual(['authors wrong!', 'name wrong!']);
  });

  it('sees a wrong tie and a missing one', () => {
    expect(errors({ authors: [AMA, { ...KOJO, affiliations: ['a'] }, LINA] })).toEqual([
      'tie missing!',
      'tie wrong!',
    ]);
    expect(errors({ authors: [AMA, KOJO, { ...LINA, affiliations: ['a'] }] })).toEqual([
      'tie missing!',
    ]);
  });

  it('does not take all affiliations in one text for each of them', () => {
    const affiliations = [place('a', PLACES.join(', ').repeat(2))];
    const authors = [AMA, KOJO, LINA].map((each) => ({ ...each, affiliations: ['a'] }));
    expect(errors({ authors, affiliations })).toContain('tie missing!');
  });

  it('sees an address at the wrong person, none, and an invented one', () => {
    const swapped = [{ ...AMA, email: KOJO.email }, { ...KOJO, email: AMA.email }, LINA];
    expect(errors({ authors: swapped })).toEqual(['email wrong!', 'email wrong!']);
    const without = [AMA, { ...KOJO, email: undefined }, LINA];
    expect(errors({ authors: without })).toEqual(['email missing!']);
    expect(errors({ authors: without }, question('Whose is kojo@isr.nl?'))).toEqual([
      'email missing',
    ]);
    const invented = [AMA, KOJO, { ...LINA, email: 'office@isr.nl' }];
    expect(errors({ authors: invented })).toEqual(['email invented!']);
  });

  it('sees another corresponding author', () => {
    const authors = [{ ...AMA, corresponding: false }, { ...KOJO, corresponding: true }, LINA];
    expect(errors({ authors })).toEqual(['corresponding wrong!']);
  });

  it('sees wrong texts, keywords and dates', () => {
    expect(errors({ title: words('Terraces') })).toEqual(['title wrong!']);
    expect(errors({ title: undefined })).toEqual(['title missing!']);
    expect(errors({ abstract: [words('Kojo Mensah studies soils in Wageningen.')] })).toEqual([
      'abstract wrong!',
    ]);
    expect(errors({ keywords: ['terraces'] })).toEqual(['keywords wrong!', 'keyword missing!']);
    expect(errors({ dates: { received: '2020-04-03', revised: '2020-07-02' } })).toEqual([
      'date wrong!',
      'date invented!',
      'date missing!',
    ]);
  });

  it('does not judge what the source does not know', () => {
    expect(judge({ front: FRONT, findings: [] }, {})).toEqual([]);
  });

  it('takes further dates and addresses as unknown unless the source names them all', () => {
    const authors = [AMA, KOJO, { ...LINA, email: 'office@isr.nl' }];
    const front = { ...FRONT, authors, dates: { ...FRONT.dates, revised: '2020-05-01' } };
    const wrong = (isComplete: boolean) =>
      judge({ front, findings: [] }, TRUTH, isComplete).filter(({ right }) => !right);
    expect(wrong(false)).toEqual([]);
    expect(wrong(true).map(({ fact }) => fact)).toEqual(['email', 'date']);
  });

  it('counts a document without a front page as missing facts', () => {
    const kinds = judge({ findings: [] }, TRUTH).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['missing']));
  });

  it('sees words between title and abstract that disappear', () => {
    const text = 'Terraces\nJane Doe\nTerraces hold water';
    const front = { ...FRONT, abstract: [[{ ...words('Terraces')[0], start: 18 } as Inline]] };
    const account = {
      wordsIn: 7,
      accounted: 7,
      counts: new Map(),
      leftOut: [{ why: 'unplaced' as const, start: 9, end: 17 }],
      lost: [],
    };
    const ledger = { source: { text, places: [] }, claims: [] };
    const isRight = (findings: MarkedFinding[]) =>
      judge({ front, findings, account, ledger }, {}).map(({ right }) => right);
    expect(isRight([])).toEqual([false]);
    expect(isRight(question('Left out: “Jane Doe”.'))).toEqual([true]);
  });
});
