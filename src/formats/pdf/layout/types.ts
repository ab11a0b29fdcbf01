/** What goes into the layout of a page in the browser, and what comes out of it. Plain JSON both. */

export interface LayoutOptions {
  area: PageArea;
  /** Number of the first page. */
  firstPage: number;
  /** The ten digits of the page's language, for page numbers in the text. */
  digits: string[];
  /** Where notes stand: at the foot of the page that calls them, or all behind the text. */
  notes: 'page' | 'end';
  /** Whether figures and tables float to where they leave no page half empty. */
  floats: boolean;
  /** The words that may be parted, with soft hyphens, for each language of the page. */
  hyphenations: Record<string, string[]>;
  /** Of the names that long addresses have until the PDF is finished. */
  longAddress: string;
  /** Page numbers known from an earlier print, by element id; they are taken instead of measured ones. */
  known?: Record<string, number>;
  /** Pages of an earlier print. */
  knownPages?: number;
  /** Of a proof: what its queries are about. */
  spots?: readonly Spot[];
}

/** What a query of a proof is about. */
export interface Spot {
  query: string;
  /** Which of its places, counted from 0. */
  place: number;
  /** Find the element in the page: the first that finds one. */
  selectors: readonly string[];
  /** Of this element, the words that are meant. */
  words?: string;
}

/**
 * The part of the paper that holds text, in CSS px. Chromium rounds it up to whole px, and with
 * it where each page begins (measured: with exact values 4 of 200 documents had a note or a page
 * wrong, with rounded ones none).
 */
export interface PageArea {
  width: number;
  height: number;
  /** By how much the first page's area is higher. */
  firstExtra: number;
}

export interface LayoutResult {
  /** The letters and digits that a reader sees, before anything was moved. */
  text: PageText;
  /** Pages of the article. */
  pages: number;
  /** Page number of every element that a page reference means, by id. */
  targets: Record<string, number>;
  /** Notes at the foot of a page, with the number of that page. */
  placed: Record<string, number>;
  /** Id of each of these notes by the id of its first call. */
  calls: Record<string, string>;
  /** Notes that fit on no page and stand behind the text. */
  atEnd: string[];
  /** Addresses that links have under a short name until the PDF is finished. */
  longAddresses: string[];
  /** What is wider than the page, or became too small to read because it was: a description of each. */
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
  /** Pages of the article and the list. */
  pages: number;
}
/** A query beside what it is about. */
export interface ProofMark {
  query: string;
  place: number;
  /** Counted from 0. */
  page: number;
  middle: number;
  /** Number of the line; absent beside a picture without words. */
  line?: number;
}

/** In reading order, in pieces; which pieces make a word does not matter. */
export interface PageText {
  main: string[];
  /** Before which piece of `main` the section of notes stands. */
  notesAt: number;
  notesHeading: string;
  /** Text of each note by id. */
  notes: Record<string, string>;
}
