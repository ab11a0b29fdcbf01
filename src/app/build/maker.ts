/** Everything that decides the outputs besides the sources: our code, the theme and the browser. If any of it has changed, all traces are invalid. */
import type { Theme } from '../../formats/theme.ts';
import { type Digests, digestOf } from '../../io/files/digests.ts';
import type { SealedFiles } from '../../io/files/sealed-files.ts';
import { digestOfTrees } from '../../io/files/snapshot.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { OWN_PLACES, ROOT } from '../../io/trace/inputs.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';

export interface TraceOptions {
  out: string;
  files: SealedFiles;
  digests: Digests;
  /** Digest of the wanted formats, and of everything else that distinguishes outputs with the same name. */
  variant: string;
  /** Digest of the browser that prints. */
  browser: string | undefined;
  /** The parts of other articles that the outputs of an article show. */
  aroundOf(folder: ArticleFolder): string | undefined;
  /** Whether nothing is recalled. */
  force: boolean;
}

export interface Maker {
  /** Digest of our code. */
  code: string;
  /** Digest of the browser that prints. */
  browser: string | undefined;
  digestOfTheme(theme: Theme): string;
}

export function makerOf({ digests, browser }: Pick<TraceOptions, 'digests' | 'browser'>): Maker {
  return {
    code: digestOfTrees(ROOT, OWN_PLACES.trees, digests, OWN_PLACES.files),
    browser,
    digestOfTheme: memoizeWeak((theme: Theme) => digestOfTheme(theme, digests)),
  };
}

function digestOfTheme({ faces, logo, favicon, ...rest }: Theme, digests: Digests): string {
  const fonts = faces.map(({ path, ...face }) => [face, path && digests.of(path)?.sha256]);
  const pictures = [logo, favicon].map((each) => each && [each.mediaType, digestOf(each.bytes)]);
  return digestOf(JSON.stringify([rest, fonts, pictures]));
}
