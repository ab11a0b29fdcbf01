/** Outputs are replaced and removed again: they must not stand where the sources are, nor two in one place. */
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Plan } from './folders.ts';
import { shownPath } from './journal-files.ts';
import { isInside } from './regular-file.ts';
import { SurroundingsError } from './surroundings.ts';

/** @throws SurroundingsError where outputs of a plan would mix with its sources, or with each other */
export async function keepOutputsApart(plan: Plan, out: string): Promise<void> {
  refuseSharedFolders(plan, out);
  const [source] = await sourcesBelow(plan, out);
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
async function sourcesBelow({ articles, issues }: Plan, out: string): Promise<string[]> {
  const ofIssues = issues.map(async ({ folder, name }) => {
    const isSame = (await placeOf(join(out, name))) === (await placeOf(folder));
    return isSame ? [folder] : [];
  });
  const ofArticles = articles.map(async ({ folder, output }) => {
    const source = await placeOf(folder);
    const targets = await Promise.all([placeOf(out), placeOf(join(out, output))]);
    return targets.some((target) => isInside(source, target)) ? [folder] : [];
  });
  return (await Promise.all([...ofIssues, ...ofArticles])).flat();
}

/** Without links, also of what is not there yet. */
async function placeOf(path: string): Promise<string> {
  const absolute = resolve(path);
  const place = await realpath(absolute).catch(() => undefined);
  if (place !== undefined || dirname(absolute) === absolute) return place ?? absolute;
  return join(await placeOf(dirname(absolute)), basename(absolute));
}
