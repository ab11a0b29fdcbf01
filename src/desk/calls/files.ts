/** Reads and saves the text files of the journal, and keeps what was typed but not saved. */
import { z } from 'zod';
import { restoreVersions } from '../../app/desk/restore.ts';
import {
  dropDraft,
  keepDraft,
  readDraft,
  readSources,
  saveChanges,
} from '../../app/desk/sources.ts';
import { call } from './call.ts';

const path = z.string().min(1).max(1000);
const draft = z.object({ text: z.string(), base: z.string() });

export const fileCalls = {
  /** A text with its version, and the draft of it that was not saved. */
  'files.read': call(z.object({ path }), (desk, { path }) => {
    const journal = desk.journal();
    const { [path]: source } = readSources(journal, [path]);
    return {
      text: source?.text ?? '',
      version: source?.version ?? '',
      draft: readDraft(journal, path),
    };
  }),
  'files.save': call(
    z.object({
      /** The folder whose history it is: "1-2/firdous", "1-2", or "" for the journal. */
      owner: z.string(),
      /** A phrase for the history. */
      what: z.string().max(200),
      changes: z.array(z.object({ path, content: z.string(), base: z.string() })).min(1),
    }),
    (desk, { owner, what, changes }) => {
      const saved = saveChanges(desk.journal(), owner, what, changes, desk.now());
      if (saved.saved) desk.announce({ kind: 'files', paths: changes.map(({ path }) => path) });
      return saved;
    },
  ),
  /** Undoes a step, if nobody has changed its files since. */
  'files.restore': call(
    z.object({
      owner: z.string(),
      what: z.string().max(200),
      files: z.array(z.object({ path, version: z.string(), base: z.string() })).min(1),
    }),
    (desk, { owner, what, files }) => {
      const saved = restoreVersions(desk.journal(), owner, what, files, desk.now());
      if (saved.saved) desk.announce({ kind: 'files', paths: files.map(({ path }) => path) });
      return saved;
    },
  ),
  'files.keepDraft': call(z.object({ path, draft }), (desk, { path, draft }) => {
    keepDraft(desk.journal(), path, draft);
  }),
  'files.dropDraft': call(z.object({ path }), (desk, { path }) => {
    dropDraft(desk.journal(), path);
  }),
};
