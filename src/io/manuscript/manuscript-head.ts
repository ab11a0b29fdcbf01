/** The front matter of an article's manuscript, without reading more of it than its head. */
import { frontMatterOf } from '../../words/front-matter.ts';
import { inFolder, withRegularFile } from '../files/regular-file.ts';
import { join } from '../system/paths.ts';
import { findManuscript } from './read-article.ts';

/** Front matter that is longer is not looked through: one with abstracts in four languages has 16 kB. */
const HEAD_BYTES = 32_768;

export interface ManuscriptHead {
  file: string;
  /** Empty where the front matter is not there, or not closed. */
  yaml: string;
}

/**
 * `undefined` where the folder has no manuscript; of several, of which none is the article's, the first. Without front
 * matter, or where it may not be read, the text is empty.
 */
export async function manuscriptHead(folder: string): Promise<ManuscriptHead | undefined> {
  const found = await findManuscript(folder).catch(() => undefined);
  const [manuscript] = [found ?? []].flat();
  if (manuscript === undefined) return undefined;
  const file = join(folder, manuscript);
  const head = await headOf(folder, manuscript).catch(() => '');
  return { file, yaml: frontMatterOf(head)?.yaml ?? '' };
}

function headOf(folder: string, manuscript: string): Promise<string> {
  return withRegularFile(join(folder, manuscript), inFolder(folder, HEAD_BYTES), async ({ head }) =>
    head(HEAD_BYTES).toString('utf8').replaceAll('\r\n', '\n'),
  );
}
