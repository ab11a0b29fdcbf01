/** What the layout of a page takes and returns. All of it passes between Node and the browser as JSON. */

export interface LayoutOptions {
  area: PageArea;
  /** Number of the first page. */
  firstPage: number;
  /** The ten digits of the page's language, for page numbers in the text. */
  digits: string[];
  /** Where notes stand: at the foot of the page that calls them, or all of them behind the text. */
  notes: 'page' | 'end';
  /** Whether figures and tables float to places where they leave no page half empty. */
  floats: boolean;
  /** The words that may be hyphenated, with soft hyphens, for each language of the page. */
  hyphenations: Record<string, string[]>;
  /** Start of the short addresses that stand in place of long ones until the PDF is finished. */
  longAddress: string;
  /** Page numbers from an earlier print, by element id. They are used instead of measured ones. */
  known?: Record<string, number>;
  /** Number of pages of an earlier print. */
  knownPages?: number;
  /** What the queries of a proof are about. */
  spots?: readonly Spot[];
}

/** What a query of a proof is about. */
export interface Spot {
  query: string;
  /** Index of the place, if a query is about several. */
  place: number;
  /** The first selector that finds an element counts. */
  selectors: readonly string[];
  /** The words of this element that are meant. */
  words?: string;
}

/**
 * The part of the paper that holds text, in CSS px. Chromium rounds it up to whole px, and with it the
 * place where each page begins. With exact values, 4 of 200 documents had a wrong page of a note or of a
 * target; with rounded values, none had.
 */
export interface PageArea {
  width: number;
  height: number;
  /** By how much the area of the first page is higher. */
  firstExtra: number;
}

export interface LayoutResult {
  /** The letters and digits that a reader sees, read before anything was moved. */
  text: PageText;
  /** Number of pages of the article. */
  pages: number;
  /** Page of every element that a page reference means, by id. */
  targets: Record<string, number>;
  /** Page of each note at the foot of a page, by id. */
  placed: Record<string, number>;
  /** Id of each of these notes by the id of its first call. */
  calls: Record<string, string>;
  /** Ids of the notes that fit on no page and stand behind the text. */
  atEnd: string[];
  /** Long addresses of links. The links have short ones until the PDF is finished. */
  longAddresses: string[];
  /** Descriptions of what is wider than the page, or became too small to read. */
  overflowing: string[];
  proof?: ProofLayout;
}

/** Where the lines and queries of a proof stand. Heights in CSS px from the top of the text area. */
export interface ProofLayout {
  /** Every line of the article, numbered from 1 in this order. */
  lines: { page: number; middle: number }[];
  marks: ProofMark[];
  /** Where each query stands in the list. */
  entries: { query: string; page: number; top: number }[];
  /** Number of pages of the article and the list. */
  pages: number;
}

/** A query beside what it is about. */
export interface ProofMark {
  query: string;
  place: number;
  /** Counted from 0. */
  page: number;
  middle: number;
  /** Number of the line. Absent beside a picture without words. */
  line?: number;
}

/** In reading order, in pieces. Which pieces make a word does not matter. */
export interface PageText {
  main: string[];
  /** Index of the piece of `main` before which the section of notes stands. */
  notesAt: number;
  notesHeading: string;
  /** Text of each note by id. */
  notes: Record<string, string>;
}
