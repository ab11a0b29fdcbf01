import { MATCHES_SCRIPT } from './search-matches.ts';
import { TERMS_SCRIPT } from './search-terms.ts';

/** Runs on the search page. `SHARDS`, `FOLDER`, `TEXT_FILE` and `shardOf` are given. */
export const SEARCH_SCRIPT = `const $ = (selector) => document.querySelector(selector);
const form = $('.search');
const input = form.querySelector('input');
const found = $('.found');
const list = $('.results');
${TERMS_SCRIPT}
${MATCHES_SCRIPT}
const loading = new Map();
const load = (path) => {
  if (!loading.has(path))
    loading.set(path, new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = path;
      script.onload = script.onerror = resolve;
      document.head.append(script);
    }));
  return loading.get(path);
};
const shardWith = async (term) => {
  const number = shardOf(term);
  await load(FOLDER + '/' + number + '.js');
  return window.offprintShards?.[number] ?? {};
};
let unpacked;
const allWords = async () => {
  await load(FOLDER + '/words.js');
  let before = '';
  unpacked ??= (window.offprintWords ?? '').split(' ').map((packed) => {
    before = before.slice(0, parseInt(packed[0], 36)) + packed.slice(1);
    return before;
  });
  return unpacked;
};

// The words that a term means; the last of a query may be the beginning of one.
const wordsOf = async (term, isLast) => {
  const isMeant = (word) => word === term || (isLast && term.length > 1 && word.startsWith(term));
  const words = Object.keys(await shardWith(term)).filter(isMeant);
  return words.length > 0 ? words : closeWords(term, await allWords(), isLast);
};
const scoresOf = async (term, words) => {
  const scores = new Map();
  for (const word of words) {
    const pairs = (await shardWith(word))[word] ?? [];
    for (let at = 0; at < pairs.length; at += 2)
      scores.set(pairs[at], (scores.get(pairs[at]) ?? 0) + pairs[at + 1] * (word === term ? 2 : 1));
  }
  return scores;
};

let latest = 0;
const search = async () => {
  const turn = ++latest;
  const terms = searchTerms(input.value);
  const words = await Promise.all(terms.map((term, at) => wordsOf(term, at === terms.length - 1)));
  const each = await Promise.all(terms.map((term, at) => scoresOf(term, words[at])));
  if (turn !== latest) return;
  // Every term must be in a document.
  const [first = new Map(), ...others] = each;
  const hits = [...first].flatMap(([document, score]) => {
    if (!others.every((other) => other.has(document))) return [];
    return [[document, others.reduce((sum, other) => sum + other.get(document), score)]];
  });
  hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const wanted = new Set(words.flat());
  const items = hits.slice(0, 50).map(([document]) => itemOf(window.offprintDocuments[document], wanted));
  list.replaceChildren(...items);
  found.textContent = terms.length === 0 ? '' : hits.length === 0 ? found.dataset.nothing : counted(hits.length);
};
const counted = (count) => {
  const { digits = '0123456789', ...forms } = JSON.parse(found.dataset.counts ?? '{}');
  const shown = String(count).replace(/[0-9]/g, (digit) => digits[digit]);
  const category = new Intl.PluralRules(document.documentElement.lang).select(count);
  return (forms[category] ?? forms.other ?? '{count}').replace('{count}', shown);
};

// Texts are loaded when their results come into view.
const views = new WeakMap();
const seen = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries)
    if (isIntersecting) {
      seen.unobserve(target);
      views.get(target)();
    }
}, { rootMargin: '400px' });
const itemOf = ([title, url, authors, place], wanted) => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  const about = document.createElement('p');
  about.textContent = [authors, place].filter(Boolean).join(' · ');
  const snippet = document.createElement('p');
  snippet.className = 'snippet';
  for (const element of [link, about, snippet]) element.dir = 'auto';
  showMarked(link, title, placesOf(title, wanted));
  item.append(link, about, snippet);
  views.set(item, async () => {
    const folder = url.slice(0, url.lastIndexOf('/'));
    await load(folder + '/' + TEXT_FILE);
    const text = window.offprintTexts?.[folder] ?? '';
    const places = placesOf(text, wanted);
    const [from, to] = snippetOf(text, places);
    const inside = places.filter(([start, end]) => start >= from && end <= to);
    const shown = inside.map(([start, end]) => [start - from + 1, end - from + 1]);
    showMarked(snippet, (from > 0 ? '…' : ' ') + text.slice(from, to) + (to < text.length ? '…' : ''), shown);
  });
  seen.observe(item);
  return item;
};
const showMarked = (element, text, places) => {
  let end = 0;
  for (const [start, stop] of places) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, stop);
    element.append(text.slice(end, start), mark);
    end = stop;
  }
  element.append(text.slice(end));
};

form.hidden = false;
input.value = new URLSearchParams(location.search).get('q') ?? '';
form.addEventListener('submit', (event) => {
  event.preventDefault();
  search();
});
input.addEventListener('input', search);
if (input.value) search();`;
