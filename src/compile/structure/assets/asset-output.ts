/** Names of files in the outputs. */

import type { Asset } from '../../../article/article.ts';
import { drawnPageOf } from '../../../article/drawn-page.ts';
import { textPictureOf } from '../../../article/text-picture.ts';
import { zipName, zippedFileOf } from '../../../article/zipped-file.ts';
import { publishedName } from '../../../markup/active-file.ts';

/** A path under `figures/` that none of the `others` has. */
export function outputPath(path: string, mediaType: string, others: Iterable<Asset>): string {
  const inside = outputName(path)
    .replace(/^(?:\.\.\/)*(?:figures\/)?/, '')
    .replaceAll('/', '-');
  const { base, extension } = publishedName(inside, mediaType);
  const taken = new Set([...others].map((asset) => asset.output.toLowerCase()));
  for (let count = 1; ; count++) {
    const output = `figures/${base}${count === 1 ? '' : `-${count}`}${extension}`;
    if (!taken.has(output.toLowerCase())) return output;
  }
}

/**
 * The name of an output, made from the name of its file without the ending: a drawn page, a picture in a
 * text, or a zipped file. Example: "map", "map-page-2", "article-picture-1"
 */
function outputName(path: string): string {
  const zipped = zippedFileOf(path);
  if (zipped !== undefined) return zipName(zipped);
  const inText = textPictureOf(path);
  if (inText) return `${inText.file.replace(/\.[^./]*$/, '')}-picture-${inText.number}`;
  const drawn = drawnPageOf(path);
  if (!drawn) return path;
  const stem = drawn.file.replace(/\.[^./]*$/, '');
  return drawn.page === 1 ? stem : `${stem}-page-${drawn.page}`;
}
