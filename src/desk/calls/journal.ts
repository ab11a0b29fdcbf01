/** Calls of the start page and the page of the journal. */
import { z } from 'zod';
import { call } from './call.ts';

export const journalCalls = {
  /** The open journal; null on the start page. */
  'journal.current': call(z.object({}), (desk) =>
    desk.hasJournal() ? { folder: desk.journal().folder } : null,
  ),
  'journal.open': call(z.object({ folder: z.string().min(1) }), async (desk, { folder }) => {
    const opened = await desk.openJournal(folder);
    return { folder: opened.folder };
  }),
};
