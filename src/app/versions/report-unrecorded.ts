import type { ArticleFolder } from '../../io/journal/folders.ts';
import { hasSameFolder, isUntouched } from '../../io/record/kept-sources.ts';
import { report } from '../../messages/report.ts';
import { type Change, sentenceOf } from '../../revisions/diff/index.ts';
import type { Place } from '../../words/place.ts';
import { type CompiledFolder, hasErrorAbove, type Workshop } from '../articles/build-context.ts';
import { type Compared, changesSince } from './changes-since.ts';
import { heldThen } from './settings-at-version.ts';

/** Changes that the message names; `offprint diff` shows all. */
const NAMED = 3;

/**
 * Reports where an article's words differ from its last version on record: readers, libraries and
 * indexes have that one, so a change has to be published as what it is.
 */
export async function reportUnrecorded(read: CompiledFolder, workshop: Workshop): Promise<void> {
  const { folder, sources, compiled } = read;
  const last = folder.versions?.at(-1);
  if (!last || !sources || !compiled || hasErrorAbove(folder)) return;
  if (await isUntouched(folder)) return;
  const compared = await changesSince(last.version, read, workshop);
  if (!compared) return reportUnread(read, last.version);
  const { changes } = compared;
  const [first] = changes;
  if (!first) return;
  report(
    sources.manuscript,
    'record-differs',
    `The article is not as it was published in version ${last.version} of ${last.date}. ${namedChanges(changes)}`,
    placeOf(first),
    await adviceOn(compared, folder, workshop),
  );
}

/** The journal's licence, or its citation style, is another by now: that is no change of the article. */
async function adviceOn(
  { kept, changes }: Compared,
  folder: ArticleFolder,
  workshop: Workshop,
): Promise<string> {
  const { shown, versions } = folder;
  const held = await heldThen(kept, folder, changes, workshop);
  const ofJournal = `journal.yaml has other settings than on that day. Write what held then into the issue.yaml of this issue: journal: {${held}}.`;
  if (held && (await hasSameFolder(folder))) return `The manuscript is as it was, but ${ofJournal}`;
  const isRetracted = versions?.some(({ kind }) => kind === 'retraction');
  const ofArticle = isRetracted
    ? 'Undo them: a retracted article stays as it is.'
    : `Undo them, or publish them: offprint revise ${shown} --minor --reason "…" (spelling, layout), or offprint correct ${shown} --text notice.md (what was found, or who is credited).`;
  return [
    `See them: offprint diff ${shown}.`,
    held && `Some come from outside: ${ofJournal}`,
    ofArticle,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where a change stands in the manuscript, if that is known. */
export function placeOf({ line }: Change): Place | undefined {
  const point = line === undefined ? undefined : { line, column: 1 };
  return point && { start: point, end: point };
}

/** What weighs more first. */
function namedChanges(changes: readonly Change[]): string {
  const isGrave = (change: Change) => change.class === 'substantive';
  const ordered = [...changes.filter(isGrave), ...changes.filter((change) => !isGrave(change))];
  const named = ordered.slice(0, NAMED).map(sentenceOf).join('. ');
  const more = changes.length - NAMED;
  return more > 0 ? `${named}. There ${more === 1 ? 'is' : 'are'} ${more} more` : named;
}

/** The sources of a version on record are gone. */
export function reportUnread({ folder, sources }: CompiledFolder, version: string): void {
  if (!sources) return;
  report(
    sources.manuscript,
    'record-sources-missing',
    `Unexpected loss or damage of published/${folder.name}/${version}/, expected the sources of the version on record`,
    undefined,
    'Put the folder back from your last copy: without it nobody can tell what has changed since.',
  );
}
