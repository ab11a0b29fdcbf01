/**
 * What a format is. One folder under src/formats exports one `Format`; src/formats/index.ts
 * lists them. `--to`, the default targets, the help text and the golden tests derive from
 * that list.
 */
import type { Article } from '../article/article.ts';
import type { Report } from '../messages/report-on.ts';
import type { Place } from '../words/place.ts';
import type { Finished, FinishJob } from './print/finish-job.ts';
import type { Theme } from './theme.ts';

/** A file to write, `path` relative to the article's output folder. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

export interface Format {
  /** As in `--to`: "html". */
  name: string;
  /** Without the dot: "html". */
  extension: string;
  /**
   * Of a format that lays out pages: their number, without making the file; `undefined` where it
   * cannot be told. Such a format is rendered first, because the others print its page numbers.
   */
  measure?(article: Article, host: Host): Promise<number | undefined>;
  /** Makes the article's files. Problems go to `host.report`; an error there means nothing is written. */
  render(article: Article, host: Host): Promise<OutputFile[]>;
}

/** Every contact of a format with the outside. */
export interface Host {
  theme: Theme;
  /** Bytes of an `Asset.path` of this article. */
  asset(path: string): Promise<Uint8Array>;
  /** Prints a page in the browser; see src/io/browser. */
  print(job: PrintJob): Promise<Printed>;
  /** Reports on the manuscript (by place) or on the whole article. */
  report: Report;
  /** Where words first stand in the manuscript, as they are written there. */
  find(words: string): Place | undefined;
  /** Told by the format that lays out pages: how many the article has. */
  paginated(pages: number): void;
  /** Makes of a print a PDF that can be kept, and reads it back, off the main thread. */
  finishPdf(job: FinishJob): Promise<Finished>;
  /** Validates against a DTD of `@jats4r/dtds`, off the main thread. */
  validateJats(xml: string): Promise<XmlProblem[]>;
  /** "offprint 0.1.0": the tool, for document information. */
  generator: string;
  /** Extensions of the galleys that stand beside each other: a page links to those alone. */
  galleys: readonly string[];
}

export interface XmlProblem {
  line: number;
  message: string;
}

/** What a page may load. */
export interface PageFile {
  mediaType: string;
  bytes(): Promise<Uint8Array>;
  /** Whether it is the same file for every page that finds it at its path: the browser may keep it. */
  lasting?: boolean;
}

/** A picture to be drawn as PNG. */
export interface DrawJob {
  picture: PageFile;
  /** Of the PNG, in pixels. */
  width: number;
  height: number;
  /** How many pixels of the PNG a pixel of CSS has: the picture is drawn as it looks in print. */
  scale: number;
}

/** A finished page and what it may load; nothing else is served to the browser. */
export interface PrintJob {
  html: string;
  /** URL path ("/fonts/x.woff2", "/figures/l%C3%BC.png") → file; loaded when the page asks. */
  files: Map<string, PageFile>;
  /**
   * A function as source text, run in the page after loading, before printing (page scripts stay
   * off), with `options`, which pass as JSON; so does what it returns. It calls the global function
   * `LAYOUT_REPORT` after each part of its work, else a long layout is taken for an endless one.
   */
  layout?: { script: string; options: unknown };
  /** Told what `layout` returned when the print begins: a moment for work that needs the layout alone. */
  laidOut?(layout: unknown): void;
  /** Stop after the layout: the file stays empty. */
  layoutOnly?: boolean;
  /** Print on a newly started browser: the last print came back damaged. */
  fresh?: boolean;
}

export interface Printed {
  pdf: Uint8Array;
  /** What `layout` returned. */
  layout: unknown;
  /** Product and version of the browser: "HeadlessChrome/147.0.7727.24". */
  browser: string;
  /** Addresses that the page asked for and did not get, since they are not in `files`. */
  refused: string[];
}
/** A page that cannot be printed, or that the browser failed on twice; the message says why. */
export class PrintFailed extends Error {
  override name = 'PrintFailed';
}
