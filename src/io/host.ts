import type { VFile } from 'vfile';
import type { Host } from '../formats/format.ts';
import { GALLEYS } from '../formats/names.ts';
import type { Theme } from '../formats/theme.ts';
import { reportOn } from '../messages/report-on.ts';
import type { Place } from '../words/place.ts';
import { placeOf, pointsOf } from '../words/text-points.ts';
import type { ArticleFiles } from './journal/article-files.ts';
import { readAsset } from './manuscript/read-article.ts';
import { version } from './system/version.ts';
import type { Tools } from './tools.ts';

function placeIn(text: string, words: string): Place | undefined {
  const start = text.indexOf(words);
  return start < 0 ? undefined : placeOf(pointsOf(text), start, start + words.length);
}

/**
 * Everything that the formats may use from outside, for one article.
 *
 * @param galleys extensions of the galleys that are built together; all by default
 */
export function articleHost(
  files: ArticleFiles,
  manuscript: VFile,
  theme: Theme,
  tools: Tools,
  paginated: (pages: number) => void,
  galleys: readonly string[] = GALLEYS,
): Host {
  return {
    theme,
    asset: (path) => readAsset(files, path),
    print: tools.print,
    finishPdf: tools.finishPdf,
    validateJats: tools.validateJats,
    report: reportOn(manuscript),
    find: (words) => placeIn(String(manuscript), words),
    paginated,
    generator: `offprint ${version()}`,
    galleys,
  };
}
