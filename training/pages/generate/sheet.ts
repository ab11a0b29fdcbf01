/** A front page while it is drawn: its facts, its layout, and what is true of it. */
import type { Field, PageTruth } from '../labelled-page.ts';
import type { Layout } from './layouts.ts';
import { fullName, type Paper, type Source } from './paper.ts';
import { type Part, type Row, type RowKind, row, splitRow } from './parts.ts';
import type { Slots } from './wording.ts';

export interface Sheet {
  paper: Paper;
  source: Source;
  layout: Layout;
  isWord: boolean;
  truth: PageTruth;
  /** Whether no abstract and no keywords follow. */
  isBare: boolean;
  titleCase: (text: string) => string;
}

/** Titles in sentence case, in title case or in capitals. */
export function drawTitleCase({ language, random }: Source): Sheet['titleCase'] {
  const draw = random.next();
  if (draw < 0.14) return (text) => text.toLocaleUpperCase(language);
  if (draw < 0.55 && /^(?:en|id|tr)$/.test(language))
    return (text) =>
      text.replace(/^\p{Ll}|(?<![\p{L}\p{N}’'])\p{Ll}(?=[\p{L}’']{3})/gu, (letter) =>
        letter.toLocaleUpperCase(language),
      );
  return (text) => text;
}

/** Facts of the paper as slots. */
export function factSlots({ paper, source, titleCase }: Sheet, field?: Field): Slots {
  const { random, language } = source;
  const [first] = paper.authors;
  const part = (text: string, own: Field | undefined): Part[] => [
    { text, ...(own && { field: own }) },
  ];
  const cited = paper.authors
    .slice(0, 6)
    .map(({ family, given }) => (given ? `${family}, ${given.charAt(0)}.` : family))
    .join(', ');
  const host = () =>
    `${random.pick(['www.', 'eprints.', 'journals.', 'dergi', 'ojs.', 'research.'])}${random.pick(['example.org', 'unipress.edu', 'humanities.net', 'rev.ac.uk', 'journal.example.com'])}`;
  const values: Record<string, () => string | Part[]> = {
    journal: () => paper.journal,
    JOURNAL: () => paper.journal.toLocaleUpperCase(language),
    volume: () => paper.volume,
    issue: () => paper.issue,
    year: () => String(paper.year),
    pages: () => paper.pages,
    doi: () => paper.doi,
    issn: () => paper.issn,
    host,
    title: () => titleCase(paper.title),
    author: () => (first ? fullName(first) : ''),
    author2: () => (paper.authors[1] ? fullName(paper.authors[1]) : ''),
    cited: () => cited,
    'cited-short': () =>
      paper.authors.length > 2
        ? `${first?.family} et al.`
        : paper.authors.map(({ family }) => family).join(' & '),
    initials: () => `${first?.given.charAt(0) ?? ''}${first?.family.charAt(0) ?? ''}`,
    institution: () => paper.places[0]?.institution ?? '',
    Running: () => paper.runningTitle,
    RUNNING: () => paper.runningTitle.toLocaleUpperCase(language),
    orcid: () => part(first?.orcid ?? '', field && 'orcid'),
    email: () => part(first?.email ?? '', field && 'email'),
    page: () => String(random.integer(1, 30)),
  };
  return (slot) => values[slot]?.();
}

export function phrase(sheet: Sheet, section: string, kind: RowKind, field: Field): Row[] {
  return splitRow(row(kind, sheet.source.words.parts(section, field, factSlots(sheet, field))));
}

export function remember(
  truth: PageTruth,
  language: string,
  facts: NonNullable<PageTruth['translations']>[string],
): void {
  truth.translations ??= {};
  truth.translations[language] = { ...truth.translations[language], ...facts };
}
