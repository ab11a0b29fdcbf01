/** The reference list, and the files that outputs contain. */
import type { Inline } from './inlines.ts';

/** One work of the reference list. */
export interface Reference {
  /** The key that the manuscript uses. */
  key: string;
  /** `ref-1`, … in list order. It is the anchor in every output. */
  id: string;
  /** The printed label, "[1]" or "1."; absent in author-date styles. */
  label?: string;
  /** The printed entry without its label. DOIs and URLs in it are links. */
  text: Inline[];
  /** The data as cleaned CSL-JSON 1.0.2 (bare DOI, dates as date-parts if possible). */
  csl: CslItem;
  /** `Citation.id`s of the citations of the work. */
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
/** CSL-JSON 1.0.2 item. Strings may contain the rich text of CSL (`<i>`, `<sup>`, …). */
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
/** Fields without a CSL variable. */
export interface CslCustom {
  /** The entry as written by the author, in CSL's rich text. It is printed instead of the style's output. */
  printed?: string;
  /** The fields are guesses: citations in the text use them, and no output states them as facts. */
  unstructured?: true;
}

/** A file of the article folder that the outputs contain. */
export interface Asset {
  /** Path in the article folder, with `/`: "figures/map.png". Outputs keep this path under `figures/`. */
  path: string;
  /** Unique path in the output folder. Example: "figures/map.png" */
  output: string;
  mediaType: string;
  /** Size in pixels; absent if the file is not a picture. */
  width?: number;
  height?: number;
  bytes: number;
}
