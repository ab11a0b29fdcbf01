/** Finds, reads and checks a theme: templates/<name>/ of the journal, else of Offprint. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { VFile } from 'vfile';
import { withoutForbidden } from '../../formats/html/serialize.ts';
import { SITE_TEMPLATES } from '../../formats/site/slots.ts';
import {
  STYLE_SHEETS,
  type StyleSheetName,
  type StyleSheets,
  type Theme,
  type ThemePicture,
  type ThemeSettings,
} from '../../formats/theme.ts';
import { hasError, report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { fileFacts, publishable } from '../files/file-facts.ts';
import { readText } from '../files/read-text.ts';
import { ASSET_LIMIT, inFolder, isRegularFile, readRegularFile } from '../files/regular-file.ts';
import { shownPath } from '../journal/journal-files.ts';
import { basename, dirname, extname, join, slashed } from '../system/paths.ts';
import {
  reportContrast,
  reportFamilies,
  reportStyle,
  reportTemplates,
  themeProblem,
} from './theme-check.ts';
import { loadFonts } from './theme-fonts.ts';
import {
  parseThemeYaml,
  readThemeSettings,
  type ThemeFile,
  type ThemeYaml,
} from './theme-settings.ts';

export interface LoadedTheme {
  /** Absent where a diagnostic is an error. */
  theme?: Theme;
  /** theme.yaml and the templates, with what was found wrong in them. */
  files: VFile[];
}

const OURS = slashed(fileURLToPath(new URL('../../../templates', import.meta.url)));
export const TEXT_LIMIT = 1_000_000;

/** Where a theme is named. */
interface Named {
  file: VFile;
  place: Place | undefined;
}

/**
 * @param journalFolder whose `templates/` is looked into first
 * @param named in journal.yaml, where that is so
 */
export async function loadTheme(
  name: string,
  journalFolder?: string,
  named?: Named,
): Promise<LoadedTheme> {
  const places = themePlaces(journalFolder);
  const folder = findTheme(name, places);
  if (!folder) return { files: await unknownTheme(name, places, named) };
  const source = await readThemeFolder(folder);
  const baseName = source.yaml?.values['based-on'];
  const baseFolder = typeof baseName === 'string' ? findTheme(baseName, places) : undefined;
  const base = baseFolder && baseFolder !== folder ? await readThemeFolder(baseFolder) : undefined;
  if (typeof baseName === 'string' && !base) {
    const others = (await themeNames(places)).filter((other) => other !== name);
    reportBase(source, baseName, others);
    return { files: [source.file] };
  }
  return finishTheme(name, await withSite(source, base), base);
}

/** A theme of an article's pages alone gets the journal's pages of ours. */
async function withSite(source: ThemeFolder, base: ThemeFolder | undefined): Promise<ThemeFolder> {
  const lacking = SITE_TEMPLATES.filter(
    (name) => !source.templates.has(name) && !base?.templates.has(name),
  );
  if (lacking.length === 0) return source;
  const ours = await readThemeFolder(join(OURS, 'default'));
  const known = new Set([...source.templates.keys(), ...(base?.templates.keys() ?? [])]);
  const added = [...ours.templates].filter(([name]) => !known.has(name));
  return {
    ...source,
    templates: new Map([...source.templates, ...added]),
    css: { ...joinedSheets(ours, source), screen: source.css.screen, print: source.css.print },
  };
}

/** Folders of themes, those of the journal before ours. */
export function themePlaces(journalFolder?: string): string[] {
  return journalFolder ? [join(journalFolder, 'templates'), OURS] : [OURS];
}

/** The first folder of that name that holds a theme. */
export function findTheme(name: string, places: readonly string[]): string | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined;
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, YAML)));
}

export const YAML = 'theme.yaml';

/** @returns the files that are not read for other reasons */
async function unknownTheme(
  name: string,
  places: readonly string[],
  named: Named | undefined,
): Promise<VFile[]> {
  const known = await themeNames(places);
  const file = named?.file ?? new VFile({ path: `templates/${name}`, value: '' });
  report(
    file,
    'theme-invalid',
    `Unexpected theme “${name}”, expected one of: ${known.join(', ')}`,
    named?.place,
    'Name one of these in journal.yaml, or put a folder with a theme.yaml into the journal’s templates/.',
  );
  return named ? [] : [file];
}

export async function themeNames(places: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(places.map((place) => readdir(place).catch(() => [])));
  return [...new Set(folders.flat())].filter((one) => findTheme(one, places)).sort();
}

// ------------------------------------------------------------------------- reading

/** A theme's folder as it stands on the disk. */
interface ThemeFolder {
  folder: string;
  file: VFile;
  yaml?: ThemeYaml;
  /** By name without extension. */
  templates: Map<string, VFile>;
  css: StyleSheets;
  /** The style sheets as files, with what is wrong with them. */
  styles: VFile[];
}

