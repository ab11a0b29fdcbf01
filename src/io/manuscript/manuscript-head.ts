/** Reads the front matter of a manuscript without the rest of the file. */
import { frontMatterOf } from '../../words/front-matter.ts';
import { inFolder, withRegularFile } from '../files/regular-file.ts';
import { join } from '../system/paths.ts';
import { findManuscript } from './read-article.ts';

/** Longer front matter is not read. Front matter with abstracts in four languages has 16 kB. */
const HEAD_BYTES = 32_768;

export interface ManuscriptHead {
  file: string;
  /** Empty if the front matter is missing or not closed. */
  yaml: string;
}

/**
 * The front matter of the manuscript in a folder; of the first one if there are several. Returns undefined if
 * there is none. The text is empty if the file has no front matter or may not be read.
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
