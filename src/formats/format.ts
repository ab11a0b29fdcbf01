/**
 * A format writes the files of an article. Each folder under src/formats exports one `Format`, and src/formats/index.ts
 * lists them. `--to`, the default targets, the help text and the golden tests use that list.
 */
import type { Article } from '../article/article.ts';
import type { Report } from '../messages/report-on.ts';
import type { Place } from '../words/place.ts';
import type { Finished, FinishJob } from './print/finish-job.ts';
import type { Theme } from './theme.ts';

/** A file to write. `path` is relative to the article's output folder. */
export interface OutputFile {
  path: string;
  content: string | Uint8Array;
}

export interface Format {
  /** The name in `--to`. Example: "html" */
  name: string;
  /** The file extension without the dot. Example: "html" */
  extension: string;
  /**
   * Counts the pages without writing the file, in a format that lays out pages; undefined if it fails. Such a format is
   * rendered first, because the others print its page numbers.
   */
  measure?(article: Article, host: Host): Promise<number | undefined>;
  /** Renders the article's files. Problems are reported with `host.report`. After an error, nothing is written. */
  render(article: Article, host: Host): Promise<OutputFile[]>;
}

/** Everything that a format accesses outside. */
export interface Host {
  theme: Theme;
  /** Reads an `Asset.path` of this article. */
  asset(path: string): Promise<Uint8Array>;
  /** Prints a page in the browser; see src/io/browser. */
  print(job: PrintJob): Promise<Printed>;
  /** Reports a problem of the manuscript (with a place) or of the whole article. */
  report: Report;
  /** The first place of words in the manuscript, as written there. */
  find(words: string): Place | undefined;
  /** Receives the number of pages from the format that lays them out. */
  paginated(pages: number): void;
  /** Turns a print into an archivable PDF and reads it back, in another thread. */
  finishPdf(job: FinishJob): Promise<Finished>;
  /** Validates against the DTD of JATS in the DOCTYPE, in another thread. */
  validateJats(xml: string): Promise<XmlProblem[]>;
  /** The program for document information. Example: "offprint 0.1.0" */
  generator: string;
  /** Extensions of the galleys in the output folder. A page links only to these. */
  galleys: readonly string[];
}

export interface XmlProblem {
  line: number;
  message: string;
}

/** A file that a page may load. */
export interface PageFile {
  mediaType: string;
  bytes(): Promise<Uint8Array>;
  /** Whether all pages have the same file at its path, so that the browser may cache it. */
  lasting?: boolean;
}

/** A picture that is drawn as a PNG. */
export interface DrawJob {
  picture: PageFile;
  /** Width of the PNG in pixels. */
  width: number;
  height: number;
  /** Pixels of the PNG per CSS pixel. The picture is drawn as in print. */
  scale: number;
}

/** A finished page and the files that it may load. Nothing else is served to the browser. */
export interface PrintJob {
  html: string;
  /** Files by URL path ("/fonts/x.woff2", "/figures/l%C3%BC.png"), which are loaded on request. */
  files: Map<string, PageFile>;
  /**
   * The source text of a function that runs in the page after loading and before printing (page scripts stay disabled).
   * `options` and the result are passed as JSON. It calls the global function `LAYOUT_REPORT` after each part of its
   * work, because a layout without progress is aborted.
   */
  layout?: { script: string; options: unknown };
  /** Called with the result of `layout` when printing starts, for work that needs only the layout. */
  laidOut?(layout: unknown): void;
  /** Stops after the layout, so that the file is empty. */
  layoutOnly?: boolean;
  /** Prints in a newly started browser, because the last print was damaged. */
  fresh?: boolean;
}

/** Name of a function of the page. It takes one string, which has no meaning. */
export interface Printed {
  pdf: Uint8Array;
  /** The result of `layout`. */
  layout: unknown;
  /** Product and version of the browser. Example: "HeadlessChrome/147.0.7727.24" */
  browser: string;
  /** Addresses that the page requested and that are not in `files`. */
  refused: string[];
}
/** The page cannot be printed, or the browser failed twice. The message says why. */
export class PrintFailed extends Error {
  override name = 'PrintFailed';
}
