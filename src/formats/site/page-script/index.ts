/** The search page: finds articles by the words of a query, while they are typed. */
import { searchTerms } from '../search-terms.ts';
import { loadDocuments, loadWords, shardWith } from './search-index.ts';
import { closeWords } from './search-matches.ts';
import { resultItem } from './search-results.ts';

/** The most results that are shown. */
const MOST_RESULTS = 50;
/** A word counts more if it is the term itself, not a word that begins with it or is close to it. */
const EXACT_WEIGHT = 2;

/** Scores of documents, by index. */
type Scores = Map<number, number>;

const form = find<HTMLFormElement>('.search');
const input = find<HTMLInputElement>('.search input');
const count = find('.found');
const list = find('.results');
let latestSearch = 0;

form.hidden = false;
input.value = new URLSearchParams(location.search).get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
input.addEventListener('input', search);
if (input.value) search();

/** The template of the page has each of these elements. */
function find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
  return document.querySelector(selector) as Kind;
}

async function search(): Promise<void> {
  latestSearch += 1;
  const turn = latestSearch;
  const terms = searchTerms(input.value);
  const words = await Promise.all(
    terms.map((term, index) => wordsOf(term, index === terms.length - 1)),
  );
  const scores = await Promise.all(terms.map((term, index) => scoresOf(term, words[index] ?? [])));
  if (turn !== latestSearch) return;
  const hits = rankHits(scores);
  const wanted = new Set(words.flat());
  const documents = loadDocuments();
  const shown = hits.slice(0, MOST_RESULTS).map((index) => documents[index]);
  list.replaceChildren(
    ...shown.filter((each) => each !== undefined).map((each) => resultItem(each, wanted)),
  );
  count.textContent = terms.length === 0 ? '' : countText(hits.length);
}

/** The words of the index that a term means. The last term of a query may be the beginning of a word. */
async function wordsOf(term: string, isLast: boolean): Promise<string[]> {
  const isMeant = (word: string) =>
    word === term || (isLast && term.length > 1 && word.startsWith(term));
  const words = Object.keys(await shardWith(term)).filter(isMeant);
  return words.length > 0 ? words : closeWords(term, await loadWords(), isLast);
}

async function scoresOf(term: string, words: readonly string[]): Promise<Scores> {
  const scores: Scores = new Map();
  for (const word of words) {
    const pairs = (await shardWith(word))[word] ?? [];
    const factor = word === term ? EXACT_WEIGHT : 1;
    for (let at = 0; at < pairs.length; at += 2) {
      const [document = 0, weight = 0] = pairs.slice(at, at + 2);
      scores.set(document, (scores.get(document) ?? 0) + weight * factor);
    }
  }
  return scores;
}

/** The documents that have every term, the best one first. */
function rankHits([first = new Map(), ...others]: readonly Scores[]): number[] {
  const hits = [...first].filter(([document]) => others.every((other) => other.has(document)));
  const scored = hits.map(([document, score]): [number, number] => [
    document,
    others.reduce((sum, other) => sum + (other.get(document) ?? 0), score),
  ]);
  return scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([document]) => document);
}

/** The number of results in a sentence, in the language and the digits of the page. */
function countText(hits: number): string {
  if (hits === 0) return count.dataset.nothing ?? '';
  const forms = JSON.parse(count.dataset.counts ?? '{}') as Record<string, string>;
  const { digits = '0123456789' } = forms;
  const shown = String(hits).replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
  const category = new Intl.PluralRules(document.documentElement.lang).select(hits);
  return (forms[category] ?? forms.other ?? '{count}').replace('{count}', shown);
}
