/** Calls of the area "history". */
import { z } from 'zod';
import { bringBack } from '../../app/desk/history/bring-back.ts';
import { listStates } from '../../app/desk/history/list-states.ts';
import { fileOfState, filesOfState } from '../../app/desk/history/look-at-state.ts';
import { manuscriptPath } from '../../app/desk/open-journal.ts';
import { call } from './call.ts';
import { article } from './names.ts';

const number = z.number().int().positive();
const state = z.union([
  z.literal('now'),
  z.object({ number }),
  z.object({ version: z.string().max(20) }),
]);
const name = z.string().max(200);

/** States on a page of the list. */
const PAGE = 50;

export const historyCalls = {
  /** Saved states, newest first. @param before only older ones than this number */
  'history.list': call(
    z.object({ article, before: number.optional() }),
    async (desk, { article, before }) => {
      await manuscriptPath(desk.journal(), article);
      return listStates(desk.journal(), article, PAGE, before);
    },
  ),
  /** Versions on record, newest first. */
  'history.versions': call(z.object({ article }), async (desk, { article }) => {
    await manuscriptPath(desk.journal(), article);
    return desk.run('historyVersions', { journal: desk.journal().folder, article });
  }),
  'history.look': call(z.object({ article, number }), async (desk, { article, number }) => {
    await manuscriptPath(desk.journal(), article);
    return filesOfState(desk.journal(), article, number);
  }),
  'history.file': call(
    z.object({ article, number, path: z.string().max(1000) }),
    async (desk, { article, number, path }) => {
      await manuscriptPath(desk.journal(), article);
      return fileOfState(desk.journal(), article, number, path);
    },
  ),
  /** The address of a page with both states, or the errors because of which one of them cannot be read. */
  'history.compare': call(
    z.object({
      article,
      before: state,
      after: state,
      names: z.object({ before: name, after: name }),
    }),
    async (desk, { article, ...states }) => {
      await manuscriptPath(desk.journal(), article);
      const journal = desk.journal().folder;
      const compared = await desk.run('historyCompare', { journal, article, ...states });
      if (!('page' in compared)) return { messages: compared.messages };
      return { address: desk.showPage(compared.page), changes: compared.changes };
    },
  ),
  /** @param what a phrase for the history */
  'history.bringBack': call(
    z.object({ article, number, what: z.string().max(200) }),
    async (desk, { article, number, what }) => {
      await manuscriptPath(desk.journal(), article);
      const brought = bringBack(desk.journal(), article, number, what, desk.now());
      if (brought.paths.length > 0) desk.announce({ kind: 'files', paths: brought.paths });
      return brought;
    },
  ),
};
