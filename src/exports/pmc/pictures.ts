/** The files that an article shows or offers, and the printed size of its figures. */
import type { Article, Asset, Figure, Panel } from '../../article/article.ts';
import { MM_PER_INCH, PIXELS_PER_INCH, printedSize } from '../../formats/printed-size.ts';
import { message } from '../../messages/message.ts';
import type { Finding, PictureSize } from '../export.ts';

export type Use = 'figure' | 'inline' | 'supplement';

/** What each asset is used for. A picture that is both in a figure and in a line counts as a figure. */
export function usesOf(article: Article): Map<string, Use> {
  const uses = new Map<string, Use>();
  walkWords(article, (node) => {
    const [path, use] = usedBy(node);
    if (path !== undefined && use && uses.get(path) !== 'figure') uses.set(path, use);
  });
  for (const { panels } of figuresOf(article))
    for (const { asset } of panels) uses.set(asset, 'figure');
  return uses;
}

interface AnyNode {
  type?: string;
  asset?: string;
  href?: string;
}

function usedBy({ type, asset, href }: AnyNode): [path?: string, use?: Use] {
  if (type === 'inlineImage') return [asset, 'inline'];
  return type === 'supplement' ? [href, 'supplement'] : [];
}

function figuresOf(article: Article): Figure[] {
  const figures: Figure[] = [];
  walkWords(article, (node) => {
    if (node.type === 'figure') figures.push(node as Figure);
  });
  return figures;
}

/** Visits everything except cited works, because CSL has types of its own, such as "figure". */
function walkWords(article: Article, visit: (node: AnyNode) => void): void {
  walk({ ...article, references: [], assets: [] }, visit);
}

function walk(value: unknown, visit: (node: AnyNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** Pictures that PMC accepts (https://pmc.ncbi.nlm.nih.gov/pub/filespec-images). */
const ACCEPTED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/tiff']);
/** PMC's minimum for photographs, and its demand for drawings, in dots per inch. */
export const LEAST = 300;
export const DRAWING = 800;
/** Limit of the longer side: no page is higher than ten inches, and browsers cannot draw much larger pictures. */
const MOST_PIXELS = 10 * DRAWING;

/** The sizes of the PNGs that replace the pictures that PMC does not accept. */
export function conversions(article: Article, textWidth: number): PictureSize[] {
  const uses = usesOf(article);
  const isRefused = ({ path, mediaType }: Asset) =>
    !ACCEPTED.has(mediaType) && uses.has(path) && uses.get(path) !== 'supplement';
  return article.assets.filter(isRefused).map((asset) => sizeOf(asset, article, textWidth));
}

export function isDrawing({ mediaType }: Asset): boolean {
  return mediaType === 'image/svg+xml';
}

/** A drawing gets PMC's resolution at its largest printed width. A photograph keeps its own size. */
function sizeOf(asset: Asset, article: Article, textWidth: number): PictureSize {
  // The default size of a drawing in CSS.
  const { width = 300, height = 150 } = asset;
  if (!isDrawing(asset)) return { asset, width, height, scale: 1 };
  const printed = placesOf(article, asset.path).map(
    ({ figure, panel }) => printedSize(width, panel, figure, textWidth).width,
  );
  const inLine = Math.min(textWidth, (width / PIXELS_PER_INCH) * MM_PER_INCH);
  const inches = (printed.length > 0 ? Math.max(...printed) : inLine) / MM_PER_INCH;
  const scale = (inches * DRAWING) / width;
  const fitting = Math.min(scale, MOST_PIXELS / Math.max(width, height));
  const pixels = (length: number) => Math.max(1, Math.round(length * fitting));
  return {
    asset,
    width: pixels(width),
    height: pixels(height),
    scale: (fitting / scale) * (DRAWING / PIXELS_PER_INCH),
  };
}

function placesOf(article: Article, path: string): { figure: Figure; panel: Panel }[] {
  return figuresOf(article).flatMap((figure) =>
    figure.panels.flatMap((panel) => (panel.asset === path ? { figure, panel } : [])),
  );
}

/** One finding that lists all figures with too low a resolution. */
export function pictureFindings(article: Article, textWidth: number): Finding[] {
  const assets = new Map(article.assets.map((asset) => [asset.path, asset]));
  const list = figuresOf(article).flatMap((figure) =>
    figure.panels.flatMap((panel) =>
      describeCoarse(figure, panel, assets.get(panel.asset), textWidth),
    ),
  );
  if (list.length === 0) return [];
  return [
    {
      field: 'figures',
      message: message('export-refused/figures-coarse', { least: LEAST }),
      list: [...new Set(list)],
    },
  ];
}

/** Example: "figures/map.png: 120 dots per inch, printed 150 mm wide. It needs a width of 1772 pixels …" */
function describeCoarse(
  figure: Figure,
  panel: Panel,
  asset: Asset | undefined,
  textWidth: number,
): string[] {
  if (!asset?.width || isDrawing(asset)) return [];
  const { width, dots, pixelsFor } = printedSize(asset.width, panel, figure, textWidth);
  if (dots >= LEAST) return [];
  return [
    `${asset.path}: ${dots} dots per inch, printed ${Math.round(width)} mm wide. It needs a width of ${pixelsFor(LEAST)} pixels; a drawing, ${pixelsFor(DRAWING)}.`,
  ];
}
