/**
 * What an export for a receiver (Crossref, DOAJ, OJS …) is. `exports/` is to an issue what
 * `formats/` is to an article: one folder each and one line in src/exports/index.ts.
 */
import type { Article } from '../article.ts';
import type { OutputFile } from '../formats/format.ts';
import type { Issue } from '../issue.ts';

export interface Export {
  /** As in `--to`: "crossref". */
  name: string;
  /** For people: "Crossref". */
  title: string;
  /** What a person does with the files, for DEPOSIT.md: where they are uploaded. */
  instructions: string;
  /** Each article stands alone: one that the receiver would refuse is left out and named. */
  render(issue: Issue, host: ExportHost): Promise<Exported>;
}
export interface Exported {
  /** Paths relative to `<out>/<issue>/exports/`. */
  files: OutputFile[];
  leftOut: LeftOut[];
}
/** Why the receiver would refuse an article (or, without `article`, the whole issue). */
export interface LeftOut {
  article?: string;
  /** "ISSN", "DOI", "author 2, family name" */
  field: string;
  /** "Unexpected X, expected Y" */
  reason: string;
  /** What to do. */
  advice: string;
}

/** Every contact of an export with the outside. */
export interface ExportHost {
  /** A built output of an article ("pdf", "html", "xml"); `undefined` where it was not built. */
  output(article: Article, extension: string): Promise<Uint8Array | undefined>;
  /** Bytes of an `Asset.path` of the article. */
  asset(article: Article, path: string): Promise<Uint8Array>;
  /** Rises with every export: milliseconds since 1970, or SOURCE_DATE_EPOCH × 1000. */
  timestamp: number;
  /** The receiver's own settings in journal.yaml. */
  settings: Record<string, unknown>;
  /** "offprint 0.1.0" */
  generator: string;
}
