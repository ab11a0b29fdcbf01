/**
 * One DOI in two issues of a journal: whoever follows it reaches one article alone. Within an issue
 * it is an error (pages.ts); here the other issue may be the wrong one, so that both places are named.
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

/** What an article that was built claims; the rest of it can be let go. */
export interface DoiClaim {
  folder: ArticleFolder;
  manuscript: VFile;
  /** Absent where it has none. */
  doi?: string;
  /** Where the DOI stands in the manuscript. */
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
 * Warns on the manuscripts of articles that share their DOI with one of another issue, of those
 * built together or of those beside them.
 *
 * @param built in printed order
 * @returns those that were warned of
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

/** Of the issues of the same journals that are not built. */
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
