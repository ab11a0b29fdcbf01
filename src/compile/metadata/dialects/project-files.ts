/**
 * Facts of an article in a file of the project beside it, in the article's folder. MyST's `myst.yml` has them under
 * `project` (papers of SciPy's proceedings name their authors only there); those of Quarto's `_metadata.yml` and
 * `_quarto.yml` hold for the document, as far as it does not say another thing itself.
 */

import type { VFile } from 'vfile';
import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import type { Place } from '../../../words/place.ts';
import { START_OF_FILE } from '../../../words/place.ts';
import { wordList, wordSet } from '../../../words/word-list.ts';
import { readRecord } from '../../yaml/record.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import { takeFormulaCommands } from './formula-commands.ts';
import { frontMatterKey } from './front-matter.ts';

const MYST_FILE = /^myst\.ya?ml$/;
const QUARTO_FILE = /^_(?:metadata|quarto)\.ya?ml$/;

/** What of a project is said of its article; the rest is said of a web site or of a program. */
const FACTS = wordSet(`
  title subtitle short-title authors affiliations keywords doi license funding bibliography language`);

/** The same in Quarto's files, which may have all that a document has. */
const QUARTO_FACTS = new Set([
  ...FACTS,
  ...wordList(`
    abstract date citation copyright nocite number-sections header-includes acknowledgements data-availability
    conflict-of-interest author-contributions ethics`),
]);

/** @param path relative to the article's folder */
export function isProjectFile(path: string): boolean {
  return MYST_FILE.test(path) || QUARTO_FILE.test(path);
}

export function isQuartoFile(path: string): boolean {
  return QUARTO_FILE.test(path);
}

/**
 * The lines of a file of Quarto's that state what the article's front matter does not, from 0.
 *
 * @param front YAML of the front matter, perhaps with lines of another such file
 * @param paths of the files in the article's folder
 */
export function quartoLines(text: string, front: string, paths: readonly string[]): number[] {
  const [own, found] = [front, text].map((yaml) =>
    readRecord(yaml, START_OF_FILE, () => undefined),
  );
  if (!own || !found) return [];
  const known = withWhatBelongs(own.entries.map(({ key }) => frontMatterKey(key) ?? key));
  return found.entries.flatMap((entry, index) => {
    const key = frontMatterKey(entry.key) ?? '';
    const { line, column } = entry.keyPlace.start;
    const isFact = QUARTO_FACTS.has(key) && !known.has(key) && !isEmpty(entry.value);
    if (!isFact || column > 1 || !isOfArticle(key, entry.value, paths)) return [];
    const end =
      found.entries[index + 1]?.keyPlace.start.line ?? text.trimEnd().split('\n').length + 1;
    return Array.from({ length: end - line }, (_, at) => line - 1 + at);
  });
}

/** What belongs to a fact goes with it. */
function withWhatBelongs(keys: readonly string[]): Set<string> {
  const known = new Set(keys);
  if (known.has('authors')) known.add('affiliations');
  if (known.has('title')) known.add('subtitle');
  return known;
}

/** TeX for a print of LaTeX's, which R Markdown and Quarto name as `in_header`: commands for formulas may stand in it. */
export function isHeaderFile(path: string): boolean {
  return path.toLowerCase().endsWith('.tex');
}

/**
 * Adds to the front matter the facts that it lacks, and says so: a fact has one place.
 *
 * @param front is changed; what is added has the place of its beginning, and no stretch of the manuscript
 * @param elsewhere our keys of what the article has in its text
 */
export function addFromProjects(
  front: YamlMap,
  texts: ReadonlyMap<string, VFile>,
  elsewhere: readonly string[],
  report: Report,
): void {
  const given = front.entries.filter(({ value }) => !isEmpty(value));
  const known = withWhatBelongs([
    ...elsewhere,
    ...given.map(({ key }) => frontMatterKey(key) ?? key),
  ]);
  for (const [path, file] of texts) {
    if (!MYST_FILE.test(path)) continue;
    const found = factsOf(path, String(file)).filter(
      ({ key, value }) => !known.has(key) && isOfArticle(key, value, [...texts.keys()]),
    );
    if (found.length === 0) continue;
    const keys = found.map(({ key }) => key);
    for (const key of keys) known.add(key);
    front.entries = front.entries.filter(({ key }) => !keys.includes(frontMatterKey(key) ?? ''));
    const { start } = front.place;
    front.entries.push(...found.map((entry) => placedAt(entry, { start, end: start })));
    report(message('front-matter-elsewhere', { keys, path }), start);
  }
}

/** Commands for formulas of the projects: TeX by name. */
export function formulaCommandsOfProjects(texts: ReadonlyMap<string, VFile>): [string, string][] {
  return [...texts].flatMap(([path, file]) => {
    const project = isProjectFile(path) ? projectOf(path, String(file)) : undefined;
    return project ? takeFormulaCommands(project) : [];
  });
}

/** The facts of the article, by our keys. */
function factsOf(path: string, text: string): YamlEntry[] {
  const entries = projectOf(path, text)?.entries ?? [];
  return entries
    .map((entry) => ({ ...entry, key: frontMatterKey(entry.key) ?? '' }))
    .filter(({ key, value }) => FACTS.has(key) && !isEmpty(value));
}

/** What cannot be read says nothing: nobody named the file. */
function projectOf(path: string, text: string): YamlMap | undefined {
  const root = readRecord(text, START_OF_FILE, () => undefined);
  const project = MYST_FILE.test(path) && root ? entryOf(root, 'project')?.value : root;
  return project?.kind === 'map' ? project : undefined;
}

/** A licence of software (`license: MIT`) is none of the article's, nor works that came not with it. */
function isOfArticle(key: string, value: YamlNode, paths: readonly string[]): boolean {
  if (key === 'license') return value.kind !== 'text' || /^cc\b/i.test(value.text);
  if (key !== 'bibliography') return true;
  return itemsOf(value).every(
    (item) => item.kind === 'text' && paths.includes(item.text.replace(/^\.\//, '')),
  );
}

function placedAt(entry: YamlEntry, place: Place): YamlEntry {
  return { key: entry.key, keyPlace: place, value: nodeAt(entry.value, place) };
}

function nodeAt(node: YamlNode, place: Place): YamlNode {
  if (node.kind === 'text') return { ...node, place };
  if (node.kind === 'list')
    return { ...node, place, items: node.items.map((item) => nodeAt(item, place)) };
  return { ...node, place, entries: node.entries.map((entry) => placedAt(entry, place)) };
}
