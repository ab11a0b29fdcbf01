import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Host } from '../formats/format.ts';
import type { Theme } from '../formats/theme.ts';
import { readAsset } from './read-article.ts';
import type { Tools } from './tools.ts';
import { version } from './version.ts';

/** The formats' contact with the outside, for one article. */
export function articleHost(
  folder: string,
  manuscript: VFile,
  theme: Theme,
  tools: Tools,
  paginated: (pages: number) => void,
): Host {
  return {
    theme,
    asset: (path) => readAsset(folder, path),
    print: tools.print,
    validateJats: tools.validateJats,
    report: (rule, reason, place, advice) => report(manuscript, rule, reason, place, advice),
    paginated,
    generator: `offprint ${version()}`,
  };
}
