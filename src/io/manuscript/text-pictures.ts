/** Pictures inside a manuscript, or inside a file that it includes; see src/article/text-picture.ts. */

import type { FileFacts } from '../../article/sources.ts';
import {
  bytesOfAddress,
  type TextPicture,
  textPicturePath,
  textPicturesIn,
} from '../../article/text-picture.ts';
import { factsOfPicture } from '../files/file-facts.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import { inFolder, UnreadableFile } from '../files/regular-file.ts';
import { type ArticleFiles, placeOfFile } from '../journal/article-files.ts';

/** Pictures by path and by address, without damaged ones. */
export interface TextPictures {
  files: [path: string, facts: FileFacts][];
  textPictures: Map<string, string>;
}

/** @param texts by path in the article's folder */
export function textPictures(texts: ReadonlyMap<string, string>): TextPictures {
  const found: TextPictures = { files: [], textPictures: new Map() };
  for (const [file, text] of texts) {
    for (const [index, address] of textPicturesIn(text).entries()) {
      const bytes = bytesOfAddress(address);
      if (!bytes || found.textPictures.has(address)) continue;
      const path = textPicturePath({ file, number: index + 1 });
      found.files.push([path, factsOfPicture(bytes)]);
      found.textPictures.set(address, path);
    }
  }
  return found;
}

/** @throws UnreadableFile if the text no longer has the picture */
export async function readTextPicture(
  at: ArticleFiles,
  { file, number }: TextPicture,
): Promise<Uint8Array> {
  const place = placeOfFile(at, file);
  const text = await readText(place.file, file, inFolder(place.inside, MANUSCRIPT_LIMIT));
  const address = textPicturesIn(String(text))[number - 1];
  const bytes = address === undefined ? undefined : bytesOfAddress(address);
  if (!bytes) throw new UnreadableFile(file, 'changed');
  return bytes;
}
