/** Calls of the start page and the page of the journal. */
import { z } from 'zod';
import { listRecentJournals, rememberJournal } from '../../app/desk/journals/recent.ts';
import { SETTINGS, type SettingName } from '../../app/desk/journals/settings-form.ts';
import { readSources, saveChanges } from '../../app/desk/sources.ts';
import { browseFolders, kindOfPlace } from '../../io/desk/browse-folders.ts';
import { forgetRecentJournal } from '../../io/desk/recent-journals.ts';
import { call } from './call.ts';

const text = z.string().max(2000);
const issueAnswers = { volume: text, number: text, date: text };
const journalAnswers = z.object({
  parent: text,
  name: text,
  title: text,
  publisher: text,
  place: text,
  issnPrint: text,
  issnElectronic: text,
  license: text,
  language: text,
  style: text,
  theme: text,
  ...issueAnswers,
});

const SETTINGS_FILE = 'journal.yaml';
const settings = z.object(
  Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, text])) as Record<
    SettingName,
    typeof text
  >,
);

export const journalCalls = {
  /** The open journal; null on the start page. */
  'journal.current': call(z.object({}), (desk) =>
    desk.hasJournal() ? { folder: desk.journal().folder } : null,
  ),
  'journal.open': call(z.object({ folder: z.string().min(1) }), async (desk, { folder }) => {
    const opened = await desk.openJournal(folder);
    return { folder: opened.folder };
  }),
  /** What is at a path that was typed. */
  'journal.kindOfPlace': call(z.object({ path: z.string().min(1) }), (_, { path }) =>
    kindOfPlace(path),
  ),
  /** The journals that this user opened before. */
  'journal.recent': call(z.object({}), () => listRecentJournals()),
  'journal.forget': call(z.object({ folder: z.string() }), (_, { folder }) =>
    forgetRecentJournal(folder),
  ),
  /** The folders in a folder; in the user's home folder without a path. */
  'journal.folders': call(z.object({ path: z.string().optional() }), (_, { path }) =>
    browseFolders(path),
  ),
  /** Title and issues. Nothing is compiled. */
  'journal.overview': call(z.object({}), async (desk) => {
    const overview = await desk.run('journalOverview', { folder: desk.journal().folder });
    const { folder, title } = overview;
    rememberJournal({ folder, title: title || folder });
    return overview;
  }),
  /** Styles with samples, licences and languages. */
  'journal.choices': call(z.object({}), (desk) => desk.run('journalChoices', {})),
  /** Sentences for the fields that are wrong. Nothing is written. */
  'journal.problems': call(journalAnswers, (desk, answers) => desk.run('journalProblems', answers)),
  /** Makes a journal with its first issue, and opens it. */
  'journal.make': call(journalAnswers, async (desk, answers) => {
    const made = await desk.run('makeJournal', answers);
    if ('folder' in made) await desk.openJournal(made.folder);
    return made;
  }),
  /** The fields of journal.yaml, and the version that they are read from. */
  'journal.settings': call(z.object({}), async (desk) => {
    const { [SETTINGS_FILE]: source } = readSources(desk.journal(), [SETTINGS_FILE]);
    const { text = '', version = '' } = source ?? {};
    return { values: await desk.run('journalSettings', { text }), text, version };
  }),
  /** Saves the fields that differ. Nothing is saved if a value is wrong or the file has changed meanwhile. */
  'journal.saveSettings': call(
    z.object({ values: settings, text: z.string(), base: z.string(), what: text }),
    async (desk, { values, text, base, what }) => {
      const changed = await desk.run('changeSettings', { text, values });
      if (changed.problems.length > 0) return { problems: changed.problems };
      const changes = [{ path: SETTINGS_FILE, content: changed.text, base }];
      const saved = saveChanges(desk.journal(), '', what, changes, desk.now());
      if (!saved.saved) return { problems: [], isChanged: true };
      desk.announce({ kind: 'files', paths: [SETTINGS_FILE] });
      return { problems: [], version: saved.versions[SETTINGS_FILE] ?? '' };
    },
  ),
  'journal.makeIssue': call(z.object(issueAnswers), async (desk, answers) => {
    const { problems, name, text: content, schema } = await desk.run('newIssue', answers);
    if (Object.keys(problems).length > 0) return { problems };
    const path = `${name}/issue.yaml`;
    const changes = [
      { path, content, base: '' },
      { path: '.offprint/schemas/issue.json', content: schema },
    ];
    const saved = saveChanges(desk.journal(), name, 'Issue made', changes, desk.now());
    if (!saved.saved) return { problems: { number: `The journal has an issue ${name} already.` } };
    desk.announce({ kind: 'files', paths: [path] });
    return { name };
  }),
};
