/** The search page: finds articles by the words of a query, while they are typed. */
import { searchTerms } from '../search-terms.ts';
import { loadPart } from './load-script.ts';
import { findHits } from './search-hits.ts';
import { openIndex } from './search-index.ts';
import { showResults } from './search-results.ts';

/** A search in many files begins when typing pauses, because each beginning would load other files. In ms. */
const PAUSE = 250;

const form = find<HTMLFormElement>('.search');
const input = find<HTMLInputElement>('.search input');
const count = find('.found');
const list = find('.results');
const opened = openIndex(loadPart);
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
  const isLatest = () => turn === latestSearch;
  const index = await opened;
  if (index.blocks > 1) await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (!isLatest()) return;
  const hits = await findHits(terms, index);
  if (!(await showResults(list, hits, index, isLatest))) return;
  count.textContent = terms.length === 0 ? '' : countText(hits.documents.length);
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
