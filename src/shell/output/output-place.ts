/** Outputs are replaced and removed again: they must not stand where the sources are, nor two in one place. */
import { join } from 'node:path';
import type { Plan } from '../journal/folders.ts';
import { shownPath } from '../journal/journal-files.ts';
import { isInside } from '../journal/regular-file.ts';
import { SurroundingsError } from '../surroundings.ts';
import { placeOf } from './keep-inside.ts';

/** @throws SurroundingsError where outputs of a plan would mix with its sources, or with each other */
export function keepOutputsApart(plan: Plan, out: string): void {
  refuseSharedFolders(plan, out);
  const [source] = sourcesBelow(plan, out);
  if (source === undefined) return;
  throw new SurroundingsError(
    `Unexpected output folder ${out}, expected one in which outputs do not stand among the sources in ${shownPath(source)}. Name another with --out.`,
  );
}

/** Articles of several journals, or of none, may have one name. */
function refuseSharedFolders({ articles }: Plan, out: string): void {
  const sources = new Map<string, string>();
  for (const { folder, output, issue } of articles) {
    if (issue) take(issue.name, issue.folder);
    take(output, folder);
  }

  function take(target: string, source: string): void {
    const other = sources.get(target) ?? source;
    sources.set(target, source);
    if (other === source) return;
    throw new SurroundingsError(
      `Unexpected ${shownPath(other)} and ${shownPath(source)}, expected folders whose outputs do not both stand in ${join(out, target)}. Name them in two calls, each with its own --out.`,
    );
  }
}

/** Folders of sources into which the outputs would be written. */
function sourcesBelow({ articles, issues }: Plan, out: string): string[] {
  const whole = placeOf(out);
  const ofIssues = issues.filter(
    ({ folder, name }) => placeOf(join(out, name)) === placeOf(folder),
  );
  const ofArticles = articles.filter(({ folder, output }) => {
    const source = placeOf(folder);
    return [whole, placeOf(join(out, output))].some((target) => isInside(source, target));
  });
  return [...ofIssues, ...ofArticles].map(({ folder }) => folder);
}
