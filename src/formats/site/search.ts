/** What the full-text search knows of an article. `search-index.ts` makes the index of all articles. */
import type { Article } from '../../article/article.ts';
import { plainParagraphs, plainText } from '../../markup/plain-text.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { OutputFile } from '../format.ts';
import { type Entry, entryView } from './entry.ts';
import { encodeTerms } from './search-entries.ts';
import { type ShownDocument, TEXT_FILE } from './search-files.ts';
import { searchTerms } from './search-terms.ts';

/** The weight of a word by its place. */
const WEIGHTS = { title: 12, authors: 12, keywords: 8, abstract: 4, body: 1 };
/** The most repetitions of a word that count. */
const MOST_OFTEN = 5;

/** The indexed data of an article. */
export interface SearchDocument {
  shown: ShownDocument;
  /** Terms with their weights (`encodeTerms`). They need a fifth of the memory of a map. */
  terms: Uint8Array;
}

/** @param place the place shown in the results. Example: "Volume 1, Issue 2" */
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
    body: bodyText(article),
  };
  const where = [[place, view.pages].filter(Boolean).join(', '), ...marks.map(({ text }) => text)];
  const line = where.filter(Boolean).join(' · ');
  return {
    shown: [plainTitle, entryView(entry, base).url, view.authors, line],
    terms: encodeTerms(termWeights(texts)),
  };
}

function termWeights(texts: Record<keyof typeof WEIGHTS, string>): Map<string, number> {
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

/**
 * The file with the text of an article. The search page loads it to show the context of words.
 *
 * @param folder address of the article's folder in the site
 */
export function textFile(article: Article, folder: string): OutputFile {
  const abstract = plainParagraphs(article.abstract, article.language);
  const text = collapseWhiteSpace([abstract, bodyText(article)].join(' '));
  const content = `(window.offprintTexts ??= {})[${JSON.stringify(folder)}] = ${JSON.stringify(text)};\n`;
  return { path: TEXT_FILE, content };
}

function bodyText({ body, back, notes, translations, language }: Article): string {
  return textsOf([body, back, notes, translations], language).join(' ');
}

/** All texts of article nodes, in order. */
function textsOf(node: unknown, language: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  // A word in several styles is one word: "CO₂".
  if (Array.isArray(node) && node.some(isText)) return [plainText(node, language)];
  if ('value' in node && typeof node.value === 'string') return [node.value];
  return Object.values(node).flatMap((child) => textsOf(child, language));
}

function isText(node: unknown): boolean {
  return typeof node === 'object' && node !== null && 'type' in node && node.type === 'text';
}
