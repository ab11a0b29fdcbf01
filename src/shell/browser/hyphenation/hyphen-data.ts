/**
 * Hyphenation for a headless Chromium, which brings none and reads it from a folder beside its
 * program: `hyphen-data/hyph-<language>.hyb`. Nothing is fetched.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodeHyb } from './hyb.ts';
import { readPatterns } from './patterns.ts';

export const HYPHEN_DATA = 'hyphen-data';

/** Goes into the names of folders that hold the data; changes with it. */
export const HYPHEN_DATA_VERSION = 'hyphen-1.14.1';

/** As Chromium names them; "de" means de-1996 there, "en" en-us, other Englishes en-gb. */
const LANGUAGES = [
  'de-1996',
  'en-gb',
  'en-us',
  'es',
  'fr',
  'id',
  'it',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
] as const;

/** Makes the folder in `parent`; takes about a second. */
export async function writeHyphenData(parent: string): Promise<void> {
  const folder = join(parent, HYPHEN_DATA);
  await mkdir(folder);
  for (const language of LANGUAGES)
    await writeFile(join(folder, `hyph-${language}.hyb`), encodeHyb(readPatterns(language)));
}
