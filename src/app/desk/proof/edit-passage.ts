/** Edits a passage of a source for an answer, so that the step can be undone. */
import { ABSENT, readSource } from '../../../io/desk/source-store.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { saveChanges } from '../sources.ts';
import type { Passage } from './passage.ts';

export interface PassageEdit extends Omit<Passage, 'line'> {
  /** Instead of `text`. */
  edited: string;
}
/** A change that restores the file as it was before. */
export interface Undo {
  path: string;
  content: string;
  base: string;
}

/**
 * @param what a phrase for the history
 * @throws SurroundingsError if the file was changed in the meantime
 */
export function editPassage(
  journal: OpenJournal,
  article: string,
  { path, first, text, base, edited }: PassageEdit,
  what: string,
  now: Date,
): Undo {
  const source = readSource(journal.folder, path);
  const lines = source.text.split('\n');
  const count = text.split('\n').length;
  const isSame = lines.slice(first - 1, first - 1 + count).join('\n') === text;
  if (!path.startsWith(`${article}/`) || source.version !== base || !isSame) throw changed(path);
  lines.splice(first - 1, count, ...edited.split('\n'));
  return saveText(journal, article, { path, content: lines.join('\n'), base }, what, now);
}

/** Saves a text. @throws SurroundingsError if it was changed in the meantime */
export function saveText(
  journal: OpenJournal,
  article: string,
  change: Undo,
  what: string,
  now: Date,
): Undo {
  const { path } = change;
  const { text } = readSource(journal.folder, path);
  const saved = saveChanges(journal, article, what, [change], now);
  if (!saved.saved) throw changed(path);
  return { path, content: text, base: saved.versions[path] ?? ABSENT };
}

function changed(path: string): SurroundingsError {
  return new SurroundingsError(
    `${path} was changed in the meantime, so nothing was saved. The passage is now shown as it is; edit it again.`,
  );
}
