import { TERMS_SCRIPT } from './search-terms.ts';

/** Runs on the search page. `SHARDS`, `FOLDER` and `shardOf` are given. */
export const SEARCH_SCRIPT = `const $ = (selector) => document.querySelector(selector);
const form = $('.search');
const input = form.querySelector('input');
const found = $('.found');
const list = $('.results');
${TERMS_SCRIPT}
const loading = new Map();
const load = (number) => {
  if (!loading.has(number))
    loading.set(number, new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = FOLDER + '/' + number + '.js';
      script.onload = script.onerror = () => resolve(window.offprintShards?.[number] ?? {});
      document.head.append(script);
    }));
  return loading.get(number);
};

// Every word must be in a document; the last may be the beginning of one.
const scores = async (term, isLast) => {
  const shard = await load(shardOf(term));
  const scores = new Map();
  for (const word of Object.keys(shard)) {
    const fits = word === term || (isLast && term.length > 1 && word.startsWith(term));
    if (!fits) continue;
    const pairs = shard[word];
    for (let at = 0; at < pairs.length; at += 2)
      scores.set(pairs[at], (scores.get(pairs[at]) ?? 0) + pairs[at + 1] * (word === term ? 2 : 1));
  }
  return scores;
};

let latest = 0;
const search = async () => {
  const turn = ++latest;
  const terms = searchTerms(input.value);
  const each = await Promise.all(terms.map((term, at) => scores(term, at === terms.length - 1)));
  if (turn !== latest) return;
  const [first = new Map(), ...others] = each;
  const hits = [...first].flatMap(([document, score]) => {
    if (!others.every((other) => other.has(document))) return [];
    return [[document, others.reduce((sum, other) => sum + other.get(document), score)]];
  });
  hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  list.replaceChildren(...hits.slice(0, 50).map(([document]) => itemOf(window.offprintDocuments[document])));
  found.textContent = terms.length > 0 && hits.length === 0 ? found.dataset.nothing : '';
};
const itemOf = ([title, url, authors, place]) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  link.dir = 'auto';
  const about = document.createElement('p');
  about.dir = 'auto';
  about.textContent = [authors, place].filter(Boolean).join(' · ');
  item.append(link, about);
  return item;
};

form.hidden = false;
input.value = new URLSearchParams(location.search).get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
input.addEventListener('input', search);
if (input.value) search();`;
