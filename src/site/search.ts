/**
 * Full-text search without a server: an inverted index in small files, of which the search page
 * loads those that its query needs. They are scripts, not JSON, so that the site works from a
 * folder, too.
 */
import type { Article } from '../article.ts';
import type { OutputFile } from '../formats/format.ts';
import { keptIn } from '../values/kept-in.ts';
import { type Entry, entryView } from './entry.ts';
import { SEARCH_SCRIPT } from './search-script.ts';
import { searchTerms } from './search-terms.ts';
import { SEARCH_FOLDER } from './site.ts';

/** Files of the index. A term's file follows from its first two letters, so that a word's beginning finds it. */
const SHARDS = 64;
/** What a word counts by where it stands. */
const WEIGHTS = { title: 12, authors: 12, keywords: 8, abstract: 4, body: 1 };
/** A word that a text repeats counts no more than this often. */
const MOST_OFTEN = 5;

/** What the index keeps of an article. */
export interface SearchDocument {
  shown: [title: string, url: string, authors: string, place: string];
  /** Its terms, each with its weight: "tides 17 moon 4". One text takes a fifth of the memory of a map. */
  terms: string;
}

/** @param place as the results show it: "Volume 1, Issue 2" */
export function searchDocument(
  article: Article,
  entry: Entry,
  { base, place }: { base: string; place: string },
): SearchDocument {
  const { view, marks, plainTitle, plainAbstract, keywords, authors } = entry;
  const texts: Record<keyof typeof WEIGHTS, string> = {
    title: plainTitle,
    authors: authors.map(({ name }) => name).join(' '),
    keywords: keywords.join(' '),
    abstract: plainAbstract,
    body: textsOf([article.body, article.back, article.notes, article.translations]).join(' '),
  };
  const where = [[place, view.pages].filter(Boolean).join(', '), ...marks.map(({ text }) => text)];
  const said = where.filter(Boolean).join(' · ');
  return {
    shown: [plainTitle, entryView(entry, base).url, view.authors, said],
    terms: Array.from(weighed(texts), ([term, weight]) => `${term} ${weight}`).join(' '),
  };
}

function weighed(texts: Record<keyof typeof WEIGHTS, string>): Map<string, number> {
  const weights = new Map<string, number>();
  for (const [field, text] of Object.entries(texts) as [keyof typeof WEIGHTS, string][]) {
    const most = WEIGHTS[field] * MOST_OFTEN;
    for (const term of searchTerms(text)) {
      const weight = weights.get(term) ?? 0;
      if (weight < most) weights.set(term, weight + WEIGHTS[field]);
    }
  }
  return weights;
}

/** Every text of article nodes, in order. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  if ('value' in node && typeof node.value === 'string') return [node.value];
  return Object.values(node).flatMap(textsOf);
}

export function indexFiles(documents: readonly SearchDocument[]): OutputFile[] {
  const shards = Array.from({ length: SHARDS }, (): Record<string, number[]> => ({}));
  for (const [term, list] of termsOf(documents)) {
    const shard = shards[shardOf(term)];
    if (shard) shard[term] = list;
  }
  const script = `const SHARDS = ${SHARDS};\nconst FOLDER = ${JSON.stringify(SEARCH_FOLDER)};\n${shardOf}\n${SEARCH_SCRIPT}`;
  const shown = documents.map((document) => document.shown);
  return [
    { path: `${SEARCH_FOLDER}/search.js`, content: `(() => {\n${script}\n})();\n` },
    { path: `${SEARCH_FOLDER}/documents.js`, content: call('offprintDocuments', shown) },
    ...shards.map((shard, number) => ({
      path: `${SEARCH_FOLDER}/${number}.js`,
      content: `(window.offprintShards ??= {})[${number}] = ${JSON.stringify(shard)};\n`,
    })),
  ];
}

/** Of each term, pairs of document and weight. */
function termsOf(documents: readonly SearchDocument[]): Map<string, number[]> {
  const all = new Map<string, number[]>();
  for (const [number, { terms }] of documents.entries()) {
    const parts = terms === '' ? [] : terms.split(' ');
    for (let at = 0; at < parts.length; at += 2) {
      const term = parts[at] ?? '';
      keptIn(all, term, (): number[] => []).push(number, Number(parts[at + 1]));
    }
  }
  return all;
}

function call(name: string, value: unknown): string {
  return `window.${name} = ${JSON.stringify(value)};\n`;
}

function shardOf(term: string): number {
  const [first = '', second = ''] = term;
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % SHARDS;
}
