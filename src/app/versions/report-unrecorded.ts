import type { Version } from '../../compile/record/record.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { hasSameFolder, isUntouched } from '../../io/record/kept-sources.ts';
import { message } from '../../messages/message.ts';
import { type BuildMessage, report } from '../../messages/report.ts';
import { type Change, sentenceOf } from '../../revisions/diff/index.ts';
import type { Place } from '../../words/place.ts';
import {
  type BuildContext,
  type CompiledFolder,
  hasErrorAbove,
} from '../articles/build-context.ts';
import { type Compared, changesSince } from './changes-since.ts';
import { settingsAtVersion } from './settings-at-version.ts';

/** The number of changes in the message. `offprint diff` shows all. */
const NAMED = 3;

/**
 * Reports an article that differs from its last version on record. Readers, libraries and indexes have that version,
 * so a change must be published as a new version.
 */
export async function reportUnrecorded(read: CompiledFolder, context: BuildContext): Promise<void> {
  const { folder, sources, compiled } = read;
  const last = folder.versions?.at(-1);
  if (!last || !sources || !compiled || hasErrorAbove(folder)) return;
  if (await isUntouched(folder)) return;
  const compared = await changesSince(last.version, read, context);
  if (!compared) return reportUnread(read, last.version);
  const { changes } = compared;
  const [first] = changes;
  if (!first) return;
  const difference = await differenceOf(compared, last, folder, context);
  report(sources.manuscript, difference, placeOf(first));
}

/** What differs, and whether a change of the journal's settings is the cause: its licence, or its citation style. */
async function differenceOf(
  { kept, changes }: Compared,
  { version, date }: Version,
  folder: ArticleFolder,
  context: BuildContext,
): Promise<BuildMessage> {
  const facts = { version, date, ...sentencesOf(changes) };
  const settings = await settingsAtVersion(kept, folder, changes, context);
  if (settings && (await hasSameFolder(folder)))
    return message('record-differs/settings', { ...facts, settings });
  const { shown, versions } = folder;
  const isRetracted = versions?.some(({ kind }) => kind === 'retraction');
  const whole = { ...facts, folder: shown };
  if (settings)
    return isRetracted
      ? message('record-differs/retracted-and-settings', { ...whole, settings })
      : message('record-differs/settings-and-text', { ...whole, settings });
  return isRetracted
    ? message('record-differs/retracted', whole)
    : message('record-differs', whole);
}

/** The place of a change in the manuscript, if it is known. */
export function placeOf({ line }: Change): Place | undefined {
  const point = line === undefined ? undefined : { line, column: 1 };
  return point && { start: point, end: point };
}

/** The first changes as sentences, substantive ones before others, and the number of the others. */
function sentencesOf(changes: readonly Change[]): { changes: string; more: number } {
  const isSubstantive = (change: Change) => change.class === 'substantive';
  const ordered = [
    ...changes.filter(isSubstantive),
    ...changes.filter((change) => !isSubstantive(change)),
  ];
  return {
    changes: ordered.slice(0, NAMED).map(sentenceOf).join('. '),
    more: Math.max(0, changes.length - NAMED),
  };
}

/** Reports that the sources of a version on record are missing. */
export function reportUnread({ folder, sources }: CompiledFolder, version: string): void {
  if (!sources) return;
  report(sources.manuscript, message('record-sources-missing', { name: folder.name, version }));
}
