/** What the references stage gives to the structure stage. */
import type { CslItem, Inline, Reference } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';
import type { CitationNode } from '../parse/manuscript.ts';

/** The works that the bibliography files hold. */
export interface Library {
  items: Map<string, LibraryItem>;
}
export interface LibraryItem {
  csl: CslItem;
  /** "a", where the entry itself says which letter its year has; styles print their own. */
  yearSuffix?: string;
  /** File and place of the entry, for messages; the manuscript's own path where it stands there. */
  path: string;
  place?: Place;
  /** Variables that it has, with values that could not be kept: that was told. */
  refused?: readonly string[];
}

/** As typed citations name it: with the letter of its year. */
export function asTyped({ csl, yearSuffix }: LibraryItem): CslItem {
  return yearSuffix ? { ...csl, 'year-suffix': yearSuffix } : csl;
}

/** Citations and list as the style prints them. */
export interface PrintedReferences {
  format: 'author-date' | 'numeric' | 'note';
  /** By node. In a note style `note` is the text of the footnote, `words` what stands in the line. */
  citations: Map<CitationNode, { words: Inline[]; note?: Inline[]; keys: string[] }>;
  /** In printed order; `citedBy` is filled in by the structure stage. */
  references: Reference[];
}
