/**
 * The differences between the releases of OJS. An import reads only the XML of its own release. Sources: pkp/ojs
 * and pkp/pkp-lib, tags 3_3_0-22, 3_4_0-10 and 3_5_0-5 (`native.xsd`, `pkp-native.xsd`, `importexport.xsd`, their
 * filters, `templates/frontend/objects`).
 */
import type { OjsVersion } from '../../compile/metadata/settings.ts';
import type { ReceiverSettings } from '../export.ts';
import { LOCALES_3_3, LOCALES_3_4, LOCALES_3_5, ojsLocale } from './locale.ts';

export interface Release {
  version: OjsVersion;
  /** OJS's name of the language with this tag; undefined if OJS cannot import it. */
  localeOf(tag: string): string | undefined;
  /** The value for a completed submission: an empty step name, or a number in 3.3. */
  progress: '' | '0';
  /** Whether an author has several affiliations with ROR identifiers, or one line of text. */
  affiliations: 'each' | 'one line';
  /** Whether each keyword is inside a `name` element. */
  keywords: 'named' | 'plain';
  /** Whether the article page shows HTML of the title or prints the tags. */
  titles: 'html' | 'plain';
  /** Whether OJS accepts an article without authors. */
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

/** The release of the journal's site; the newest one if journal.yaml names none. */
export function releaseFor(settings: ReceiverSettings): Release {
  return RELEASES[settings.ojs?.version ?? '3.5'];
}
