/**
 * The article's page: one HTML document made from the theme's templates, as a web page or as the page that the
 * browser prints.
 *
 * The PDF relies on these features of the printed page:
 * - everything is in `<main>`; headings nest h1, h2, …
 * - notes: `<section class="notes"><ol><li id="fn-N">`, calls `<sup class="fnref"><a id="fnref-N" href="#fn-N">`
 * - numbers that only the layout knows are empty spans: `[data-ref="<id>"]` (page of that element),
 *   `[data-page="first" | "last" | "count" | "range"]`
 * - running heads are strings on `:root`: `--running-title`, `--running-authors`, `--running-journal`
 * - Offprint writes `@page` (paper, margins, first number); the rules for left and right pages in
 *   the theme's print.css are swapped if the first page is even
 */
import type { ElementContent } from 'hast';
import Mustache from 'mustache';
import type { Article } from '../../article/article.ts';
import { type ChosenFaces, chooseFaces, type TextRun } from '../faces.ts';
import type { PrintJob } from '../format.ts';
import type { FontFace, Theme } from '../theme.ts';
import { articleView } from './article-view.ts';
import { withContentPolicy } from './head/content-policy.ts';
import { FONTS_SLOT, headHtml, SHEETS_SLOT, sheetElement, styleElement } from './head/head.ts';
import { runningHeads } from './head/running-heads.ts';
import { fontFaces, type StyleSheet, styleSheets } from './head/styles.ts';
import { svgWithFonts } from './head/svg-fonts.ts';
import type { Marks } from './page-state.ts';
import { dataUrl, LOGO_PATH, type Medium, newPageState, outputUrl } from './page-state.ts';
import { escapeText, toHtml, withoutForbidden } from './serialize.ts';
import { textRuns } from './text-runs.ts';
import { type View, withListFlags } from './view.ts';

/** What a proof adds to the printed page. */
export interface ProofParts {
  /** Marks of its queries on the words of the article. */
  marks: Marks;
  /** HTML after the article, inside `<main>`. */
  list: ElementContent[];
  /** CSS after the theme's styles. */
  css: string;
  /** Text that the layout may add. */
  runs: readonly TextRun[];
}

/** A page without its fonts and styles. */
export interface LaidPage extends ChosenFaces {
  /**
   * The whole document.
   *
   * @param sheetUrl address of the file with a shared style sheet; if undefined, the page includes all style sheets
   */
  withStyles(fontUrl: (face: FontFace) => string, sheetUrl?: (css: string) => string): string;
}

/** The surroundings of an article. */
export interface Frame {
  /** Extensions of the outputs next to the page; by default all. */
  galleys?: readonly string[];
  /** The journal's site; absent if the page is not part of a site. */
  site?: SiteFrame;
}

/** What the journal's site adds to the page of an article. */
export interface SiteFrame extends Pick<View, 'nav' | 'place'> {
  /** HTML for `<head>`. */
  head: string;
  /** Entries of the authors and of the keywords in the site's indexes, in order. */
  authorUrls: readonly string[];
  keywordUrls: readonly string[];
}

/** Pure: equal input gives equal text. */
export function layPage(
  article: Article,
  theme: Theme,
  medium: Medium,
  generator: string,
  frame: Frame = {},
  proof?: ProofParts,
): LaidPage {
  const filled = filledPage(article, theme, medium, generator, frame, proof);
  const sheets = styleSheets(article, theme, medium);
  const further = medium === 'print' ? runningRuns(article, theme) : [];
  if (!proof) return pageOfTemplate(filled, theme, sheets, further);
  const own = { css: proof.css, own: true } as const;
  const whole = withParts(filled, proof);
  return pageOfTemplate(whole, theme, [...sheets, own], [...further, ...proof.runs]);
}

/** The web page without fonts and styles, for callers that need only its words. Choosing fonts is slow. */
export function pageWithoutFonts(article: Article, theme: Theme, generator: string): string {
  const filled = filledPage(article, theme, 'screen', generator);
  return withoutForbidden(filled).replace(FONTS_SLOT, '').replace(SHEETS_SLOT, '');
}

function filledPage(
  article: Article,
  theme: Theme,
  medium: Medium,
  generator: string,
  { galleys, site }: Frame = {},
  proof?: ProofParts,
): string {
  const state = { ...newPageState(article, medium), ...(proof && { marks: proof.marks }) };
  const head = (site?.head ?? '') + headHtml(article, medium, generator);
  const own = articleView(state, theme, head);
  const downloads = own.downloads.filter(
    ({ name }) => galleys?.includes(name.toLowerCase()) ?? true,
  );
  const view = { ...own, downloads, ...(site && inSite(own, site)) };
  const { article: template = '', ...partials } = theme.templates;
  const page = Mustache.render(template, withListFlags(view), partials, { escape: escapeText });
  // The printing browser runs no scripts of a page and answers its requests itself.
  return medium === 'print' ? page : withContentPolicy(page);
}

