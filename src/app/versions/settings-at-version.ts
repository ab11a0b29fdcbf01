import type { ArticleFolder } from '../../io/journal/folders.ts';
import { compileSettingsAtVersion, journalAtVersion } from '../../io/journal/journal-files.ts';
import type { Change } from '../../revisions/diff/index.ts';
import type { BuildContext } from '../articles/build-context.ts';

/**
 * The settings of journal.yaml at the time of a version that are different now, if they can be the cause of these
 * changes. Written for issue.yaml. Example: "license: CC-BY-4.0, style: apa".
 *
 * @param then the kept version
 */
export async function settingsAtVersion(
  then: ArticleFolder,
  now: ArticleFolder,
  changes: readonly Change[],
  context: BuildContext,
): Promise<string> {
  const [before, after] = [settingsOf(then), settingsOf(now)];
  // A kept style has a different path, and the content of a style file may have changed.
  const [oldStyle, newStyle] = [await context.style(then), await context.style(now)];
  if (oldStyle.xml === newStyle.xml) before.style = after.style;
  const isOfLicence = ({ part }: Change) => part === 'licence';
  return Object.entries(before)
    .filter(([key, value]) => value !== undefined && value !== after[key])
    .filter(([key]) =>
      LICENCE_KEYS.has(key)
        ? changes.some(isOfLicence)
        : changes.some((change) => !isOfLicence(change)),
    )
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
}

const LICENCE_KEYS: ReadonlySet<string> = new Set(['license', 'copyright-holder']);

/** The settings by their keys in journal.yaml and issue.yaml, as they are written there. */
function settingsOf(folder: ArticleFolder): Record<string, string | undefined> {
  const { license, copyrightHolder } = journalAtVersion(folder);
  const { style, defaults = {} } = compileSettingsAtVersion(folder);
  return {
    license: license?.spdx ?? license?.url ?? license?.name,
    'copyright-holder': copyrightHolder,
    style,
    smart: defaults.smart?.toString(),
    'number-sections': defaults.numberSections?.toString(),
  };
}
