/** Everything that a comparison of two versions needs besides the articles: places, digests of files, and words. */

import { fileOf } from '../../article/drawn-page.ts';
import { knowsWord } from '../../io/english-words.ts';
import { digestOf } from '../../io/files/digests.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../../io/files/regular-file.ts';
import { placeOfFile } from '../../io/journal/article-files.ts';
import type { Around } from '../../revisions/diff/index.ts';
import type { CompiledFolder } from '../articles/build-context.ts';

export async function aroundVersions(
  before: CompiledFolder,
  after: CompiledFolder,
): Promise<Around> {
  const { places, keys } = after.compiled ?? {};
  const [old, now] = await Promise.all([before, after].map(digestsOf));
  return {
    line: (node) => places?.get(node)?.start.line,
    lineOfKey: (key) => placeOfKey(keys, key),
    knows: knowsWord,
    ...(old && now && { digests: { before: old, after: now } }),
  };
}

/** The line of the key, or of the nearest parent key that has a place. */
function placeOfKey(
  keys: NonNullable<CompiledFolder['compiled']>['keys'] | undefined,
  key: string,
): number | undefined {
  const parts = key.split('.');
  for (let length = parts.length; length > 0; length--) {
    const place = keys?.get(parts.slice(0, length).join('.'));
    if (place) return place.start.line;
  }
  return undefined;
}

async function digestsOf({ folder, compiled }: CompiledFolder): Promise<Map<string, string>> {
  const digests = (compiled?.article.assets ?? []).map(async ({ path }) => {
    const { file, inside } = placeOfFile(folder, fileOf(path));
    return [path, digestOf(await readRegularFile(file, inFolder(inside, ASSET_LIMIT)))] as const;
  });
  return new Map(await Promise.all(digests));
}
