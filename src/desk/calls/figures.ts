/** Calls of the tab "Figures". */
import { z } from 'zod';
import { dropUpload } from '../../app/desk/figures/drop-upload.ts';
import { savePlanned } from '../../app/desk/save-planned.ts';
import { call } from './call.ts';
import { article, batch } from './names.ts';

const path = z.string().min(1).max(1000);
const words = z.string().max(20_000);
const at = z.object({ path, line: z.number().int().min(1), column: z.number().int().min(1) });
const upload = z.object({ batch, name: z.string().max(300) });

const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit'),
    at,
    edit: z.object({
      caption: words.optional(),
      alt: words.optional(),
      width: z
        .string()
        .regex(/^(?:\d{1,4}(?:\.\d{1,2})?(?:%|mm|cm|in|px)?)?$/)
        .optional(),
    }),
  }),
  z.object({ kind: z.literal('replace'), at, target: path, upload }),
  z.object({
    kind: z.literal('add'),
    picture: z.union([upload, z.object({ path })]),
    caption: words,
    alt: words,
    afterLine: z.number().int().min(1).optional(),
    manuscript: path,
  }),
  z.object({ kind: z.literal('remove'), at }),
  z.object({ kind: z.literal('delete'), path: z.string().startsWith('figures/') }),
]);

export const figureCalls = {
  'figures.list': call(z.object({ article }), (desk, { article }) =>
    desk.run('listFigures', { journal: desk.journal().folder, article }),
  ),
  /** A picture file of the article as a `data:` address; null if browsers cannot show it. */
  'figures.picture': call(
    // The version of the file makes the request differ after a change.
    z.object({ article, path, bytes: z.number() }),
    (desk, { article, path }) =>
      desk.run('showPicture', { journal: desk.journal().folder, article, path }),
  ),
  'figures.change': call(
    z.object({
      article,
      /** A phrase for the history. */
      what: z.string().max(200),
      change,
      versions: z.record(z.string(), z.string()),
    }),
    async (desk, { article, what, change, versions }) => {
      const journal = desk.journal();
      const request = { journal: journal.folder, article, change, versions };
      const planned = await desk.run('changeFigures', request);
      const step = savePlanned(journal, article, what, planned, desk.now());
      if (step.saved) {
        dropUpload(journal, change);
        desk.announce({ kind: 'files', paths: planned.changes.map(({ path }) => path) });
      }
      return step;
    },
  ),
};
