/** What the receivers of a journal miss in an article. */
import { type CheckFinding, type ReceiverName, receiversOf } from '../../../checks/index.ts';
import type { ArticleFolder } from '../../../io/journal/folders.ts';
import { builtPages } from '../../articles/pages.ts';
import type { CheckedArticle } from '../../check/check.ts';

/** The receivers of the journal that get files. Readers and the journal itself get none. */
export function receiversOfArticle({ journal }: ArticleFolder): ReceiverName[] {
  return receiversOf(journal?.settings ?? {}).filter(
    (name) => name !== 'readers' && name !== 'house',
  );
}

/**
 * Findings for which a receiver refuses the article. Empty if it accepts it.
 *
 * @param against what counts against the article. An error counts for every receiver, because it forbids the build.
 */
export function missesOf(against: readonly CheckFinding[], name: ReceiverName): CheckFinding[] {
  const own = against.filter(({ refused, receivers }) => refused && receivers.includes(name));
  return own.length > 0 ? own : against.filter(({ severity }) => severity === 'error');
}

/**
 * Drops missing page numbers if the issue counts its pages, but is not built yet: a publication and an export build
 * it first.
 */
export async function withoutUncountedPages<Checked extends Pick<CheckedArticle, 'against'>>(
  checked: Checked,
  folders: readonly ArticleFolder[],
  out: string,
): Promise<Checked> {
  const isCounted = folders[0]?.issue?.settings.firstPage !== undefined;
  const counts = isCounted ? await Promise.all(folders.map((each) => builtPages(each, out))) : [];
  if (counts.every((count) => count !== undefined)) return checked;
  return { ...checked, against: checked.against.filter(({ field }) => field !== 'pages') };
}
