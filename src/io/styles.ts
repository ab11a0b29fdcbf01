/** Citation styles and locales, read from the disk. */

import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CitationStyle } from '../article/sources.ts';
import { checkStyle, parentStyle } from '../compile/references/style/check-style.ts';
import { StyleError } from '../compile/references/style-tree.ts';
import { message } from '../messages/message.ts';
import type { BuildMessage } from '../messages/report.ts';
import { wordingOf } from '../messages/wording.ts';
import { nearest } from '../words/nearest.ts';
import { ownValue } from '../words/own-value.ts';
import { MANUSCRIPT_LIMIT } from './files/read-text.ts';
import { inFolder, readRegularFile } from './files/regular-file.ts';
import { resolve } from './system/paths.ts';

const FOLDER = new URL('../../templates/csl/', import.meta.url);

/** Other names of styles: newer names of the CSL project, and common names. */
const ALIASES: Record<string, string> = {
  abnt: 'associacao-brasileira-de-normas-tecnicas',
  acm: 'acm-sig-proceedings',
  acs: 'american-chemical-society',
  ama: 'american-medical-association',
  apsa: 'american-political-science-association',
  asa: 'american-sociological-association',
  bluebook: 'bluebook-law-review',
  chicago: 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
  'chicago-notes-bibliography': 'chicago-fullnote-bibliography',
  'chicago-shortened-notes-bibliography': 'chicago-note-bibliography',
  harvard: 'harvard1',
  'harvard-cite-them-right': 'harvard1',
  mhra: 'modern-humanities-research-association',
  mla: 'modern-language-association',
  'nlm-citation-sequence': 'vancouver',
  turabian: 'turabian-author-date',
};

/** A style that does not exist or cannot be used. It is an editor's mistake, to be reported where the style is named. */
export class UnusableStyle extends Error {
  override name = 'UnusableStyle';
  readonly problem: BuildMessage;
  constructor(problem: BuildMessage) {
    const { text, fix } = wordingOf(problem);
    super([text, fix].filter(Boolean).join(' '));
    this.problem = problem;
  }
}

/**
 * Reads a style, with every locale.
 *
 * @param name of a bundled style, or the path of a .csl file in the journal's folder
 * @param journalFolder the folder that the path is relative to; the working directory by default
 * @throws UnusableStyle
 */
export async function loadStyle(name: string, journalFolder?: string): Promise<CitationStyle> {
  const [xml, locales] = await Promise.all([styleXml(name, journalFolder ?? '.'), loadLocales()]);
  return { name, xml, locales };
}

/** Bundled styles that were checked. They do not change while we run. */
const knownStyles = new Map<string, string>();

async function styleXml(name: string, folder: string): Promise<string> {
  if (!isPath(name)) {
    const xml = knownStyles.get(name) ?? (await independentStyle(name, await bundledStyle(name)));
    knownStyles.set(name, xml);
    return xml;
  }
  const path = resolve(folder, name);
  const xml = await readRegularFile(path, inFolder(folder, MANUSCRIPT_LIMIT)).then(
    String,
    () => undefined,
  );
  if (xml === undefined) throw await missingFile(name);
  return independentStyle(name, xml);
}

/** Whether the name of a style is the path of its file. */
export function isPath(name: string): boolean {
  return /[/\\]|\.csl$/i.test(name);
}

/** The style, or the independent style that it refers to. */
async function independentStyle(name: string, xml: string): Promise<string> {
  try {
    checkStyle(xml);
    const parent = parentStyle(xml);
    return parent === undefined ? xml : await bundledStyle(parent, name);
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    throw new UnusableStyle(message('style-invalid/file', { problem: error.message, style: name }));
  }
}

async function bundledStyle(name: string, dependent?: string): Promise<string> {
  const key = ownValue(ALIASES, name.toLowerCase()) ?? name.toLowerCase();
  const known = /^[a-z\d-]+$/.test(key);
  const path = new URL(`styles/${key}.csl`, FOLDER);
  const xml = known
    ? (ownValue(packaged('styles'), key) ?? (await readFile(path, 'utf8').catch(() => undefined)))
    : undefined;
  if (xml !== undefined) return xml;
  if (dependent === undefined) throw await missingStyle(name);
  throw new UnusableStyle(message('style-missing/dependent', { style: dependent, parent: name }));
}

async function missingStyle(style: string): Promise<UnusableStyle> {
  const bundled = await bundledStyles();
  const meant = nearestName(style, bundled);
  return new UnusableStyle(
    meant === undefined
      ? message('style-missing', { style, bundled })
      : message('style-missing/misspelled', { style, meant, bundled }),
  );
}

/** @param style a path */
async function missingFile(style: string): Promise<UnusableStyle> {
  const bundled = await bundledStyles();
  const meant = nearestName(style, bundled);
  return new UnusableStyle(
    meant === undefined
      ? message('style-missing/file', { style, bundled })
      : message('style-missing/file-misspelled', { style, meant, bundled }),
  );
}

function nearestName(style: string, bundled: readonly string[]): string | undefined {
  return nearest(style, [...bundled, ...Object.keys(ALIASES)]);
}

/** Names of the bundled styles, sorted. */
export async function bundledStyles(): Promise<string[]> {
  const files = await readdir(new URL('styles/', FOLDER));
  const names = files.map((file) => file.replace(/\.csl$/, ''));
  return [...names, ...Object.keys(packaged('styles'))].sort();
}

/** Other names of a bundled style. */
export function otherNames(name: string): string[] {
  return Object.keys(ALIASES).filter((alias) => ALIASES[alias] === name);
}

let locales: Promise<Record<string, string>> | undefined;

/** Every locale by its tag. The files are read once. */
function loadLocales(): Promise<Record<string, string>> {
  locales ??= readLocales();
  return locales;
}

async function readLocales(): Promise<Record<string, string>> {
  const folder = new URL('locales/', FOLDER);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.xml')).sort();
  const read = files.map(async (file) => {
    const tag = file.replace(/^locales-|\.xml$/g, '');
    return [tag, await readFile(new URL(file, folder), 'utf8')] as const;
  });
  return { ...Object.fromEntries(await Promise.all(read)), ...packaged('locales') };
}

/** Styles and locales of Citation.js: the newest APA, Vancouver and Harvard, and five locales. */
function packaged(kind: 'styles' | 'locales'): Record<string, string> {
  const require = createRequire(import.meta.url);
  return require(`@citation-js/plugin-csl/lib-mjs/${kind}.json`) as Record<string, string>;
}
