/** The data that the references stage passes to the structure stage. */
import type { CslItem, Inline, Reference } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';
import type { CitationNode } from '../parse/manuscript.ts';

/** The works of the bibliographies. */
export interface Library {
  items: Map<string, LibraryItem>;
}
export interface LibraryItem {
  csl: CslItem;
  /** The letter of the year, if the entry has one. Styles print their own. Example: "a" */
  yearSuffix?: string;
  /** File of the entry, for messages. An entry in the front matter has the path of the manuscript. */
  path: string;
  place?: Place;
  /** Variables whose values were left out. This is already reported. */
  refused?: readonly string[];
}

/** The item with the letter of its year, as typed citations have it. */
export function asTyped({ csl, yearSuffix }: LibraryItem): CslItem {
  return yearSuffix ? { ...csl, 'year-suffix': yearSuffix } : csl;
}

/** Printed citations and the reference list. */
export interface PrintedReferences {
  format: 'author-date' | 'numeric' | 'note';
  /** By node. In a note style, `note` is the text of the footnote, and `words` is the text in the line. */
  citations: Map<CitationNode, { words: Inline[]; note?: Inline[]; keys: string[] }>;
  /** In printed order. The structure stage fills in `citedBy`. */
  references: Reference[];
}
