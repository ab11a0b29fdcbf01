/** What follows when articles were taken in: their state, and their place in the issue. */
import type { OpenJournal } from '../open-journal.ts';
import { readSources, saveChanges } from '../sources.ts';
import { setWorkState } from '../states.ts';

/**
 * Lists the articles in issue.yaml, if it has a list, and sets their state to received.
 *
 * @param names of the articles' folders
 * @param section its title, if the issue has sections
 * @returns the paths that were written
 */
export async function listTaken(
  journal: OpenJournal,
  issue: string,
  names: readonly string[],
  section: string,
  now: Date,
): Promise<string[]> {
  for (const name of names) setWorkState(journal.folder, `${issue}/${name}`, 'received');
  const { issueWithArticle } = await import('../../../revisions/record/issue-with-article.ts');
  const path = `${issue}/issue.yaml`;
  const { [path]: source } = readSources(journal, [path]);
  if (!source || source.version === '') return [];
  let text = source.text;
  for (const name of names) text = listed(text, name) ?? text;
  if (text === source.text) return [];
  const what = `${names.join(', ')} added to the issue`.slice(0, 200);
  saveChanges(journal, issue, what, [{ path, content: text, base: source.version }], now);
  return [path];

  /** An issue.yaml that does not parse stays as it is; its own message says what is wrong. */
  function listed(text: string, name: string): string | undefined {
    try {
      return issueWithArticle(text, name, section);
    } catch {
      return undefined;
    }
  }
}
