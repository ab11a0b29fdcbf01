/** Input and output of the page layout. Both pass between Node and the browser as JSON. */

export interface LayoutOptions {
  area: PageArea;
  /** Number of the first page. */
  firstPage: number;
  /** The ten digits of the page's language, for page numbers in the text. */
  digits: string[];
  /** Position of notes: at the foot of the page that calls them, or all of them after the text. */
  notes: 'page' | 'end';
  /** Whether figures and tables float, so that they leave no page half empty. */
  floats: boolean;
  /** The words that may be hyphenated, with soft hyphens, for each language of the page. */
  hyphenations: Record<string, string[]>;
  /** Start of the short addresses that replace long ones until the PDF is finished. */
  longAddress: string;
  /**
   * Page numbers from an earlier print, by element id. The layout uses them instead of measuring.
   */
  known?: Record<string, number>;
  /** Number of pages of an earlier print. */
  knownPages?: number;
  /** The places that the queries of a proof are about. */
  spots?: readonly Spot[];
}

/** A place that a query of a proof is about. */
export interface Spot {
  query: string;
  /** Index of the place, if a query is about several. */
  place: number;
  /** The first selector that matches an element is used. */
  selectors: readonly string[];
  /** The words of the element that the query is about. */
  words?: string;
}

/**
 * The part of the paper that holds text, in CSS px. Chromium rounds it up to whole px, which also
 * moves the start of each page. With exact values, 4 of 200 documents had a wrong page for a note
 * or a target. With rounded values, all pages were right.
 */
export interface PageArea {
  width: number;
  height: number;
  /** Additional height of the area on the first page. */
  firstExtra: number;
}

export interface LayoutResult {
  /** The text that a reader sees, read before anything is moved. */
  text: PageText;
  /** Number of pages of the article. */
  pages: number;
  /** Page of every element that a page reference points to, by id. */
  targets: Record<string, number>;
  /** Page of each note at the foot of a page, by id. */
  placed: Record<string, number>;
  /** Note id by the id of its first call, for the notes at the foot of a page. */
  calls: Record<string, string>;
  /** Ids of the notes that fit on no page and are printed after the text. */
  atEnd: string[];
  /** Long addresses of links. The links have short addresses until the PDF is finished. */
  longAddresses: string[];
  /** Descriptions of content that is wider than the page or became too small to read. */
  overflowing: string[];
  proof?: ProofLayout;
}

/**
 * Positions of the lines and queries of a proof. Heights are in CSS px from the top of the text
 * area.
 */
export interface ProofLayout {
  /** Every line of the article with its words, numbered from 1 in this order. */
  lines: { page: number; middle: number; text: string }[];
  marks: ProofMark[];
  /** Position of each query in the list. */
  entries: { query: string; page: number; top: number }[];
  /** Number of pages of the article and the list. */
  pages: number;
}

/** The mark of a query, beside its place in the text. */
export interface ProofMark {
  query: string;
  place: number;
  /** Counted from 0. */
  page: number;
  middle: number;
  /** Number of the line. Absent beside a picture without words. */
  line?: number;
}

/** Text in reading order, as pieces. A piece need not be a whole word. */
export interface PageText {
  main: string[];
  /** Index of the piece of `main` that follows the section of notes. */
  notesAt: number;
  notesHeading: string;
  /** Text of each note by id. */
  notes: Record<string, string>;
}
