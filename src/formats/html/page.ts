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
import type { PrintJob } from '../format.ts';
import type { FontFace, Theme } from '../theme.ts';

export type PageOptions =
  | {
      medium: 'screen';
      /** Bytes by `FontFace.file` of the faces to inline: those of `pageFaces`. */
      fonts: ReadonlyMap<string, Uint8Array>;
      generator: string;
    }
  | { medium: 'print'; generator: string };

/** The whole document. Pure: equal input gives equal text. */
export declare function renderPage(article: Article, theme: Theme, options: PageOptions): string;

/** The faces that have the page's characters, each once, in the theme's order. */
export declare function pageFaces(article: Article, theme: Theme): FontFace[];

/**
 * What the printed page may load, by URL path: `/fonts/<file>`, `/figures/<…>` (`/` + `Asset.output`).
 *
 * @param asset reads an `Asset.path`
 */
export declare function printFiles(
  article: Article,
  theme: Theme,
  asset: (path: string) => Promise<Uint8Array>,
): PrintJob['files'];
