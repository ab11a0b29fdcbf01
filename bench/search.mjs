/**
 * `npm run bench:search [-- <articles> <words of an article>]`: the search index of a large journal. Articles are made of
 * random words with the frequencies of a language (Zipf's law); the real code indexes and writes them, and the search
 * page's own code searches the written files. Printed: times, memory, files, and the bytes that searches load: until
 * the first results are shown, and with all 50 results. The article's own texts, which show words in context, do not count.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInNewContext } from 'node:vm';
import { bundlePageScript } from '../scripts/bundle-page-scripts.mjs';
import { makeArticle, makeVocabulary } from './search/articles.mjs';

const ARTICLES = Number(process.argv[2] ?? 100_000);
const WORDS = Number(process.argv[3] ?? 3_000);
const LIMIT = 300_000;
/** As in src/formats/site/page-script/search-results.ts. */
const [AT_ONCE, MOST_RESULTS] = [10, 50];

const from = (path) => import(pathToFileURL(`compiled/${path}`).href);
const { searchDocument } = await from('formats/site/search.js');
const { decodeTerms } = await from('formats/site/search-entries.js');
const { indexFiles } = await from('formats/site/search-index.js');
const { SEARCH_FOLDER } = await from('formats/site/search-files.js');
const { searchTerms } = await from('formats/site/search-terms.js');
const { writeChanged } = await from('io/output/write.js');
const page = 'src/formats/site/page-script';
const { openIndex } = await moduleOf(`${page}/search-index.ts`);
const { findHits } = await moduleOf(`${page}/search-hits.ts`);

const folder = mkdtempSync(join(tmpdir(), 'offprint-search-'));
try {
  const vocabulary = makeVocabulary(ARTICLES * WORDS);
  const documents = timed('search data of the articles', () =>
    Array.from({ length: ARTICLES }, (_, number) =>
      searchDocument(...makeArticle(vocabulary, number, WORDS)),
    ),
  );
  const files = timed('index', () => indexFiles(documents));
  printFiles(files);
  const start = performance.now();
  await writeChanged(folder, files);
  printTime('writing', start);
  console.log(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  for (const [kind, query] of queriesOf(documents)) await printSearch(kind, query);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function moduleOf(path) {
  return runInNewContext((await bundlePageScript(path)).script);
}

function timed(name, work) {
  const start = performance.now();
  const result = work();
  printTime(name, start);
  return result;
}

function printTime(name, start) {
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

function printFiles(files) {
  const kinds = Map.groupBy(files, ({ path }) => basename(path, '.js').replace(/-\d+$/, ''));
  console.log('\nfiles                    number     total kB   largest kB');
  for (const [kind, members] of [...kinds, ['all', files]]) {
    const sizes = members.map(({ content }) => Buffer.byteLength(content));
    const columns = [
      kind.padEnd(20),
      String(sizes.length).padStart(11),
      kilobytes(sizes.reduce((sum, size) => sum + size)).padStart(13),
      kilobytes(Math.max(...sizes)).padStart(13),
    ];
    console.log(columns.join(''));
  }
}

/** Words by the number of articles that have them, alone, in pairs, begun and mistyped. */
function queriesOf(documents) {
  const counts = new Map();
  for (const { terms } of documents)
    for (const [at, term] of decodeTerms(terms).entries())
      if (at % 2 === 0) counts.set(term, (counts.get(term) ?? 0) + 1);
  const common = [...counts]
    .filter(([term]) => /^[a-z]{6,12}$/.test(term))
    .sort((a, b) => b[1] - a[1]);
  const word = (share) => common.find(([, count]) => count <= share * ARTICLES)?.[0] ?? '';
  const [first, second] = [common[0][0], common[1][0]];
  const [usual, other, rare, rarer] = [0.1, 0.03, 0.001, 0.00003].map(word);
  const foreign = (script) =>
    [...counts].filter(([term]) => script.test(term)).sort((a, b) => b[1] - a[1])[20]?.[0] ?? '';
  return [
    ['most frequent', first],
    ['frequent', usual],
    ['rare', rare],
    ['rarest', rarer],
    ['Cyrillic', foreign(/^\p{Script=Cyrillic}{6,}$/u)],
    ['Urdu', foreign(/^\p{Script=Arabic}{4,}$/u)],
    ['two most frequent', `${first} ${second}`],
    ['frequent and rare', `${usual} ${rare}`],
    ['two frequent', `${other} ${usual}`],
    ['beginning, 2 letters', first.slice(0, 2)],
    ['beginning, 3 letters', usual.slice(0, 3)],
    ['beginning, 4 letters', usual.slice(0, 4)],
    ['beginning, 5 letters', other.slice(0, 5)],
    ['frequent, beginning', `${first} ${second.slice(0, 3)}`],
    ['mistyped frequent', mistype(first, 2)],
    ['mistyped, first letter', mistype(usual, 0)],
    ['mistyped rare', mistype(rare, 4)],
    ['two mistyped', `${mistype(usual, 3)} ${mistype(other, 2)}`],
    ['two mistyped, rare', `${mistype(rare, 1)} ${mistype(rarer, 4)}`],
    ['nothing like it', 'qzxvkwjq wqxzkvjy'],
  ];
}

/** One other letter. */
function mistype(word, at) {
  return word.slice(0, at) + (word[at] === 'x' ? 'z' : 'x') + word.slice(at + 1);
}

async function printSearch(kind, query) {
  const whole = await search([query]);
  const typed = await search(Array.from(query, (_, at) => query.slice(0, at + 1)));
  const columns = [
    `${kind}: ${query}`.padEnd(48),
    `${whole.hits} hits`.padStart(12),
    `${whole.time.toFixed(0)} ms`.padStart(8),
    `${whole.files} files`.padStart(10),
    `${kilobytes(whole.first)} kB`.padStart(9),
    `all 50: ${kilobytes(whole.all)} kB`.padStart(17),
    `typed: ${kilobytes(typed.first)} kB`.padStart(17),
    whole.all > LIMIT ? '  TOO MUCH' : '',
  ];
  console.log(columns.join(''));
}

/** One page on which queries follow each other: what it has loaded after the first results of the last one. */
async function search(queries) {
  const sizes = new Map();
  const window = {};
  const index = await openIndex(load);
  const start = performance.now();
  let documents = [];
  for (const query of queries) {
    ({ documents } = await findHits(searchTerms(query), index));
    await show(0, index.blocks > 1 ? AT_ONCE : MOST_RESULTS);
  }
  const figures = { hits: documents.length, time: performance.now() - start, files: sizes.size };
  const first = loaded();
  await show(0, MOST_RESULTS);
  return { ...figures, first, all: loaded() };

  async function load(name) {
    const path = join(folder, SEARCH_FOLDER, `${name}.js`);
    if (!sizes.has(path)) {
      sizes.set(path, statSync(path).size);
      runInNewContext(readFileSync(path, 'utf8'), { window });
    }
    return window.offprintSearch[name];
  }

  async function show(begin, end) {
    await Promise.all(documents.slice(begin, end).map(index.document));
  }

  function loaded() {
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  }
}

function kilobytes(bytes) {
  return (bytes / 1000).toFixed(1);
}
