/** Calls of the tab "References". */
import { z } from 'zod';
import { savePlanned } from '../../app/desk/save-planned.ts';
import { call } from './call.ts';
import { article } from './names.ts';

const entry = z.record(z.string(), z.unknown());
const key = z.string().max(1000);

const change = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    works: z
      .array(z.object({ entry, replaces: key.optional() }))
      .min(1)
      .max(500),
  }),
  z.object({ kind: z.literal('edit'), key, entry }),
  z.object({ kind: z.literal('remove'), keys: z.array(key).min(1) }),
  z.object({ kind: z.literal('convert'), path: z.string().max(1000) }),
]);

export const referenceCalls = {
  /** The works as the style prints them, with their citations. */
  'references.list': call(z.object({ article }), (desk, { article }) =>
    desk.run('listReferences', { journal: desk.journal().folder, article }),
  ),
  /** Reads works that were pasted or dropped. Saves nothing. */
  'references.read': call(
    z.object({ article, text: z.string().max(5_000_000), name: z.string().max(300) }),
    (desk, { article, text, name }) =>
      desk.run('readReferences', { journal: desk.journal().folder, article, text, name }),
  ),
  'references.change': call(
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
      const planned = await desk.run('changeReferences', request);
      const step = savePlanned(journal, article, what, planned, desk.now());
      if (step.saved)
        desk.announce({ kind: 'files', paths: planned.changes.map(({ path }) => path) });
      return { ...step, citations: planned.citations };
    },
  ),
};
