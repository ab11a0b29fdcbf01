/** Finds, reads and checks a theme: templates/<name>/ of the journal, or else of Offprint. */
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
import { message } from '../../messages/message.ts';
import { type BuildMessage, hasError, report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { fileFacts, publishable } from '../files/file-facts.ts';
import { readText } from '../files/read-text.ts';
import { ASSET_LIMIT, inFolder, isRegularFile, readRegularFile } from '../files/regular-file.ts';
import { shownPath } from '../journal/journal-files.ts';
import { basename, dirname, extname, join, slashed } from '../system/paths.ts';
import { reportContrast, reportFamilies, reportStyle, reportTemplates } from './theme-check.ts';
import { loadFonts } from './theme-fonts.ts';
import {
  parseThemeYaml,
  readThemeSettings,
  type ThemeFile,
  type ThemeYaml,
} from './theme-settings.ts';

export interface LoadedTheme {
  /** Absent if a diagnostic is an error. */
  theme?: Theme;
  /** theme.yaml and the templates, with their diagnostics. */
  files: VFile[];
}

const OURS = slashed(fileURLToPath(new URL('../../../templates', import.meta.url)));
export const TEXT_LIMIT = 1_000_000;

/** The place where a theme is named. */
interface Naming {
  file: VFile;
  place: Place | undefined;
}

/**
 * @param journalFolder its `templates/` is searched first
 * @param named the place in journal.yaml, if the theme is named there
 */
export async function loadTheme(
  name: string,
  journalFolder?: string,
  named?: Naming,
): Promise<LoadedTheme> {
  const places = themePlaces(journalFolder);
  const folder = findTheme(name, places);
  if (!folder) return { files: await unknownTheme(name, places, named) };
  const source = await readThemeFolder(folder);
  const baseName = source.yaml?.values['based-on'];
  const baseFolder = typeof baseName === 'string' ? findTheme(baseName, places) : undefined;
  const base = baseFolder && baseFolder !== folder ? await readThemeFolder(baseFolder) : undefined;
  if (typeof baseName === 'string' && !base) {
    const known = (await themeNames(places)).filter((other) => other !== name);
    const problem = message('theme-invalid/based-on-unknown', { name: baseName, known });
    report(source.file, problem, source.yaml?.place(['based-on']));
    return { files: [source.file] };
  }
  return finishTheme(name, await withSite(source, base), base);
}

/** A theme without templates for the journal's site gets those of our default theme. */
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

/** The folders that hold themes, the journal's before ours. */
export function themePlaces(journalFolder?: string): string[] {
  return journalFolder ? [join(journalFolder, 'templates'), OURS] : [OURS];
}

/** The first folder of this name that has a theme. */
export function findTheme(name: string, places: readonly string[]): string | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined;
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, YAML)));
}

export const YAML = 'theme.yaml';

/** @returns files with diagnostics that are not among those that are read anyway */
async function unknownTheme(
  name: string,
  places: readonly string[],
  named: Naming | undefined,
): Promise<VFile[]> {
  const known = await themeNames(places);
  const file = named?.file ?? new VFile({ path: `templates/${name}`, value: '' });
  report(file, message('theme-invalid/unknown', { name, known }), named?.place);
  return named ? [] : [file];
}

export async function themeNames(places: readonly string[]): Promise<string[]> {
  const folders = await Promise.all(places.map((place) => readdir(place).catch(() => [])));
  return [...new Set(folders.flat())].filter((one) => findTheme(one, places)).sort();
}

// ------------------------------------------------------------------------- reading

/** A theme's folder on the disk. */
interface ThemeFolder {
  folder: string;
  file: VFile;
  yaml?: ThemeYaml;
  /** By name without extension. */
  templates: Map<string, VFile>;
  css: StyleSheets;
  /** The style sheets as files, with their diagnostics. */
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

/** Joins style sheets by name, those of the second theme after those of the first. */
function joinedSheets(first: ThemeFolder | undefined, second: ThemeFolder): StyleSheets {
  return sheets((name) => [first?.css[name], second.css[name]].filter(Boolean).join('\n'));
}

// -------------------------------------------------------------------------- joining

/**
 * Lays a theme over its base: settings key by key, also inside margins and colours, and templates
 * file by file. The theme's styles come after those of the base.
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
  for (const { family, problem } of problems)
    report(source.file, problem, source.yaml.place(['families', family]));
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

/** Our themes are tested with Offprint, so they are not checked again. */
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
  const picture = { key, file: name };
  const problem =
    folder && mediaType
      ? await pictureProblem(folder, picture, mediaType)
      : message('theme-invalid/picture-missing', picture);
  if (folder && mediaType && !problem) {
    const file = await readRegularFile(join(folder, name), inFolder(folder, ASSET_LIMIT));
    return { mediaType, bytes: publishable(file) };
  }
  if (problem) report(source.file, problem, yaml.place([key]));
  return undefined;
}

/**
 * A file that is not a picture, loads something or is damaged would be missing from every page.
 *
 * @param expected the media type that the name says
 */
async function pictureProblem(
  folder: string,
  picture: { key: 'logo' | 'favicon'; file: string },
  expected: string,
): Promise<BuildMessage | undefined> {
  const { mediaType, cutOff, drawing } = await fileFacts(join(folder, picture.file), folder);
  if (mediaType !== expected)
    return message('theme-invalid/picture-type', { ...picture, mediaType });
  if (drawing?.refused !== undefined)
    return message('theme-invalid/picture-refused', { ...picture, refused: drawing.refused });
  return cutOff ? message('theme-invalid/picture-damaged', picture) : undefined;
}
