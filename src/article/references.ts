/** The reference list, and the files that outputs carry. */
import type { Inline } from './inlines.ts';

/** One work of the reference list. */
export interface Reference {
  /** The key that the manuscript uses. */
  key: string;
  /** `ref-1`, … in list order: the anchor in every output. */
  id: string;
  /** "[1]" or "1." as the style prints it; absent in author-date styles. */
  label?: string;
  /** The printed entry; DOIs and URLs in it are links. Never contains the label. */
  text: Inline[];
  /** The data, CSL-JSON 1.0.2, cleaned (bare DOI, dates as date-parts where possible). */
  csl: CslItem;
  /** `Citation.id`s that cite it. */
  citedBy: string[];
}
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}
export interface CslDate {
  'date-parts'?: number[][];
  literal?: string;
  raw?: string;
  season?: string | number;
  circa?: boolean;
}
/** CSL-JSON 1.0.2 item; strings may carry the rich text of CSL (`<i>`, `<sup>`, …). */
export interface CslItem {
  id: string;
  type: string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  title?: string;
  'container-title'?: string;
  DOI?: string;
  URL?: string;
  page?: string;
  volume?: string;
  issue?: string;
  publisher?: string;
  custom?: CslCustom;
  [variable: string]: string | number | CslName[] | CslDate | CslCustom | undefined;
}
/** What CSL has no variable for. */
export interface CslCustom {
  /** The entry as its author wrote it, in CSL's rich text: printed instead of what a style would make of the fields. */
  printed?: string;
}

/** A file of the article folder that the outputs carry. */
export interface Asset {
  /** Relative to the article folder, `/` between parts: "figures/map.png". Output keeps this path under `figures/`. */
  path: string;
  /** Path in the output folder: "figures/map.png". Unique. */
  output: string;
  mediaType: string;
  /** Pixels; absent where the file is no picture. */
  width?: number;
  height?: number;
  bytes: number;
}
