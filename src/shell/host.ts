import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Host } from '../formats/format.ts';
import type { Theme } from '../formats/theme.ts';
import { readAsset } from './read-article.ts';
import type { Tools } from './tools.ts';
import { version } from './version.ts';

const ALL_GALLEYS = ['html', 'pdf', 'xml'];

/**
 * The formats' contact with the outside, for one article.
 *
 * @param galleys that are built together; all where it is not given
 */
export function articleHost(
  folder: string,
  manuscript: VFile,
  theme: Theme,
  tools: Tools,
  paginated: (pages: number) => void,
  galleys: readonly string[] = ALL_GALLEYS,
): Host {
  return {
    theme,
    asset: (path) => readAsset(folder, path),
    print: tools.print,
    finishPdf: tools.finishPdf,
    validateJats: tools.validateJats,
    report: (rule, reason, place, advice) => report(manuscript, rule, reason, place, advice),
    paginated,
    generator: `offprint ${version()}`,
    galleys,
  };
}
