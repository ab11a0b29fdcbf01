/** A change between two versions of an article, as plain JSON. */

/** The parts of an article that can change, in the order of a report. */
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
  /** Line in the manuscript of the new version, if known. */
  line?: number;
  /** The old visible text; undefined if the part was added. */
  before?: string;
  /** The new visible text; undefined if the part was removed. */
  after?: string;
  /** Both versions in one text, word by word. */
  runs?: Run[];
  /**
   * `substantive` touches the interpretation or the crediting of the work, and Crossref demands a public notice.
   * `minor` is spelling, punctuation or layout.
   */
  class: 'minor' | 'substantive';
  /** What a substantive change touches. */
  touches?: Touches;
  /** Reasons for its class. Example: "a number changed: 12 → 21" */
  why: string;
  /** For a fact, the change as a sentence. Example: "The DOI changed from 10.5555/a to 10.5555/b" */
  says?: string;
}
export type Touches = 'interpretation' | 'crediting';
export interface Where {
  /** Examples: "2.1 Results, paragraph 3", "Figure 3", "reference marsh2007" */
  label: string;
  /** Heading of its section, with the number. */
  section?: string;
  /** Key of a reference. */
  key?: string;
  /** The fact that changed. Examples: "orcid", "publisher" */
  field?: string;
}
export interface Run {
  text: string;
  mark: 'kept' | 'removed' | 'added';
}

/** The class of a change and the reasons. */
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
