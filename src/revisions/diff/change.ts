/** What differs between two versions of an article: plain JSON, for people and machines. */

/** Of what a change is, in the order of a report. */
export const PARTS = {
  type: 'Article type',
  title: 'Title',
  authors: 'Authors',
  affiliations: 'Affiliations',
  dates: 'Dates',
  identifiers: 'DOI, pages and issue',
  licence: 'Licence and copyright',
  funding: 'Funding',
  related: 'Related articles',
  product: 'Reviewed work',
  abstract: 'Abstract',
  keywords: 'Keywords',
  translations: 'Translations',
  sections: 'Sections',
  paragraphs: 'Text',
  equations: 'Equations',
  figures: 'Figures',
  tables: 'Tables',
  code: 'Code',
  footnotes: 'Notes',
  supplements: 'Supplementary material',
  'back-matter': 'Back matter',
  citations: 'Citations',
  references: 'References',
  journal: 'Journal',
  layout: 'Layout',
} as const;
export type Part = keyof typeof PARTS;
export const PART_NAMES = Object.keys(PARTS) as Part[];

export interface Change {
  part: Part;
  kind: 'added' | 'removed' | 'changed' | 'moved';
  where: Where;
  /** Line of the new version's manuscript, where it is known. */
  line?: number;
  /** As people read it; absent where it was added. */
  before?: string;
  /** Absent where it was removed. */
  after?: string;
  /** Both versions in one, word by word. */
  runs?: Run[];
  /**
   * `substantive`: touches the interpretation or the crediting of the work, which Crossref asks to
   * be noticed openly. `minor`: spelling, punctuation, layout.
   */
  class: 'minor' | 'substantive';
  /** What a substantive change touches. */
  touches?: Touches;
  /** Why it has its class, for people: "a number changed: 12 → 21". */
  why: string;
  /** Of a fact, what became of it, as a sentence: "The DOI changed from 10.5555/a to 10.5555/b". */
  says?: string;
}
export type Touches = 'interpretation' | 'crediting';
export interface Where {
  /** "2.1 Results, paragraph 3", "Figure 3", "reference marsh2007". */
  label: string;
  /** Heading of the section in which it stands, with its number. */
  section?: string;
  /** Of a reference. */
  key?: string;
  /** "orcid", "publisher": which of its facts. */
  field?: string;
}
export interface Run {
  text: string;
  mark: 'kept' | 'removed' | 'added';
}

/** Why a change is of its class. */
export interface Verdict {
  class: Change['class'];
  why: string;
}

export function substantive(why: string): Verdict {
  return { class: 'substantive', why };
}

export function minor(why: string): Verdict {
  return { class: 'minor', why };
}
