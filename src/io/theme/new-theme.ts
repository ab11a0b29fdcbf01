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
  /** Names of what it holds. */
  files: string[];
}

/** @throws SurroundingsError where there is no such journal or theme, or something would be overwritten */
export async function copyTheme({ name, from, journal }: NewTheme): Promise<CopiedTheme> {
  await refuseName(name);
  if (!existsSync(join(journal, 'journal.yaml')))
    throw new SurroundingsError(
      `Unexpected folder ${journal === '.' ? 'here' : journal} without journal.yaml, expected that of a journal. Name it with --journal.`,
    );
  const source = findTheme(from, themePlaces(journal));
  if (!source) {
    const known = (await themeNames(themePlaces(journal))).join(', ');
    throw new SurroundingsError(`Unexpected theme "${from}" in --from, expected one of: ${known}.`);
  }
  const folder = join(journal, 'templates', name);
  if (existsSync(folder))
    throw new SurroundingsError(
      `Unexpected ${folder}, which exists already, expected a new name. Nothing was written.`,
    );
  await copyWhole(source, folder, (yaml) => renamed(yaml, name, from));
  return { folder, files: (await readdir(folder)).sort() };
}

/** A journal's theme of one of our names would take the place of ours, under all that are based on it. */
async function refuseName(name: string): Promise<void> {
  if (!/^[\w-]+$/.test(name) || !isFolderName(name))
    throw new SurroundingsError(
      `Unexpected name "${name}", expected letters, digits, - and _ alone, and no name of a device of Windows (con, aux): it becomes the name of a folder.`,
    );
  if ((await themeNames(themePlaces())).includes(name))
    throw new SurroundingsError(
      `Unexpected name "${name}", which a theme of Offprint has, expected another one.`,
    );
}

/** All or nothing: a copy that breaks off leaves no half theme. */
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
    // A link was copied as a link: nothing is written through it.
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

/** Its first lines name the schema for text editors, and say whose copy it is. */
function renamed(yaml: string, name: string, from: string): string {
  const body = yaml
    .replace(/^# yaml-language-server: \$schema=[^\n]*\n/, '')
    .replace(/^# The theme "[^"\n]*"[^\n]*\n/, '');
  return `${schemaLine(`./${SCHEMA}`)}# The theme "${name}", begun as a copy of "${from}". docs/themes.md explains every key.\n${body}`;
}
