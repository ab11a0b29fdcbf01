/** What follows when articles were taken in: their state, and their place in the issue. */
import type { OpenJournal } from '../open-journal.ts';
import { readSources, saveChanges } from '../sources.ts';
import { setWorkState } from '../states.ts';

/** A change of issue.yaml, from which it can be undone. */
export interface Listed {
  path: string;
  before: string;
  /** The new version. */
  version: string;
}

/**
 * Lists the articles in issue.yaml, if it has a list, and sets their state to received.
 *
 * @param names of the articles' folders
 * @param section its title, if the issue has sections
 * @returns how issue.yaml was before; undefined if it was not changed
 */
export async function listTaken(
  journal: OpenJournal,
  issue: string,
  names: readonly string[],
  section: string,
  now: Date,
): Promise<Listed | undefined> {
  for (const name of names) setWorkState(journal.folder, `${issue}/${name}`, 'received');
  const { issueWithArticle } = await import('../../../revisions/record/issue-with-article.ts');
  const path = `${issue}/issue.yaml`;
  const { [path]: source } = readSources(journal, [path]);
  if (!source || source.version === '') return undefined;
  let text = source.text;
  for (const name of names) text = listed(text, name) ?? text;
  if (text === source.text) return undefined;
  const what = `${names.join(', ')} added to the issue`.slice(0, 200);
  const change = { path, content: text, base: source.version };
  const saved = saveChanges(journal, issue, what, [change], now);
  return saved.saved
    ? { path, before: source.text, version: saved.versions[path] ?? '' }
    : undefined;

  /** An issue.yaml that does not parse stays as it is; its own message says what is wrong. */
  function listed(text: string, name: string): string | undefined {
    try {
      return issueWithArticle(text, name, section);
    } catch {
      return undefined;
    }
  }
}
