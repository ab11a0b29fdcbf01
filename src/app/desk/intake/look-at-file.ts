/** What a dropped file is. */

import { isBibliography } from '../../../intake/companions.ts';
import type { Intake } from '../../../intake/result.ts';
import { type ListedChange, listChanges } from '../../../intake/word/list-changes.ts';
import { uploadedFiles } from '../../../io/desk/incoming.ts';
import {
  type InputFile,
  isPaperName,
  isPictureName,
  readInput,
} from '../../../io/intake/paper-files.ts';
import type { Target } from '../../../io/intake/target.ts';
import { dirname } from '../../../io/system/paths.ts';
import { readSafely } from '../../intake/read-article.ts';

export type LookedKind = 'word' | 'text' | 'manuscript' | 'bibliography' | 'picture' | 'refused';

export interface LookedFile {
  name: string;
  /** In bytes. */
  size: number;
  kind: LookedKind;
  /** Why it cannot be taken, and what to do. */
  refused?: string;
  /** The tracked changes of a Word file. */
  changes: ListedChange[];
}
export interface ReadFile {
  looked: LookedFile;
  /** Of a text, with all tracked changes accepted. */
  result?: Intake;
}
export interface SizedInput extends InputFile {
  size: number;
}

export function intakeInputs(journal: string, batch: string): SizedInput[] {
  return uploadedFiles(journal, batch).map((file) => ({ ...file, folder: dirname(file.path) }));
}

export async function lookAtFile(input: SizedInput, target: Target): Promise<ReadFile> {
  const { name, size } = input;
  const plain = (kind: LookedKind, refused?: string): ReadFile => ({
    looked: { name, size, kind, ...(refused !== undefined && { refused }), changes: [] },
  });
  if (size === 0) return plain('refused', EMPTY);
  if (isPictureName(name)) return plain('picture');
  if (isBibliography(name)) return plain('bibliography');
  const { result, refused, bug } = await readSafely(input, target, { acceptChanges: true });
  if (!result) return plain('refused', bug ? BUG : refused);
  if (!isPaperName(name)) return plain('refused', UNKNOWN);
  const changes = listChanges(await readInput(input));
  const kind = result.isManuscript ? 'manuscript' : isText(name) ? 'text' : 'word';
  return { looked: { name, size, kind, changes }, result };
}

const EMPTY =
  'The file is empty. Perhaps it was not saved completely: look at it, and drop it again.';
const UNKNOWN =
  'Offprint does not know this kind of file. Give the article as a Word file (.docx), a text (.txt) or Markdown (.md).';
const BUG =
  'This file cannot be read because of a bug of Offprint. Please report it, with the file if you may.';

function isText(name: string): boolean {
  return !/\.do[ct][xm]?$/i.test(name);
}
