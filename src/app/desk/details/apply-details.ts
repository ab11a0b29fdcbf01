/** Writes what an editor changed in the form into the front matter of a manuscript. */

import { frontMatterKey } from '../../../compile/metadata/dialects/front-matter.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { type ChangeTree, createChangeTree } from './change-tree.ts';
import { cleanChanges } from './clean.ts';
import {
  type AuthorValues,
  DATES,
  type DetailsChanges,
  type DetailsValues,
  TEXT_KEYS,
} from './details-values.ts';
import { changeOfItems, changeOfStrings, isSame } from './list-changes.ts';
import { dateKey, locate, pairIn, topValue } from './locate.ts';
import { type OpenedFrontMatter, openFrontMatter } from './open-front-matter.ts';
import { readDetails, readOpened } from './read-details.ts';
import { hasParagraphs, unwrapped, wrappedAs } from './wrapped-text.ts';
import { changeOfFunding } from './write-funding.ts';
import { changeOfAffiliation, changeOfAuthor, newAffiliation, newAuthor } from './write-people.ts';
import { CannotChange, type Change, write } from './yaml/change.ts';
import { rewrite } from './yaml/rewrite.ts';
import { itemsOf, keyOf, textOf, type YamlSource } from './yaml/source.ts';

/**
 * Changes only the keys that the editor changed. Everything else keeps its bytes.
 *
 * @throws SurroundingsError if the front matter cannot be read, or has a form that cannot be changed in part
 */
export function applyDetails(text: string, asked: DetailsChanges, journalLanguage: string): string {
  const opened = openFrontMatter(text);
  if ('problem' in opened) throw new SurroundingsError(opened.problem.message);
  const { values } = readOpened(opened, journalLanguage);
  const changes = cleanChanges(asked);
  const written = rewritten(opened, values, changes, journalLanguage);
  const read = readDetails(written, journalLanguage);
  if ('problem' in read || !isSame(comparable(read.values), comparable(merged(values, changes))))
    throw new SurroundingsError(IN_PART);
  return written;
}

const IN_PART =
  'The front matter is written in a form that this page cannot change in part. Change it in the text of the article.';

function rewritten(
  opened: OpenedFrontMatter,
  values: DetailsValues,
  changes: DetailsChanges,
  journalLanguage: string,
): string {
  const { source } = opened;
  const tree = createChangeTree(source, ([...keys]) => rankOf(keys));
  setTexts(tree, source, values, changes);
  setPeople(
    tree,
    source,
    values,
    changes,
    changes.texts?.language ?? (values.texts.language || journalLanguage),
  );
  changeOfFunding(tree, source, values, changes);
  const change = tree.whole();
  try {
    return change ? opened.withYaml(rewrite(source, change)) : opened.withYaml(source.text);
  } catch (error) {
    if (error instanceof CannotChange) throw new SurroundingsError(IN_PART);
    throw error;
  }
}

/** New keys are written in this order. */
const ORDER = [
  'title',
  'subtitle',
  'short-title',
  'type',
  'language',
  'authors',
  'affiliations',
  'dates',
  'keywords',
  'abstract',
  'translations',
  'license',
  'copyright',
  'funding',
  ...TEXT_KEYS.filter(
    (key) =>
      !['title', 'subtitle', 'short-title', 'type', 'language', 'abstract', 'license'].includes(
        key,
      ),
  ),
  'product',
  'related',
  'bibliography',
];
const TRANSLATED = ['title', 'subtitle', 'abstract', 'keywords', 'authors'];

function rankOf(keys: readonly string[]): number {
  const last = keys.at(-1) ?? '';
  if (keys.length === 1) return ORDER.indexOf(frontMatterKey(last) ?? last);
  if (frontMatterKey(keys[0] ?? '') === 'dates') return DATES.indexOf(dateKey(last) as 'received');
  return TRANSLATED.indexOf(frontMatterKey(last) ?? last);
}

function setTexts(
  tree: ChangeTree,
  source: YamlSource,
  { texts: old, lists }: DetailsValues,
  changes: DetailsChanges,
): void {
  const removed = new Set(changes.removedLanguages);
  const isRemoved = (path: string) => removed.has(path.split('.')[1] ?? '');
  for (const [path, text] of Object.entries(changes.texts ?? {})) {
    if (path.startsWith('funding.') || text === (old[path] ?? '') || isRemoved(path)) continue;
    tree.set(keysFor(path, source), text === '' ? undefined : write(linesOf(path, text, source)));
  }
  for (const [path, items] of Object.entries(changes.lists ?? {})) {
    if (isSame(items, lists[path] ?? []) || isRemoved(path)) continue;
    tree.set(keysFor(path, source), keywordsChange(path, items, source));
  }
  for (const tag of removed) tree.set([writtenTop('translations', source), tag], undefined);
}

function linesOf(path: string, text: string, source: YamlSource): string {
  const old = textOf(locate(path, source)?.pair.value, source);
  return old && hasParagraphs(path) ? wrappedAs(old.replace(/(?<!\n)\n+$/, ''), text) : text;
}

