/** Made-up articles in several languages, whose words are as frequent as in real ones. */
import { globSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { randomNumbers } from '../../training/random.ts';

/** The share of each language, and the files that have its frequent words. */
const LANGUAGES = [
  ['en', 0.6, ['manuscripts/**/*.md', 'docs/*.md']],
  ['de', 0.1, ['data/training/de.txt']],
  ['es', 0.1, ['data/training/es.txt']],
  ['ru', 0.1, ['data/training/ru.txt']],
  ['ur', 0.1, ['manuscripts/1-1/urdu/*.md', 'data/training/ur.txt']],
];
/** Of a text with this number of words. Heaps's law: V = 44 · n^0.5. */
const HEAPS = 44;

/** @param total number of words in all articles */
export function makeVocabulary(total) {
  const languages = LANGUAGES.map(([language, share, patterns]) => {
    const frequent = frequentWords(patterns.flatMap((pattern) => globSync(pattern)));
    return { language, share, words: grow(frequent, HEAPS * Math.sqrt(total * share)) };
  });
  return { languages, names: names() };
}

/** The words of texts, the most frequent first. */
function frequentWords(paths) {
  const counts = new Map();
  for (const path of paths.sort())
    for (const word of readFileSync(path, 'utf8')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
}

/** Rare words are compounds of frequent ones. */
function grow(frequent, count) {
  const random = randomNumbers(1);
  const words = new Set(frequent);
  const endings = frequent.filter(({ length }) => length > 3);
  while (words.size < count) {
    const beginning = random.pick(endings).slice(0, random.integer(3, 7));
    words.add(beginning + random.pick(endings).slice(-random.integer(2, 6)));
    if (random.chance(0.05)) words.add(String(random.integer(0, 99_999)));
  }
  return [...words];
}

function names() {
  const lists = String(brotliDecompressSync(readFileSync('data/vocabulary/names.br'))).split(
    /\[\w+\]\n/,
  );
  const [, given, family] = lists.map((list) => list.trim().split('\n'));
  return { given, family };
}

/** What `searchDocument` takes. */
export function makeArticle({ languages, names }, number, length) {
  const random = randomNumbers(number + 1);
  const { language, words } = pickLanguage(languages, random.next());
  const text = (count) => Array.from({ length: count }, () => zipf(words, random)).join(' ');
  const authors = Array.from({ length: random.integer(1, 5) }, () => ({
    name: `${random.pick(names.given)} ${random.pick(names.family)}`,
  }));
  const name = `article-${number}`;
  const entry = {
    name,
    plainTitle: text(random.integer(6, 16)),
    plainAbstract: text(180),
    keywords: Array.from({ length: 5 }, () => text(random.integer(1, 2))),
    authors,
    marks: [],
    galleys: ['html'],
    view: {
      authors: authors.map((author) => author.name).join(', '),
      pages: `${number}–${number + 9}`,
    },
  };
  const body = [{ type: 'text', value: text(Math.round(length * (0.5 + random.next()))) }];
  const volume = Math.floor(number / 100) + 1;
  const where = { base: `${volume}-1/`, place: `Volume ${volume}, Issue 1` };
  return [{ body, back: [], notes: [], translations: [], language }, entry, where];
}

function pickLanguage(languages, chance) {
  let sum = 0;
  for (const language of languages) {
    sum += language.share;
    if (chance < sum) return language;
  }
  return languages[0];
}

/** The word of rank r with a probability in proportion to 1/r. */
function zipf(words, random) {
  return words[Math.floor(words.length ** random.next()) - 1] ?? words[0];
}
