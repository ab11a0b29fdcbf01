/** Examples of rules, in one line each: changes to the clean articles of test/clean-journal. */
import type { Change } from './check.ts';

const changeIn =
  (file: Change['in']) =>
  (from: string, to: string): Change => ({ in: file, from, to });

export const inArticle = changeIn('article.md');
export const inLetter = changeIn('letter.md');
export const inJournal = changeIn('journal.yaml');
export const inIssue = changeIn('issue.yaml');
export const inFiles = changeIn('files');
