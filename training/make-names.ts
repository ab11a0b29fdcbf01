/**
 * `npm run train:names`: makes `data/vocabulary/names.br`, the given and family names of many languages, from the lists
 * of `@faker-js/faker`.
 */
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { fold } from '../src/words/fold.ts';

const people = Object.values(allLocales).map(({ person }) => person);
const text = [
  `[given]\n${wordsOf(people.map((person) => person?.first_name))}`,
  `[family]\n${wordsOf(people.map((person) => person?.last_name))}`,
].join('\n');
const bytes = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL('../data/vocabulary/names.br', import.meta.url), bytes);

/** Each word of a name counts. */
function wordsOf(names: unknown): string {
  const words = textsIn(names).flatMap((name) => name.split(/[\s()-]+/).map(fold));
  const kept = words.filter((word) => /^[\p{L}\p{M}'’]{2,}$/u.test(word));
  return [...new Set(kept)].sort().join('\n');
}

/** The strings of a list of faker, which may hold weights and lists by sex. */
function textsIn(list: unknown): string[] {
  if (typeof list === 'string') return [list];
  if (Array.isArray(list)) return list.flatMap(textsIn);
  if (typeof list !== 'object' || list === null) return [];
  return 'value' in list ? textsIn(list.value) : Object.values(list).flatMap(textsIn);
}
