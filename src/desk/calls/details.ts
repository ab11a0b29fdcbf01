/** Calls of the form with an article's title, authors and other facts. */
import { z } from 'zod';
import { manuscriptPath } from '../../app/desk/open-journal.ts';
import {
  dropDraft,
  keepDraft,
  readDraft,
  readSources,
  saveChanges,
} from '../../app/desk/sources.ts';
import type { Desk } from '../state/desk.ts';
import { call } from './call.ts';
import { article } from './names.ts';

const text = z.string();
const name = z.object({ given: text, particle: text, family: text, suffix: text, language: text });
const listed = { at: z.number().int().min(0).optional(), isForeign: z.literal(true).optional() };

const changes = z.object({
  texts: z.record(z.string(), text).optional(),
  lists: z.record(z.string(), z.array(text)).optional(),
  removedLanguages: z.array(text).optional(),
  authors: z
    .array(
      z.object({
        ...listed,
        name,
        collective: text,
        native: name,
        email: text,
        orcid: text,
        position: text,
        biography: text,
        id: text,
        corresponding: z.boolean(),
        equal: z.boolean(),
        deceased: z.boolean(),
        affiliations: z.array(text),
        roles: z.array(text),
      }),
    )
    .optional(),
  affiliations: z
    .array(
      z.object({
        ...listed,
        id: text,
        department: text,
        institution: text,
        street: text,
        city: text,
        region: text,
        'postal-code': text,
        country: text,
        ror: text,
        text,
      }),
    )
    .optional(),
  awards: z
    .array(
      z.object({
        ...listed,
        funder: text,
        'funder-id': text,
        award: z.array(text),
        recipient: text,
      }),
    )
    .optional(),
});

/** The text that the form shows, its version on the disk, and what was changed in the form. */
const edited = z.object({ article, text, base: text, changes });

const kind = z.enum([
  'date',
  'doi',
  'elocation',
  'email',
  'funder-id',
  'orcid',
  'pages',
  'ror',
  'year',
]);

export const detailCalls = {
  /** The values of the form, from the manuscript or from its draft, and whether there is a draft. */
  'details.show': call(
    z.object({ article, from: z.enum(['file', 'draft']) }),
    async (desk, { article, from }) => {
      const path = await manuscriptPath(desk.journal(), article);
      const sources = readSources(desk.journal(), [path, 'journal.yaml']);
      const draft = readDraft(desk.journal(), path);
      const { text = '', version = '' } = sources[path] ?? {};
      const shown = from === 'draft' && draft ? draft : { text, base: version };
      const details = await desk.run('showDetails', {
        text: shown.text,
        journal: sources['journal.yaml']?.text ?? '',
      });
      return { ...details, ...shown, path, version, hasDraft: draft !== undefined };
    },
  ),
  /** Saves the changes. `before` is the text that undo brings back. */
  'details.save': call(
    edited.extend({ what: z.string().max(200) }),
    async (desk, { what, ...request }) => {
      const { path, changed } = await applied(desk, request);
      const journal = desk.journal();
      const before = readSources(journal, [path])[path]?.text ?? '';
      const change = { path, content: changed, base: request.base };
      const saved = saveChanges(journal, request.article, what, [change], desk.now());
      if (!saved.saved) return { saved: false as const };
      desk.announce({ kind: 'files', paths: [path] });
      return { saved: true as const, path, before, version: saved.versions[path] ?? '' };
    },
  ),
  /** Keeps the changes as the draft of the manuscript, so that nothing is lost. */
  'details.keepDraft': call(edited, async (desk, request) => {
    const { path, changed } = await applied(desk, request);
    keepDraft(desk.journal(), path, { text: changed, base: request.base });
  }),
  'details.dropDraft': call(z.object({ article }), async (desk, { article }) => {
    dropDraft(desk.journal(), await manuscriptPath(desk.journal(), article));
  }),
  /** Checks values while they are typed. */
  'details.check': call(
    z.object({ values: z.array(z.object({ kind, text })).max(1000) }),
    (desk, { values }) => desk.run('checkValues', values),
  ),
};

async function applied(
  desk: Desk,
  { article, text, changes }: z.infer<typeof edited>,
): Promise<{ path: string; changed: string }> {
  const path = await manuscriptPath(desk.journal(), article);
  const journal = readSources(desk.journal(), ['journal.yaml'])['journal.yaml']?.text ?? '';
  return { path, changed: await desk.run('applyDetails', { text, journal, changes }) };
}
