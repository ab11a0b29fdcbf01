/** What the questions about a new journal offer. */
import { CREATIVE_COMMONS_IDS } from '../../../compile/metadata/values/license.ts';
import { LANGUAGES } from '../../../words/languages/index.ts';
import { type StyleSample, styleSamples } from '../../styles/bundled-styles.ts';

export interface JournalChoices {
  styles: StyleSample[];
  /** SPDX ids, the freest first. */
  licenses: readonly string[];
  /** Tags of the languages that Offprint has words of. */
  languages: string[];
}

export async function journalChoices(): Promise<JournalChoices> {
  return {
    styles: await styleSamples(),
    licenses: CREATIVE_COMMONS_IDS,
    languages: Object.keys(LANGUAGES),
  };
}
