/**
 * The article's page: one HTML document made from the theme's templates, as a web page or as the
 * page that the browser prints.
 *
 * The printed page keeps what the PDF builds upon:
 * - everything stands in `<main>`; headings nest h1, h2, …
 * - notes: `<section class="notes"><ol><li id="fn-N">`, calls `<sup class="fnref"><a id="fnref-N" href="#fn-N">`
 * - numbers that only the layout knows are empty spans: `[data-ref="<id>"]` (page of that element),
 *   `[data-page="first" | "last" | "count"]`
 * - running heads are strings on `:root`: `--running-title`, `--running-authors`, `--running-journal`
 * - `@page` (paper, margins, first number) is written by us; the rules for left and right pages of
 *   the theme's print.css are exchanged where the first page is even
 */
import type { Article } from '../../article.ts';
import type { Uncovered } from '../faces.ts';
import type { PrintJob } from '../format.ts';
import type { FontFace, Theme } from '../theme.ts';

export type PageOptions =
  | {
      medium: 'screen';
      /** Bytes by `FontFace.file` of the faces to inline: all that the page needs. */
      fonts: ReadonlyMap<string, Uint8Array>;
      generator: string;
    }
  | { medium: 'print'; generator: string };

/** The whole document. Pure: equal input gives equal text. */
export declare function renderPage(article: Article, theme: Theme, options: PageOptions): string;

/**
 * The page that the browser prints, with what it may load: `/fonts/<file>` and
 * `/figures/<…>` (`/` + `Asset.output`).
 *
 * @param asset reads an `Asset.path`
 */
export declare function printPage(
  article: Article,
  theme: Theme,
  asset: (path: string) => Promise<Uint8Array>,
  generator: string,
): PrintPage;

export interface PrintPage extends Pick<PrintJob, 'html' | 'files'> {
  /** Faces that the page's characters need, in the theme's order. */
  faces: FontFace[];
  /** Characters that no face of the theme has, each once, with some of the text around it. */
  uncovered: Uncovered[];
}
