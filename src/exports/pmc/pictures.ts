/** The files that an article shows or offers, and how large its figures are printed. */
import type { Article, Asset, Figure, Panel } from '../../article.ts';
import { printedSize } from '../../formats/printed-size.ts';
import type { Finding } from '../export.ts';

export type Use = 'figure' | 'inline' | 'supplement';

/** What each asset is used for; a figure's picture that also stands in a line is a figure's. */
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

/** Everything but the works cited, whose data have types of their own ("figure" is one of CSL's). */
function walkWords(article: Article, visit: (node: AnyNode) => void): void {
  walk({ ...article, references: [], assets: [] }, visit);
}

function walk(value: unknown, visit: (node: AnyNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

/** Pictures that PMC takes (https://pmc.ncbi.nlm.nih.gov/pub/filespec-images). */
const ACCEPTED = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/tiff']);
/** PMC's least for photographs, and what it asks of drawings; in dots per inch. */
const LEAST = 300;
const DRAWING = 800;

/** Pictures of kinds that PMC refuses, and figures with too few dots. */
export function pictureFindings(article: Article, textWidth: number): Finding[] {
  const assets = new Map(article.assets.map((asset) => [asset.path, asset]));
  const shown = [...usesOf(article)].filter(([, use]) => use !== 'supplement');
  const kinds = shown.flatMap(([path]) => kindFinding(path, assets.get(path)));
  const refused = new Set(kinds.map(({ field }) => field));
  const sizes = figuresOf(article).flatMap((figure) =>
    figure.panels.flatMap((panel) =>
      sizeFinding(figure, panel, assets.get(panel.asset), textWidth),
    ),
  );
  return [...kinds, ...sizes.filter(({ field }) => !refused.has(field))];
}

function kindFinding(path: string, asset: Asset | undefined): Finding[] {
  if (!asset || ACCEPTED.has(asset.mediaType)) return [];
  const kind = asset.mediaType === 'image/svg+xml' ? 'SVG' : asset.mediaType;
  return [
    {
      field: path,
      reason: `Unexpected ${kind}, expected a PNG, JPEG, GIF or TIFF: PMC takes no other pictures`,
      advice: `Export the picture as PNG with ${DRAWING} dots for each inch that it is printed wide, and name that file in the manuscript.`,
    },
  ];
}

function sizeFinding(
  figure: Figure,
  panel: Panel,
  asset: Asset | undefined,
  textWidth: number,
): Finding[] {
  if (!asset?.width) return [];
  const { width, dots, pixelsFor } = printedSize(asset.width, panel, figure, textWidth);
  if (dots >= LEAST) return [];
  return [
    {
      field: asset.path,
      reason: `Unexpected ${dots} dots per inch (${asset.width} pixels, printed ${Math.round(width)} mm wide), expected at least ${LEAST}`,
      advice: `Replace it by a picture of at least ${pixelsFor(LEAST)} pixels in width (a drawing: ${pixelsFor(DRAWING)}), or let it be printed smaller with {width=…%}.`,
    },
  ];
}
