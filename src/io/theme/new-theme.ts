/** Puts a copy of a theme into a journal's templates/, for its designer to change. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import { STAGING } from '../files/durable.ts';
import { textAt } from '../files/if-there.ts';
import { makeFolder } from '../files/make-folder.ts';
import { inFolder } from '../files/regular-file.ts';
import { move, removeLeftover } from '../files/replace.ts';
import { clearStaging } from '../output/write.ts';
import { atEnd } from '../processes/at-end.ts';
import { schemaLine, schemaText } from '../schemas.ts';
import { join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { findTheme, TEXT_LIMIT, themeNames, themePlaces, YAML } from './theme.ts';

export interface NewTheme {
  name: string;
  /** Name of the theme to copy: the journal's own, or one of Offprint's. */
  from: string;
  /** Folder with journal.yaml. */
  journal: string;
}
export interface CopiedTheme {
  folder: string;
  /** Names of the files in it. */
  files: string[];
}

/** @throws SurroundingsError if there is no such journal or theme, or if something would be overwritten */
export async function copyTheme({ name, from, journal }: NewTheme): Promise<CopiedTheme> {
  await refuseName(name);
  if (!existsSync(join(journal, 'journal.yaml')))
    throw new SurroundingsError(
      `There is no journal.yaml ${journal === '.' ? 'in this folder' : `in ${journal}`}. Name the folder of the journal with --journal.`,
    );
  const source = findTheme(from, themePlaces(journal));
  if (!source) {
    const known = (await themeNames(themePlaces(journal))).join(', ');
    throw new SurroundingsError(
      `There is no theme "${from}". Name one of these with --from: ${known}.`,
    );
  }
  const folder = join(journal, 'templates', name);
  if (existsSync(folder))
    throw new SurroundingsError(
      `${folder} exists already, so nothing was written. Choose another name.`,
    );
  await copyWhole(source, folder, (yaml) => renamed(yaml, name, from));
  return { folder, files: (await readdir(folder)).sort() };
}

/** A journal's theme with the name of one of ours would replace it, also as the base of other themes. */
async function refuseName(name: string): Promise<void> {
  if (!/^[\w-]+$/.test(name) || !isFolderName(name))
    throw new SurroundingsError(
      `"${name}" cannot be the name of a theme, because it becomes the name of a folder. Use only letters, digits, - and _, and not the name of a device of Windows (con, aux).`,
    );
  if ((await themeNames(themePlaces())).includes(name))
    throw new SurroundingsError(
      `A theme of Offprint is already called "${name}". Choose another name.`,
    );
}

/** Copies a theme completely or not at all. */
async function copyWhole(source: string, folder: string, change: (yaml: string) => string) {
  const templates = join(folder, '..');
  makeFolder(templates);
  clearStaging(templates);
  const staging = mkdtempSync(join(templates, STAGING));
  const clear = () => removeLeftover(staging);
  const callOff = atEnd(clear);
  try {
    const copy = join(staging, 'theme');
    cpSync(source, copy, { recursive: true });
    const yaml = join(copy, YAML);
    const text = textAt(join(source, YAML), inFolder(source, TEXT_LIMIT));
    if (text === undefined)
      throw new SurroundingsError(
        `${join(source, YAML)} cannot be read. Put the file itself there: links out of the folder are not followed.`,
      );
    // The copy may be a link. Nothing may be written through it.
    rmSync(yaml);
    writeFileSync(yaml, change(text), { flag: 'wx' });
    rmSync(join(copy, SCHEMA), { recursive: true, force: true });
    writeFileSync(join(copy, SCHEMA), schemaText('theme'), { flag: 'wx' });
    move(copy, folder);
  } finally {
    callOff();
    clear();
  }
}

/** Beside theme.yaml. */
const SCHEMA = 'theme.schema.json';

/** The first lines of theme.yaml name its schema for text editors, and the theme that was copied. */
function renamed(yaml: string, name: string, from: string): string {
  const body = yaml
    .replace(/^# yaml-language-server: \$schema=[^\n]*\n/, '')
    .replace(/^# The theme "[^"\n]*"[^\n]*\n/, '');
  return `${schemaLine(`./${SCHEMA}`)}# The theme "${name}", begun as a copy of "${from}". docs/themes.md explains every key.\n${body}`;
}
