/**
 * Finds a DOI in two issues of a journal. Readers could only reach one of the articles. Within an issue it is an
 * error (pages.ts). Here the other issue may be wrong, so both places are named.
 */
import type { VFile } from 'vfile';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { shownPath } from '../../io/journal/journal-files.ts';
import { foldersIn } from '../../io/journal/subfolders.ts';
import { doisInIssue, type WrittenDoi } from '../../io/manuscript/other-dois.ts';
import { dirname } from '../../io/system/paths.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import type { CompiledFolder } from './build-context.ts';
import { ownCopy } from './release-text.ts';

/** The DOI of a built article, without the article itself, which can be freed. */
export interface DoiClaim {
  folder: ArticleFolder;
  manuscript: VFile;
  /** Absent if it has none. */
  doi?: string;
  /** The place of the DOI in the manuscript. */
  place?: Place;
}

export function doiClaim({ folder, compiled, sources }: CompiledFolder): DoiClaim[] {
  if (!compiled || !sources) return [];
  const { doi } = compiled.article;
  const place = compiled.keys.get('doi');
  const { manuscript } = sources;
  const claim = ownCopy({ ...(doi !== undefined && { doi }), ...(place && { place }) });
  return [{ folder, manuscript, ...claim }];
}

/**
 * Adds warnings to the manuscripts of articles that have the same DOI as an article of another issue, whether
 * that is built now or not.
 *
 * @param built in printed order
 * @returns the articles with warnings
 */
export async function warnOfSharedDois(built: readonly DoiClaim[]): Promise<DoiClaim[]> {
  const warned: DoiClaim[] = [];
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

/** The DOIs in issues of the same journals that are not built. */
async function doisBeside(built: readonly DoiClaim[]): Promise<WrittenDoi[]> {
  const own = new Set(built.map(({ folder }) => folder.folder));
  const journals = new Set(built.flatMap(({ folder }) => folder.journal?.folder ?? []));
  const issues = [...journals].flatMap(foldersIn);
  return (await Promise.all(issues.map((issue) => doisInIssue(issue, own)))).flat();
}

function doiOf({ folder, manuscript, doi, place }: DoiClaim): WrittenDoi | undefined {
  if (!doi) return undefined;
  return { doi, folder: folder.folder, file: manuscript.path, line: place?.start.line ?? 1 };
}

function warn(
  { manuscript, place }: DoiClaim,
  { doi }: WrittenDoi,
  { file, line }: WrittenDoi,
): void {
  report(manuscript, message('doi-of-another-issue', { doi, file: shownPath(file), line }), place);
}
