/** The journals on the start page. */
import { kindOfPlace } from '../../../io/desk/browse-folders.ts';
import {
  keepRecentJournal,
  type RecentJournal,
  recentJournals,
} from '../../../io/desk/recent-journals.ts';
import { isSystemError, SurroundingsError } from '../../../io/system/surroundings.ts';

export interface ListedJournal extends RecentJournal {
  /** Whether its folder was moved or removed, or its drive is not connected. */
  isMissing: boolean;
}

/** In ms. A drive that does not answer counts as missing. */
const PATIENCE = 2000;

/** The journal that was opened last comes first. */
export async function listRecentJournals(): Promise<ListedJournal[]> {
  return Promise.all(
    recentJournals().map(async (journal) => {
      const late = new Promise<'missing'>((resolve) => {
        setTimeout(() => resolve('missing'), PATIENCE).unref();
      });
      const kind = await Promise.race([kindOfPlace(journal.folder), late]);
      return { ...journal, isMissing: kind !== 'journal' };
    }),
  );
}

/** Does nothing if the user's settings cannot be written: the desk works without them. */
export function rememberJournal(journal: RecentJournal): void {
  try {
    keepRecentJournal(journal);
  } catch (error) {
    if (!isSystemError(error) && !(error instanceof SurroundingsError)) throw error;
  }
}