/** Keywords in one text stay in one text. */
function keywordsChange(path: string, items: string[], source: YamlSource): Change | undefined {
  const node = locate(path, source)?.pair.value;
  const old = itemsOf(node, source)?.map((item) => textOf(item, source) ?? '');
  if (old || !node || textOf(node, source) === '' || items.length === 0)
    return changeOfStrings(old, items);
  const joined = items.join(items.length > 1 ? '; ' : '');
  const isSafe = items.every((item) => !/[;؛,،、\n]/.test(item)) || items.length > 1;
  return isSafe && !items.some((item) => /[;؛]/.test(item)) ? write(joined) : write(items);
}

/** The keys of a fact as they are written, or as they are to be written. */
function keysFor(path: string, source: YamlSource): readonly string[] {
  const found = locate(path, source);
  if (found) return found.keys;
  const [first = '', ...rest] = path.split('.');
  return [writtenTop(first, source), ...rest];
}

function writtenTop(key: string, source: YamlSource): string {
  const pair = pairIn(source.document.contents, key, frontMatterKey, source);
  return pair ? keyOf(pair) : key;
}

function setPeople(
  tree: ChangeTree,
  source: YamlSource,
  values: DetailsValues,
  { authors, affiliations, removedLanguages }: DetailsChanges,
  language: string,
): void {
  if (authors && !isSame(authors, values.authors)) {
    const node = topValue('authors', source);
    const change = changeOfItems(
      itemsOf(node, source),
      values.authors,
      authors,
      (each, old, author) => changeOfAuthor(each, old, author, language, source),
      newAuthor,
    );
    tree.set([writtenTop('authors', source)], change);
    moveTranslatedNames(tree, source, values, authors, new Set(removedLanguages));
  }
  if (affiliations && !isSame(affiliations, values.affiliations)) {
    const node = topValue('affiliations', source);
    const change = changeOfItems(
      itemsOf(node, source),
      values.affiliations,
      affiliations,
      (each, old, item, index) =>
        changeOfAffiliation(each, old, item, old.id !== String(index + 1), source),
      newAffiliation,
    );
    tree.set([writtenTop('affiliations', source)], change);
  }
}

/** The names of a translation stand in the order of the authors, so they move with them. */
function moveTranslatedNames(
  tree: ChangeTree,
  source: YamlSource,
  { languages, authors: old }: DetailsValues,
  authors: readonly AuthorValues[],
  removed: ReadonlySet<string>,
): void {
  if (
    isSame(
      authors.map(({ at }) => at),
      old.map(({ at }) => at),
    )
  )
    return;
  for (const tag of languages) {
    const found = locate(`translations.${tag}.authors`, source);
    const names = itemsOf(found?.pair.value, source);
    if (!found || names?.length !== old.length || removed.has(tag)) continue;
    const items = authors.map((author) =>
      author.at === undefined ? { change: write(nameRecordOf(author)) } : { at: author.at },
    );
    tree.set(found.keys, items.length > 0 ? { kind: 'list', items } : undefined);
  }
}

function nameRecordOf({ name, collective }: AuthorValues) {
  const parts = Object.entries(name).filter(([, part]) => part !== '');
  return collective || Object.fromEntries(parts);
}

/** The values that the changed text must be read as. */
function merged(values: DetailsValues, changes: DetailsChanges): DetailsValues {
  const texts = { ...values.texts, ...changes.texts };
  const lists = { ...values.lists, ...changes.lists };
  const { authors, affiliations, awards, removedLanguages = [] } = changes;
  const isRemoved = (path: string) =>
    removedLanguages.some((tag) => path.startsWith(`translations.${tag}.`));
  const kept = <Value>(record: Record<string, Value>) =>
    Object.fromEntries(Object.entries(record).filter(([path]) => !isRemoved(path)));
  return {
    ...values,
    texts: Object.fromEntries(
      Object.entries(kept(texts)).map(([path, text]) => [
        path,
        hasParagraphs(path) ? unwrapped(text) : text,
      ]),
    ),
    lists: kept(lists),
    authors: authors ?? values.authors,
    affiliations: affiliations ?? values.affiliations,
    awards: awards ?? values.awards,
  };
}

/** Without indices in the file, and without empty facts. */
function comparable({ texts, lists, authors, affiliations, awards }: DetailsValues): unknown {
  const plain = (item: object) => ({ ...item, at: 0 });
  return {
    texts: Object.fromEntries(
      Object.entries(texts)
        .flatMap(([key, text]) => (text ? [[key, text]] : []))
        .sort(byKey),
    ),
    lists: Object.fromEntries(
      Object.entries(lists)
        .filter(([, items]) => items.length > 0)
        .sort(byKey),
    ),
    authors: authors.map(plain),
    affiliations: affiliations.map(plain),
    awards: awards.map(plain),
  };
}

function byKey([a = '']: readonly unknown[], [b = '']: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}
