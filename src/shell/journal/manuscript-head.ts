/** The front matter of an article's manuscript, without reading more of it than its head. */
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { frontMatterOf } from '../../text/front-matter.ts';
import { findManuscript } from './read-article.ts';

/** Front matter that is longer is not looked through: one with abstracts in four languages has 16 kB. */
const HEAD_BYTES = 32_768;

export interface ManuscriptHead {
  file: string;
  yaml: string;
}

/** `undefined` where the folder has no manuscript, several, or one that has no front matter or may not be read. */
export async function manuscriptHead(folder: string): Promise<ManuscriptHead | undefined> {
  const manuscript = await findManuscript(folder).catch(() => undefined);
  if (typeof manuscript !== 'string') return undefined;
  const file = join(folder, manuscript);
  const found = frontMatterOf(await headOf(file).catch(() => ''));
  return found && { file, yaml: found.yaml };
}

async function headOf(path: string): Promise<string> {
  // A link may lead anywhere.
  if (!(await lstat(path)).isFile()) return '';
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead).replaceAll('\r\n', '\n');
  } finally {
    await file.close();
  }
}
