/** Compares two states of an article, and lists its versions on record. It compiles articles, so it runs in a task. */
import { entryNumbered } from '../../../io/desk/history-store.ts';
import { openTemporaryState } from '../../../io/desk/temporary-state.ts';
import { type ArticleFolder, planBuild } from '../../../io/journal/folders.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';
import { diffPage } from '../../../revisions/diff/page/page.ts';
import { withBuildContext } from '../../articles/build-context.ts';
import { diffOf, keptVersion } from '../../diff/diff-articles.ts';

/** A saved state by its number, a version on record ("1.0"), or the files as they are now. */
export type StateName = { number: number } | { version: string } | 'now';

export interface CompareRequest {
  /** Absolute path of the journal's folder. */
  journal: string;
  /** "1-2/firdous" */
  article: string;
  before: StateName;
  after: StateName;
  /** How the page calls the two states. */
  names: { before: string; after: string };
}
/** A page with both states, or the errors because of which one of them cannot be read. */
export type ComparedStates = { page: string; changes: number } | { messages: Diagnostic[] };

/** @throws SurroundingsError if a state does not exist or is not complete */
export async function compareStates({
  journal,
  article,
  before,
  after,
  names,
}: CompareRequest): Promise<ComparedStates> {
  const present = await articleAt(journal, article);
  const opened: (() => void)[] = [];
  try {
    const [other, folder] = [await stateOf(before), await stateOf(after)];
    const isKept = typeof before === 'object' && 'version' in before;
    const counterpart = { folder, other, name: names.before, nameAfter: names.after, isKept };
    const { report, versions, unread } = await withBuildContext((context) =>
      diffOf(counterpart, context),
    );
    if (!versions) return { messages: diagnosticsOf(unread.flatMap(({ files }) => files)) };
    const page = diffPage({ ...report, name: article, versions });
    return { page, changes: report.changes.length };
  } finally {
    for (const remove of opened) remove();
  }

  async function stateOf(state: StateName): Promise<ArticleFolder> {
    if (state === 'now') return present;
    if ('version' in state) return (await keptVersion(present, state.version)).other;
    const entry = entryNumbered(journal, article, state.number);
    const opening = entry && (await openTemporaryState(present, journal, entry));
    if (opening) opened.push(opening.remove);
    if (opening?.article) return opening.article;
    throw new SurroundingsError(
      'This state has no manuscript, or the history has lost one of its files. Compare with another state.',
    );
  }
}

export interface RecordedVersion {
  version: string;
  kind: 'publication' | 'minor' | 'correction' | 'expression-of-concern' | 'retraction';
  /** ISO date. */
  date: string;
  reason?: string;
}

/** Versions on record, newest first. */
export async function recordedVersions(
  journal: string,
  article: string,
): Promise<RecordedVersion[]> {
  const { versions = [] } = await articleAt(journal, article);
  return versions
    .map(({ version, kind, date, reason }) => ({
      version,
      kind,
      date,
      ...(reason !== undefined && { reason }),
    }))
    .reverse();
}

async function articleAt(journal: string, article: string): Promise<ArticleFolder> {
  const { articles } = await planBuild([join(journal, article)]);
  const [found] = articles;
  if (found) return found;
  throw new SurroundingsError(
    `There is no article ${article}. Somebody has renamed or removed it.`,
  );
}
