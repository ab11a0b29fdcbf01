/** Pictures that PMC does not accept, converted to PNG. */
import type { Article } from '../../article/article.ts';
import { withDensity } from '../../markup/pictures/rasters/png.ts';
import { message } from '../../messages/message.ts';
import type { ExportHost, PictureSize, Problem } from '../export.ts';
import { conversions, DRAWING, isDrawing } from './pictures.ts';

/** An article whose pictures are all of a kind that PMC accepts. */
export interface Converted {
  article: Article;
  /** Converted pictures by path. Every other asset is sent unchanged. */
  pngs: ReadonlyMap<string, Uint8Array>;
  sizes: PictureSize[];
  /** Pictures that could not be converted. They leave the article out. */
  failed: Problem[];
}

export async function convertPictures(article: Article, host: ExportHost): Promise<Converted> {
  const pngs = new Map<string, Uint8Array>();
  const failed: Problem[] = [];
  const sizes = conversions(article, host.textWidth);
  for (const size of sizes) {
    const png = await host.png(article, size);
    if (png) pngs.set(size.asset.path, isDrawing(size.asset) ? withDensity(png, DRAWING) : png);
    else failed.push({ article: article.name, field: size.asset.path, message: NOT_CONVERTED });
  }
  const assets = article.assets.map((asset) =>
    pngs.has(asset.path)
      ? { ...asset, output: `${asset.output}.png`, mediaType: 'image/png' }
      : asset,
  );
  return { article: { ...article, assets }, pngs, sizes, failed };
}

const NOT_CONVERTED = message('export-refused/picture-not-converted');

/** One remark for each kind of picture, with a count. */
export function conversionRemarks(sizes: readonly PictureSize[]): Problem[] {
  const byKind = Map.groupBy(sizes, ({ asset }) => isDrawing(asset));
  return [...byKind].map(([isOfLines, { length: count }]) => ({
    field: 'figures',
    message: isOfLines
      ? message('export-refused/svg-converted', { count, dots: DRAWING })
      : message('export-refused/webp-converted', { count }),
  }));
}