function inSite(own: View, { nav, place, authorUrls, keywordUrls }: SiteFrame): Partial<View> {
  return {
    nav,
    place,
    authors: own.authors.map((author, at) => ({ ...author, url: authorUrls[at] ?? '' })),
    keywordLinks: own.keywords.map((name, at) => ({ name, url: keywordUrls[at] ?? '' })),
  };
}

/** The end of every theme's page. */
function withParts(page: string, { list }: ProofParts): string {
  const main = page.lastIndexOf('</main>');
  const end = main >= 0 ? main : page.lastIndexOf('</body>');
  return page.slice(0, end) + toHtml(list) + page.slice(end);
}

/**
 * A filled template as a page without its fonts and styles.
 *
 * @param further printed text that is not part of the page's text
 */
export function pageOfTemplate(
  filled: string,
  theme: Theme,
  sheets: readonly StyleSheet[],
  further: readonly TextRun[] = [],
): LaidPage {
  const html = withoutForbidden(filled);
  const chosen = chooseFaces([...textRuns(html), ...further], theme);
  const faces = chosen.faces.map(({ face }) => face);
  return {
    ...chosen,
    withStyles: (fontUrl, sheetUrl) => {
      const fonts = styleElement({ css: fontFaces(faces, fontUrl) });
      const styles = sheets.map((sheet) => sheetElement(sheet, sheetUrl));
      return html
        .replace(FONTS_SLOT, () => toHtml([fonts]))
        .replace(SHEETS_SLOT, () => toHtml(styles));
    },
  };
}

/** Running heads are not part of the page's text, but need fonts, too. */
function runningRuns(article: Article, { settings }: Theme): TextRun[] {
  const { language } = article;
  const style = { language, stack: 'heading', italic: false } as const;
  return Object.entries(runningHeads(article, settings)).map(([name, text]) => ({
    ...style,
    bold: name === 'notice',
    texts: [text],
  }));
}

/** The web page: one file with its styles and fonts. Its figures are separate files. */
export function renderWebPage(
  article: Article,
  theme: Theme,
  generator: string,
  frame?: Frame,
): Promise<string> {
  return withOwnFonts(layPage(article, theme, 'screen', generator, frame));
}

/** One file with its fonts. */
export async function withOwnFonts(page: LaidPage): Promise<string> {
  const urls = new Map<FontFace, string>();
  for (const { face, codePoints } of page.faces)
    urls.set(face, dataUrl(fontType(face), await face.part(codePoints)));
  return page.withStyles((face) => urls.get(face) ?? '');
}

export interface PrintPage extends Pick<PrintJob, 'html' | 'files'>, ChosenFaces {}

/**
 * The page that the browser prints, with all files that it may load: `/fonts/<…>`, `/theme/logo` and
 * `/figures/<…>` (`/` + `Asset.output`).
 *
 * @param asset reads an `Asset.path`
 * @param proof the additions of a proof
 */
export function printPage(
  article: Article,
  theme: Theme,
  asset: (path: string) => Promise<Uint8Array>,
  generator: string,
  proof?: ProofParts,
): PrintPage {
  const page = layPage(article, theme, 'print', generator, undefined, proof);
  const { faces, uncovered } = page;
  const files = filesOfTheme(faces, theme);
  for (const { path, output, mediaType } of article.assets)
    files.set(
      outputUrl(output, 'print'),
      printedPicture(mediaType, () => asset(path), theme, article.language),
    );
  return { html: page.withStyles(fontUrl), files, faces, uncovered };
}

/** The address of a font of a printed page. It includes the theme, because two themes may use the same name. */
export function fontUrl({ file, shipped }: FontFace): string {
  return `/fonts/${shipped ? 'shipped' : 'own'}/${encodeURIComponent(file)}`;
}

/** The fonts and the logo of a printed page. */
export function filesOfTheme(faces: ChosenFaces['faces'], { logo }: Theme): PrintJob['files'] {
  const files: PrintJob['files'] = new Map();
  for (const { face } of faces)
    files.set(fontUrl(face), {
      mediaType: fontType(face),
      bytes: face.bytes,
      lasting: face.shipped,
    });
  if (logo) files.set(LOGO_PATH, { mediaType: logo.mediaType, bytes: async () => logo.bytes });
  return files;
}

function fontType({ file }: FontFace): string {
  return file.endsWith('.ttf') ? 'font/ttf' : 'font/woff2';
}

/** Embeds the fonts of a drawing's words. */
export function printedPicture(
  mediaType: string,
  read: () => Promise<Uint8Array>,
  theme: Theme,
  language: string,
): { mediaType: string; bytes: () => Promise<Uint8Array> } {
  if (mediaType !== 'image/svg+xml') return { mediaType, bytes: read };
  return { mediaType, bytes: async () => svgWithFonts(await read(), theme, language) };
}
