/** Takes answers back, and ends the questions. */
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { type Change, readDraft, saveChanges } from '../sources.ts';
import { setWorkState, workState } from '../states.ts';
import { keepAnswer } from './kept-intake.ts';

/** What takes the answer back. */
export interface Answered {
  ids: string[];
  /** If the manuscript was changed. */
  change?: { path: string; before: string; version: string };
}

export const CHANGED =
  'The manuscript has changed since the question was shown. Nothing was changed; look at the question again.';

/**
 * Saves the manuscript, and keeps the state of the article: it is received until the editor begins to edit it.
 *
 * @returns the new version
 * @throws SurroundingsError if the manuscript has changed, or has text that is not saved
 */
export function saveAnswer(
  journal: OpenJournal,
  article: string,
  what: string,
  change: Change,
  now: Date,
): string {
  if (readDraft(journal, change.path)) throw new SurroundingsError(UNSAVED);
  const state = workState(journal.folder, article);
  const saved = saveChanges(journal, article, what, [change], now);
  if (!saved.saved) throw new SurroundingsError(CHANGED);
  if (state === 'received') setWorkState(journal.folder, article, state);
  return saved.versions[change.path] ?? '';
}

const UNSAVED =
  'The text of this article has changes that are not saved. Save them under "Text" first, and answer the question then.';

/** Takes answers back, and restores the manuscript if nobody has changed it since. */
export function reopenQuestions(
  journal: OpenJournal,
  article: string,
  { ids, change }: Answered,
  now: Date,
): void {
  if (change) {
    const { path, before, version } = change;
    if (!path.startsWith(`${article}/`)) throw new SurroundingsError(CHANGED);
    saveAnswer(
      journal,
      article,
      'Answer taken back',
      { path, content: before, base: version },
      now,
    );
  }
  for (const id of ids) keepAnswer(journal.folder, article, id, undefined);
}

/** All questions are answered: the article is being edited from now on. */
export function finishQuestions({ folder }: OpenJournal, article: string): void {
  if (workState(folder, article) === 'received') setWorkState(folder, article, 'editing');
}
