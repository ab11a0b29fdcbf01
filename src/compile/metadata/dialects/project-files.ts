/**
 * Facts of an article in a project file beside its manuscript. MyST's `myst.yml` has them under `project` (papers of
 * SciPy's proceedings name their authors only there). Quarto's `_metadata.yml` and `_quarto.yml` are defaults for the
 * document.
 */

import type { VFile } from 'vfile';
import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import type { Place } from '../../../words/place.ts';
import { START_OF_FILE } from '../../../words/place.ts';
import { wordList, wordSet } from '../../../words/word-list.ts';
import { readYamlMap } from '../../yaml/read-map.ts';
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

/** Keys of a MyST project that are facts of the article. The others are settings of a website or a program. */
const FACTS = wordSet(`
  title subtitle short-title authors affiliations keywords doi license funding bibliography language`);

/** Keys of Quarto's files that are facts of the article. */
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
 * Indexes of the lines of a Quarto file with facts that the front matter does not have.
 *
 * @param front YAML of the front matter, perhaps with lines of another Quarto file
 * @param paths of the files in the article's folder
 */
export function quartoLines(text: string, front: string, paths: readonly string[]): number[] {
  const [ownFacts, found] = [front, text].map((yaml) =>
    readYamlMap(yaml, START_OF_FILE, () => undefined),
  );
  if (!ownFacts || !found) return [];
  const known = withRelatedKeys(ownFacts.entries.map(({ key }) => frontMatterKey(key) ?? key));
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

/** Adds the keys that belong to known keys. */
function withRelatedKeys(keys: readonly string[]): Set<string> {
  const known = new Set(keys);
  if (known.has('authors')) known.add('affiliations');
  if (known.has('title')) known.add('subtitle');
  return known;
}

/** A TeX file that R Markdown and Quarto name as `in_header`. It may have commands for formulas. */
export function isHeaderFile(path: string): boolean {
  return path.toLowerCase().endsWith('.tex');
}

/**
 * Adds facts that the front matter does not have, and reports them, because facts should be in one place.
 *
 * @param front is changed in place; added entries have the place of its start, with no length
 * @param elsewhere our keys for facts that the article has in its text
 */
export function addFromProjects(
  front: YamlMap,
  texts: ReadonlyMap<string, VFile>,
  elsewhere: readonly string[],
  report: Report,
): void {
  const filled = front.entries.filter(({ value }) => !isEmpty(value));
  const known = withRelatedKeys([
    ...elsewhere,
    ...filled.map(({ key }) => frontMatterKey(key) ?? key),
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
    front.entries.push(...found.map((entry) => entryWithPlace(entry, { start, end: start })));
    report(message('front-matter-elsewhere', { keys, path }), start);
  }
}

/** Commands for formulas in project files: pairs of name and TeX. */
export function formulaCommandsOfProjects(texts: ReadonlyMap<string, VFile>): [string, string][] {
  return [...texts].flatMap(([path, file]) => {
    const project = isProjectFile(path) ? projectOf(path, String(file)) : undefined;
    return project ? takeFormulaCommands(project) : [];
  });
}

/** The facts of the article, with our keys. */
function factsOf(path: string, text: string): YamlEntry[] {
  const entries = projectOf(path, text)?.entries ?? [];
  return entries
    .map((entry) => ({ ...entry, key: frontMatterKey(entry.key) ?? '' }))
    .filter(({ key, value }) => FACTS.has(key) && !isEmpty(value));
}

/** A file that cannot be read is skipped without a message, because no one named it. */
function projectOf(path: string, text: string): YamlMap | undefined {
  const root = readYamlMap(text, START_OF_FILE, () => undefined);
  const project = MYST_FILE.test(path) && root ? entryOf(root, 'project')?.value : root;
  return project?.kind === 'map' ? project : undefined;
}

/**
 * The licence of a program (`license: MIT`) is not a fact of the article, and neither is a missing bibliography.
 */
function isOfArticle(key: string, value: YamlNode, paths: readonly string[]): boolean {
  if (key === 'license') return value.kind !== 'text' || /^cc\b/i.test(value.text);
  if (key !== 'bibliography') return true;
  return itemsOf(value).every(
    (item) => item.kind === 'text' && paths.includes(item.text.replace(/^\.\//, '')),
  );
}

function entryWithPlace(entry: YamlEntry, place: Place): YamlEntry {
  return { key: entry.key, keyPlace: place, value: nodeWithPlace(entry.value, place) };
}

function nodeWithPlace(node: YamlNode, place: Place): YamlNode {
  if (node.kind === 'text') return { ...node, place };
  if (node.kind === 'list')
    return { ...node, place, items: node.items.map((item) => nodeWithPlace(item, place)) };
  return { ...node, place, entries: node.entries.map((entry) => entryWithPlace(entry, place)) };
}
