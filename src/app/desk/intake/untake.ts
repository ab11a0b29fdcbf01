/** Takes articles back that were taken in a moment ago, for example because two files should have been one article. */
import { historyOf } from '../../../io/desk/history-store.ts';
import { returnOriginals } from '../../../io/desk/incoming.ts';
import { removeKept } from '../../../io/desk/kept-json.ts';
import { removeEmptyFolders } from '../../../io/files/remove-empty-folders.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { saveChanges } from '../sources.ts';
import type { Listed } from './list-taken.ts';

/**
 * The files of the author are in the batch again. The articles stay in the history.
 *
 * @param articles "1-2/firdous"
 * @param listed how issue.yaml was before; absent if it was not changed
 * @throws SurroundingsError if one of them was changed since
 */
export function untake(
  journal: OpenJournal,
  articles: readonly string[],
  batch: string,
  listed: Listed | undefined,
  now: Date,
): void {
  for (const article of articles) removeArticle(journal, article, now);
  if (listed) {
    const { path, before, version } = listed;
    const issue = path.split('/')[0] ?? '';
    const change = { path: `${issue}/issue.yaml`, content: before, base: version };
    saveChanges(journal, issue, 'Taking in undone', [change], now);
  }
  for (const article of articles) returnOriginals(journal.folder, article, batch);
}

function removeArticle(journal: OpenJournal, article: string, now: Date): void {
  const states = historyOf(journal.folder, article);
  const last = states.at(-1);
  const files = Object.entries(last?.files ?? {});
  const changes = files.map(([path, base]) => ({ path: `${article}/${path}`, base }));
  const isNew = last?.what.startsWith(TAKEN) ?? false;
  const saved = isNew && saveChanges(journal, article, 'Taking in undone', changes, now).saved;
  if (!saved) throw new SurroundingsError(`${article} has been changed since, so it stays.`);
  removeEmptyFolders(join(journal.folder, article));
  removeKept(journal.folder, `.offprint/intake/${article}.json`);
}

/** How the history names the state that intake has made. */
export const TAKEN = 'Taken in from';
