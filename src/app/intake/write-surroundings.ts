/** Writes journal.yaml and issue.yaml for articles in a new folder. */
import { mergeJournalFacts } from '../../intake/submission/journal-facts.ts';
import { existing, writeSettings } from '../../io/intake/paper-files.ts';
import type { Target } from '../../io/intake/target.ts';
import { basename, dirname, relative } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { issueYaml, journalYaml } from './surroundings.ts';
import type { TakenFile } from './taken-file.ts';

/**
 * Writes journal.yaml and issue.yaml from the articles in the folder: those that were written now, and those of the
 * same files that an earlier call wrote, which may have been interrupted.
 */
export async function writeSurroundings(
  files: TakenFile[],
  target: Target,
  inIssue: boolean,
): Promise<string[]> {
  const taken = files.filter(
    ({ article, written }) => written.length > 0 || (inIssue && article !== undefined),
  );
  if (taken.length === 0) return [];
  const facts = mergeJournalFacts(taken.flatMap(({ result }) => result?.journal ?? []));
  const articles = inIssue ? byPages(taken) : [basename(target.folder)];
  const language = taken[0]?.result?.language ?? 'en';
  const settings = [
    { name: 'journal', path: target.journalPath, yaml: journalYaml(facts, language) },
    { name: 'issue', path: target.issuePath, yaml: issueYaml(facts, articles) },
  ] as const;
  const written: string[] = [];
  for (const { name, path, yaml } of settings) {
    if (!path || !yaml) continue;
    if ((await existing(dirname(path), [basename(path)])).length > 0)
      throw new SurroundingsError(writtenMeanwhile(path, articles));
    written.push(...(await writeSettings(name, path, yaml, target.journalFolder)));
  }
  return written;
}

function writtenMeanwhile(path: string, articles: readonly string[]): string {
  const shown = relative(process.cwd(), path);
  return `${shown} was not there when the work began, and is now: another command wrote it, and it was not replaced. Compare it with the reports, and see that it lists ${articles.join(', ')}.`;
}

/** In the order of their first pages if all have one, or else in the order of the files. */
function byPages(taken: TakenFile[]): string[] {
  const first = (file: TakenFile) => Number.parseInt(file.result?.front?.pages ?? '', 10);
  const sorted = taken.every((file) => !Number.isNaN(first(file)))
    ? [...taken].sort((a, b) => first(a) - first(b))
    : taken;
  return sorted.flatMap(({ article }) => article ?? []);
}
