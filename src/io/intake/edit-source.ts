/** Writes edits into a source file of an author, and keeps a copy of what it was. */
import { applyEdits, type TextEdit } from '../../words/apply-edits.ts';
import { replaceFile } from '../files/durable.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';
import { inFolder, readRegularFile } from '../files/regular-file.ts';
import { basename, dirname, resolve } from '../system/paths.ts';
import { backUp, writeAll } from './paper-files.ts';

export interface EditedSource<Edit> {
  /** The edits that fitted. Without any, nothing was written. */
  applied: Edit[];
  /** The name of the copy, if one was made. */
  copy?: string;
}

/**
 * @param path as messages show it: absolute, or from the working folder
 * @param keepCopy copies the file first, as `article.md.backup-1`
 */
export async function editSource<Edit extends TextEdit>(
  path: string,
  edits: readonly Edit[],
  keepCopy: boolean,
): Promise<EditedSource<Edit>> {
  const file = resolve(path);
  const folder = dirname(file);
  const bytes = await readRegularFile(file, inFolder(folder, MANUSCRIPT_LIMIT));
  const text = bytes.toString('utf8');
  // Another encoding would be written back as UTF-8.
  if (!Buffer.from(text).equals(bytes)) return { applied: [] };
  const { text: edited, applied } = applyEdits(text, edits);
  if (applied.length === 0) return { applied };
  const copies = keepCopy ? await backUp(folder, [basename(file)]) : [];
  await writeAll(folder, copies);
  replaceFile(file, edited);
  const [copy] = copies;
  return { applied, ...(copy && { copy: copy.path }) };
}
