/** Reads the front matter of a manuscript into the values of the form, with the places of its fields. */
import { LineCounter } from 'yaml';
import { readArticleType } from '../../../compile/metadata/values/article-type.ts';
import { readLanguageTag } from '../../../compile/metadata/values/language-tag.ts';
import { readLicense } from '../../../compile/metadata/values/license.ts';
import { isFault } from '../../../compile/metadata/values/outcome.ts';
import {
  COPYRIGHT_KEYS,
  DATES,
  type DetailsValues,
  type FieldPlace,
  TEXT_KEYS,
  TRANSLATED_KEYS,
} from './details-values.ts';
import { locate, topValue } from './locate.ts';
import {
  type FrontMatterProblem,
  type OpenedFrontMatter,
  openFrontMatter,
} from './open-front-matter.ts';
import { placesOfFields } from './places.ts';
import { fundingForm, fundingStatement, readAwards } from './read-funding.ts';
import { readAffiliations, readAuthors } from './read-people.ts';
import { hasParagraphs, unwrapped } from './wrapped-text.ts';
import { itemsOf, keyOf, mapAt, pairsOf, textOf, type YamlSource } from './yaml/source.ts';

export interface ReadDetails {
  values: DetailsValues;
  places: FieldPlace[];
  /** Paths of fields that are written in a form of another program. The form shows them, but cannot change them. */
  foreign: string[];
}

/** @param journalLanguage of articles that do not say their language */
export function readDetails(
  text: string,
  journalLanguage: string,
): ReadDetails | { problem: FrontMatterProblem } {
  const opened = openFrontMatter(text);
  return 'problem' in opened ? opened : readOpened(opened, journalLanguage);
}

export function readOpened(
  { source, firstLine }: OpenedFrontMatter,
  journalLanguage: string,
): ReadDetails {
  const foreign: string[] = [];
  const languages = languagesIn(source);
  if (topValue('translations', source) && !languages) foreign.push('translations');
  const paths = textPaths(languages ?? []);
  const texts = Object.fromEntries(paths.map((path) => [path, textAt(path)]));
  texts['funding.statement'] = fundingStatement(source);
  if (fundingForm(source) === 'foreign') foreign.push('funding.statement', 'awards');
  const lists = Object.fromEntries(
    keywordPaths(languages ?? []).map((path) => [path, keywordsAt(path, source)]),
  );
  const language = languageTag(texts.language || journalLanguage);
  const values: DetailsValues = {
    texts,
    lists,
    languages: languages ?? [],
    authors: readAuthors(topValue('authors', source), language, source),
    affiliations: readAffiliations(topValue('affiliations', source), source),
    awards: readAwards(source),
  };
  return { values, foreign, places: placesOfFields(source, firstLine, values, new LineCounter()) };

  function textAt(path: string): string {
    const node = locate(path, source)?.pair.value;
    const text = textOf(node, source);
    if (text === undefined) foreign.push(path);
    return canonical(path, (text ?? '').replace(/(?<!\n)\n+$/, ''));
  }
}

export function textPaths(languages: readonly string[]): string[] {
  return [
    ...TEXT_KEYS,
    ...DATES.map((key) => `dates.${key}`),
    ...COPYRIGHT_KEYS.map((key) => `copyright.${key}`),
    ...languages.flatMap((tag) => TRANSLATED_KEYS.map((key) => `translations.${tag}.${key}`)),
  ];
}

export function keywordPaths(languages: readonly string[]): string[] {
  return ['keywords', ...languages.map((tag) => `translations.${tag}.keywords`)];
}

/** Undefined if the translations are not a map of languages. */
function languagesIn(source: YamlSource): string[] | undefined {
  const map = mapAt(topValue('translations', source), source);
  return map ? pairsOf(map).map(keyOf) : undefined;
}

function keywordsAt(path: string, source: YamlSource): string[] {
  const node = locate(path, source)?.pair.value;
  const items = itemsOf(node, source);
  if (items) return items.flatMap((item) => textOf(item, source) || []);
  const text = textOf(node, source) ?? '';
  const separator = /[;؛]/.test(text) ? /[;؛\n]/ : /[,،、\n]/;
  return text.split(separator).flatMap((each) => each.trim() || []);
}

/** The form offers choices by their ids, however they are written, and paragraphs without line ends. */
function canonical(path: string, text: string): string {
  if (text === '') return '';
  if (hasParagraphs(path)) return unwrapped(text);
  if (path === 'type') {
    const type = readArticleType(text);
    return isFault(type) ? text : type.value;
  }
  if (path === 'language') return languageTag(text);
  if (path !== 'license') return text;
  const { license, doubt } = readLicense(text);
  return doubt === undefined ? (license.spdx ?? text) : text;
}

function languageTag(text: string): string {
  const tag = readLanguageTag(text);
  return isFault(tag) ? text : tag.value;
}
