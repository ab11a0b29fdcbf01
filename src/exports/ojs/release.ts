/**
 * What the releases of OJS read differently: an import reads the XML of its own release alone. By pkp/ojs and
 * pkp/pkp-lib, tags 3_3_0-22, 3_4_0-10 and 3_5_0-5 (`native.xsd`, `pkp-native.xsd`, `importexport.xsd`, the filters
 * beside them, `templates/frontend/objects`).
 */
import type { OjsVersion } from '../../compile/metadata/settings.ts';
import type { ReceiverSettings } from '../export.ts';
import { LOCALES_3_3, LOCALES_3_4, LOCALES_3_5, ojsLocale } from './locale.ts';

export interface Release {
  version: OjsVersion;
  /** OJS's name of a language, by its tag; nothing where OJS cannot import it. */
  localeOf(tag: string): string | undefined;
  /** A submission whose every step is done: no name of a step, in 3.3 a number. */
  progress: '' | '0';
  /** Of an author: each with its ROR identifier, or one line of words. */
  affiliations: 'each' | 'one line';
  /** Whether the words of a list of keywords stand in an element of their own. */
  keywords: 'named' | 'plain';
  /** Its page of an article shows italics of the title, or prints the tags. */
  titles: 'html' | 'plain';
  /** Whether it takes an editorial that nobody signed. */
  unsigned: boolean;
}

const OJS_3_5: Release = {
  version: '3.5',
  localeOf: (tag) => ojsLocale(tag, LOCALES_3_5),
  progress: '',
  affiliations: 'each',
  keywords: 'named',
  titles: 'html',
  unsigned: true,
};

const OJS_3_4: Release = {
  ...OJS_3_5,
  version: '3.4',
  localeOf: (tag) => ojsLocale(tag, LOCALES_3_4),
  affiliations: 'one line',
  keywords: 'plain',
};

const OJS_3_3: Release = {
  ...OJS_3_4,
  version: '3.3',
  localeOf: (tag) => ojsLocale(tag, LOCALES_3_3),
  progress: '0',
  titles: 'plain',
  unsigned: false,
};

const RELEASES: Record<OjsVersion, Release> = { '3.3': OJS_3_3, '3.4': OJS_3_4, '3.5': OJS_3_5 };

/** The release of the journal's site; the newest where journal.yaml names none. */
export function releaseFor(settings: ReceiverSettings): Release {
  return RELEASES[settings.ojs?.version ?? '3.5'];
}
