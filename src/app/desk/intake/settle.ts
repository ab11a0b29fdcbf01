/** Takes answers back, and ends the questions. */
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { saveChanges } from '../sources.ts';
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
    const state = workState(journal.folder, article);
    const changes = [{ path, content: before, base: version }];
    const saved = saveChanges(journal, article, 'Answer taken back', changes, now);
    if (!saved.saved) throw new SurroundingsError(CHANGED);
    setWorkState(journal.folder, article, state);
  }
  for (const id of ids) keepAnswer(journal.folder, article, id, undefined);
}

/** All questions are answered: the article is being edited from now on. */
export function finishQuestions({ folder }: OpenJournal, article: string): void {
  if (workState(folder, article) === 'received') setWorkState(folder, article, 'editing');
}
