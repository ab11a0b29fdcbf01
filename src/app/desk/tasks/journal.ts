/** Tasks of the start page and the page of the journal. */

import type { IssueAnswers, JournalAnswers } from '../journals/answers.ts';
import type { JournalChoices } from '../journals/choices.ts';
import type { Made, Problems } from '../journals/new-journal.ts';
import type { JournalOverview } from '../journals/overview.ts';
import type { ChangedSettings, Settings } from '../journals/settings-form.ts';
import type { Task } from './task.ts';

/** The title and the issues of a journal. */
const journalOverview: Task<{ folder: string }, JournalOverview> = async ({ folder }) =>
  (await import('../journals/overview.ts')).journalOverview(folder);

const journalChoices: Task<Record<never, never>, JournalChoices> = async () =>
  (await import('../journals/choices.ts')).journalChoices();

const journalProblems: Task<JournalAnswers, Problems<JournalAnswers>> = async (answers) =>
  (await import('../journals/new-journal.ts')).journalProblems(answers);

const makeJournal: Task<JournalAnswers, Made<JournalAnswers>> = async (answers) =>
  (await import('../journals/new-journal.ts')).makeJournal(answers);

/** The values of the fields of journal.yaml. */
const journalSettings: Task<{ text: string }, Settings> = async ({ text }) =>
  (await import('../journals/settings-form.ts')).readSettings(text);

/** The text of journal.yaml with other values, and what is wrong with them. Nothing is written. */
const changeSettings: Task<{ text: string; values: Settings }, ChangedSettings> = async ({
  text,
  values,
}) => (await import('../journals/settings-form.ts')).changeSettings(text, values);

interface NewIssue {
  problems: Problems<IssueAnswers>;
  /** The name of its folder. */
  name: string;
  /** The text of its issue.yaml. */
  text: string;
  /** The JSON Schema that the text names. */
  schema: string;
}

/** What is wrong with the facts of a new issue, and its file. Nothing is written. */
const newIssue: Task<IssueAnswers, NewIssue> = async (answers) => {
  const [{ issueFolderName, issueProblems }, { issueYaml }, { schemaLine, schemaText }] =
    await Promise.all([
      import('../journals/new-journal.ts'),
      import('../journals/settings-yaml.ts'),
      import('../../../io/schemas.ts'),
    ]);
  return {
    problems: issueProblems(answers),
    name: issueFolderName(answers),
    text: schemaLine('../.offprint/schemas/issue.json') + issueYaml(answers),
    schema: schemaText('issue'),
  };
};

export const journalTasks = {
  journalOverview,
  journalChoices,
  journalProblems,
  changeSettings,
  journalSettings,
  makeJournal,
  newIssue,
};