async function readThemeFolder(folder: string): Promise<ThemeFolder> {
  const shown = dirname(folder) === OURS ? join('templates', basename(folder)) : shownPath(folder);
  const read = (name: string) =>
    readText(join(folder, name), join(shown, name), inFolder(folder, TEXT_LIMIT));
  const names = (await readdir(folder)).sort();
  /** By name without extension. */
  const readAll = async (files: readonly string[]) =>
    new Map(
      await Promise.all(
        files.map(async (name) => [basename(name, extname(name)), await read(name)] as const),
      ),
    );
  const [file, templates, styles] = await Promise.all([
    read(YAML),
    readAll(names.filter((name) => extname(name) === '.html')),
    readAll(STYLE_SHEETS.map((name) => `${name}.css`).filter((name) => names.includes(name))),
  ]);
  if (!isOurs(folder)) for (const style of styles.values()) reportStyle(style);
  return {
    folder,
    file,
    yaml: hasError(file) ? undefined : parseThemeYaml(file),
    templates,
    css: sheets((name) => withoutForbidden(String(styles.get(name) ?? ''))),
    styles: [...styles.values()],
  };
}

function sheets(textOf: (name: StyleSheetName) => string): StyleSheets {
  return Object.fromEntries(STYLE_SHEETS.map((name) => [name, textOf(name)])) as StyleSheets;
}

/** The styles of the second behind those of the first. */
function joinedSheets(first: ThemeFolder | undefined, second: ThemeFolder): StyleSheets {
  return sheets((name) => [first?.css[name], second.css[name]].filter(Boolean).join('\n'));
}

function reportBase(source: ThemeFolder, name: string, others: readonly string[]): void {
  if (!source.yaml) return;
  const reason = `Unexpected theme “${name}”, expected one of: ${others.join(', ')}`;
  themeProblem(source.file, source.yaml, ['based-on'], reason);
}

// -------------------------------------------------------------------------- joining

/**
 * A theme that is based on another has what it says itself in place of the other's: settings key
 * by key, also margins and colours, templates file by file. Its styles come behind the other's.
 */
async function finishTheme(
  name: string,
  source: ThemeFolder,
  base: ThemeFolder | undefined,
): Promise<LoadedTheme> {
  const templates = new Map([...(base?.templates ?? []), ...source.templates]);
  const files = [
    source.file,
    ...(base ? [base.file] : []),
    ...templates.values(),
    ...source.styles,
    ...(base?.styles ?? []),
  ];
  const settings =
    source.yaml && readThemeSettings(source.file, source.yaml, base?.yaml?.values ?? {});
  const folders = [source.folder, ...(base ? [base.folder] : [])];
  if (!folders.every(isOurs)) reportTemplates(source.file, templates);
  if (!source.yaml || !settings) return { files };
  reportContrast(source.file, source.yaml, settings);
  const { faces, problems } = loadFonts(settings.families, folders);
  for (const { family, reason } of problems)
    themeProblem(source.file, source.yaml, ['families', family], reason);
  reportFamilies(source.file, source.yaml, settings);
  const logo = await readPicture('logo', source, source.yaml, settings, folders);
  const favicon = await readPicture('favicon', source, source.yaml, settings, folders);
  if (files.some(hasError)) return { files };
  const theme: Theme = {
    name,
    settings: toSettings(settings),
    templates: Object.fromEntries([...templates].map(([key, file]) => [key, String(file)])),
    css: joinedSheets(base, source),
    faces,
    logo,
    favicon,
  };
  return { theme, files };
}

/** Ours are tested with Offprint: no call need read them again. */
function isOurs(folder: string): boolean {
  return dirname(folder) === OURS;
}

function toSettings(file: ThemeFile): ThemeSettings {
  const { 'first-top': firstTop, ...margins } = file.margins;
  return {
    paper: file.paper,
    margins: { ...margins, firstTop },
    colours: file.colours,
    darkColours: file['dark-colours'],
    fonts: file.fonts,
    printedContents: file['printed-contents'],
    floats: file.floats,
  };
}

const PICTURES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

async function readPicture(
  key: 'logo' | 'favicon',
  source: ThemeFolder,
  yaml: ThemeYaml,
  { [key]: name }: ThemeFile,
  folders: readonly string[],
): Promise<ThemePicture | undefined> {
  if (!name) return undefined;
  const folder = folders.find((each) => isRegularFile(join(each, name), each));
  const mediaType = PICTURES[extname(name)];
  const shown = `${key} “${name}”`;
  const fault = folder && mediaType ? await pictureFault(folder, name, mediaType, shown) : shown;
  if (folder && mediaType && !fault) {
    const file = await readRegularFile(join(folder, name), inFolder(folder, ASSET_LIMIT));
    return { mediaType, bytes: publishable(file) };
  }
  const reason = `Unexpected ${fault}, expected a picture beside theme.yaml`;
  themeProblem(source.file, yaml, [key], reason);
  return undefined;
}

/** What is no picture, loads something or is damaged would be missing from every page. */
async function pictureFault(
  folder: string,
  name: string,
  named: string,
  shown: string,
): Promise<string | undefined> {
  const { mediaType, cutOff, drawing } = await fileFacts(join(folder, name), folder);
  if (mediaType !== named) return `${mediaType} in the ${shown}`;
  if (drawing?.refused !== undefined) return `${drawing.refused} in the ${shown}`;
  return cutOff && `damage of the ${shown}`;
}
