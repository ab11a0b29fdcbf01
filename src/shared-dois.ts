/**
 * One DOI in two issues of a journal: whoever follows it reaches one article alone. Within an issue
 * it is an error (pages.ts); here the other issue may be the wrong one, so that both places are named.
 */
import { dirname } from 'node:path';
import { report } from './diagnostics.ts';
import { shownPath } from './shell/folders.ts';
import { doisInIssue, subfolders, type WrittenDoi } from './shell/other-dois.ts';
import type { CompiledFolder } from './workshop.ts';

/**
 * Warns on the manuscripts of articles that share their DOI with one of another issue, of those
 * built together or of those beside them.
 *
 * @param built in printed order
 * @returns those that were warned of
 */
export async function warnOfSharedDois(
  built: readonly CompiledFolder[],
): Promise<CompiledFolder[]> {
  const warned: CompiledFolder[] = [];
  const seen = new Map<string, WrittenDoi>();
  for (const other of await doisBeside(built)) seen.set(other.doi.toLowerCase(), other);
  for (const article of built) {
    const own = doiOf(article);
    if (!own) continue;
    const other = seen.get(own.doi.toLowerCase());
    if (other && dirname(other.folder) !== dirname(own.folder)) {
      warn(article, own, other);
      warned.push(article);
    } else seen.set(own.doi.toLowerCase(), own);
  }
  return warned;
}

/** Of the issues of the same journals that are not built. */
async function doisBeside(built: readonly CompiledFolder[]): Promise<WrittenDoi[]> {
  const own = new Set(built.map(({ folder }) => folder.folder));
  const journals = new Set(built.flatMap(({ folder }) => folder.journal?.folder ?? []));
  const issues = (await Promise.all([...journals].map(subfolders))).flat();
  return (await Promise.all(issues.map((issue) => doisInIssue(issue, own)))).flat();
}

function doiOf({ folder, compiled, sources }: CompiledFolder): WrittenDoi | undefined {
  const doi = compiled?.article.doi;
  if (!doi || !sources) return undefined;
  const line = compiled.keys.get('doi')?.start.line ?? 1;
  return { doi, folder: folder.folder, file: sources.manuscript.path, line };
}

function warn(
  { sources, compiled }: CompiledFolder,
  { doi }: WrittenDoi,
  { file, line }: WrittenDoi,
): void {
  if (!sources) return;
  report(
    sources.manuscript,
    'doi-shared',
    `Unexpected DOI ${doi} of ${shownPath(file)}:${line}, too, expected one of its own`,
    compiled?.keys.get('doi'),
    'Every article has its own DOI. Look which of the two is registered with it, and correct the other.',
  );
}
