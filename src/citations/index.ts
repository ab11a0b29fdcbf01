/**
 * Citations as authors type them: "(Allison, 2008)", "Odgaard (2017)", "[3–5]". Found in text,
 * matched with a list of works. Pure; knows nothing of intake.
 */
import type { CslItem } from '../article.ts';

/** A stretch of text that cites, and what to do with it. */
export interface CitationProposal {
  /** Offsets in the text given; `text.slice(start, end) === raw`. */
  start: number;
  end: number;
  raw: string;
  mode: 'parenthetical' | 'narrative' | 'numeric';
  /** Keys of the works found, in the order printed; without those that are not listed. */
  keys: string[];
  /**
   * `sure`: every work found beyond doubt. `doubtful`: a name or year differs, two works fit, or
   * one work of several is not listed. `unlisted`: no work fits.
   */
  status: 'sure' | 'doubtful' | 'unlisted';
  /** Each cited work by itself. */
  cites: CitedWork[];
  /** Markdown to stand in place of `raw`: `[@key]`, or `raw` and a comment, or `raw` itself. */
  replacement: string;
}

/** One work of a citation: "Wilson J. L., 2021". */
export interface CitedWork {
  /** Offsets of its words in the text given. */
  start: number;
  end: number;
  names: string;
  /** "2019a", "n.d."; the number in a numeric citation. */
  year: string;
  match: CitationMatch;
  key?: string;
  /** Other works that fit as well, or nearly. */
  rivals: string[];
}

export type CitationMatch = 'exact' | 'name-differs' | 'year-differs' | 'ambiguous' | 'not-listed';

export interface CitationOptions {
  /** The list is printed with numbers: then `[3]` may cite. Left out: decided by the text itself. */
  numbered?: boolean;
}

/** Finds every plain citation of a Markdown text; code, mathematics, links, comments and `[@key]` are left alone. In order, never overlapping. */
export declare function linkCitations(
  text: string,
  items: CslItem[],
  options?: CitationOptions,
): CitationProposal[];

/** The text with every `replacement` in place. */
export declare function applyProposals(text: string, proposals: CitationProposal[]): string;

/** Turns `(Kaczmariski, 2016){>>[@kaczmarek2016]? name differs<<}` into `[@kaczmarek2016]`, everywhere. */
export declare function acceptProposals(markdown: string): string;

/** Keys that no proposal cites, in list order. */
export declare function neverCited(items: CslItem[], proposals: CitationProposal[]): string[];
