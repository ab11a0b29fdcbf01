/**
 * An article in lists of articles. Entries are small, so that a journal with a thousand articles fits into memory, and
 * contain no links and ids, which belong to the article's own page.
 */
import { doiAddress, encodePart } from '../../article/addresses.ts';
import type { Article, Author, Block, IsoDate, NoticeKind } from '../../article/article.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { plainParagraphs } from '../../markup/plain-text.ts';
import {
  formatDate,
  formatList,
  localNumber,
  type Word,
  word,
} from '../../words/languages/index.ts';
import { authorName } from '../../words/person-name.ts';
import { renderBlocks } from '../html/body/blocks.ts';
import { renderInlines, withoutAnchors } from '../html/body/inlines.ts';
import { modifiedDate } from '../html/front/record.ts';
import { fullTitle } from '../html/head/meta-tags.ts';
import { newPageState } from '../html/page-state.ts';
import { toHtml } from '../html/serialize.ts';
import type { EntryView } from './slots.ts';

export interface Entry {
  /** The name of its folder. */
  name: string;
  view: Omit<EntryView, 'url' | 'galleys' | 'marks'>;
  /** Its notices, the most serious first. */
  marks: Mark[];
  /** Extensions of its files. Examples: "html", "pdf", "xml" */
  galleys: readonly string[];
  plainTitle: string;
  plainAbstract: string;
  language: string;
  published?: IsoDate;
  /** Date of the newest version, if there are several. */
  modified?: IsoDate;
  doi?: string;
  authors: IndexName[];
  keywords: string[];
}
interface Mark {
  kind: NoticeKind;
  /** Example: "Retracted: March 1, 2024" */
  text: string;
  /** The notice's page, relative to the folder of the issue. */
  path: string;
}
/** A name in an index. */
interface IndexName {
  /** Example: "Berg, Jan van den" */
  name: string;
  /** The sort key. */
  key: string;
}

/** @param galleys extensions of the files that the article has */
export function entryOf(article: Article, galleys: readonly string[]): Entry {
  const { name, language, dates, doi, keywords } = article;
  const modified = article.record && modifiedDate(article);
  return {
    name,
    view: viewOf(article),
    marks: marksOf(article),
    galleys,
    plainTitle: fullTitle(article) || name,
    plainAbstract: plainParagraphs(article.abstract, language),
    language,
    ...(dates.published && { published: dates.published }),
    ...(modified && { modified }),
    ...(doi && { doi }),
    authors: article.authors.map(indexName),
    keywords: keywords.filter((keyword) => keyword.trim() !== ''),
  };
}

function viewOf(article: Article): Entry['view'] {
  const { language, direction, title, subtitle = [], doi } = article;
  const state = newPageState(article, 'screen');
  return {
    language,
    direction,
    title: toHtml(renderInlines(state, withoutAnchors(title, language))) || article.name,
    subtitle: toHtml(renderInlines(state, withoutAnchors(subtitle, language))),
    authors: formatList(language, article.authors.map(authorName)),
    pages: pagesOf(article),
    doi: doi ? { name: doi, url: doiAddress(doi) } : undefined,
    abstract: toHtml(
      renderBlocks(
        state,
        article.abstract.flatMap((block) => plainBlock(block, language)),
      ),
    ),
  };
}

function marksOf(article: Article): Mark[] {
  const { language, issue } = article;
  return (standingOf(article)?.notices ?? []).map(({ kind, date, name, issue: folder }) => ({
    kind,
    text: `${word(language, NAMES[kind])}: ${formatDate(language, date)}`,
    path: `${folder === issue.folder ? '' : `../${encodePart(folder)}/`}${pageOf(name)}`,
  }));
}

const NAMES: Record<NoticeKind, Word> = {
  retraction: 'retracted',
  correction: 'corrected',
  'expression-of-concern': 'expressionOfConcern',
};

function pageOf(name: string): string {
  return `${encodePart(name)}/${encodePart(`${name}.html`)}`;
}

function pagesOf({ pages, elocation = '', language }: Article): string {
  // A name and not a count, so it keeps its digits.
  if (!pages) return elocation;
  const { first, last = first } = pages;
  return localNumber(language, last === first ? first : `${first}–${last}`);
}

/** Paragraphs. Lists and similar blocks become words, and headings of a structured abstract become bold. */
function plainBlock(block: Block, language: string): Block[] {
  if (block.type === 'paragraph')
    return [{ type: 'paragraph', children: withoutAnchors(block.children, language) }];
  if (block.type !== 'section') {
    const value = plainParagraphs([block], language);
    return value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  }
  const heading: Block = {
    type: 'paragraph',
    children: [{ type: 'strong', children: withoutAnchors(block.title, language) }],
  };
  return [heading, ...block.children.flatMap((child) => plainBlock(child, language))];
}

/** Sorts by family name, with the particle at the end, as in most catalogues. */
export function indexName(author: Author): IndexName {
  const { name, collective = '' } = author;
  if (!name) return { name: collective, key: collective };
  const { family, given, particle, suffix } = name;
  const rest = [given, particle].filter(Boolean).join(' ');
  const full = [family, rest, suffix].filter(Boolean).join(', ');
  return { name: full, key: full };
}

/** The entry with addresses for a page that finds the articles' folders under `base`. */
export function entryView(entry: Entry, base: string): EntryView {
  const file = (extension: string) =>
    `${base}${encodePart(entry.name)}/${encodePart(`${entry.name}.${extension}`)}`;
  const galleys = entry.galleys.map((extension) => ({
    title: extension.toUpperCase(),
    url: file(extension),
  }));
  const marks = entry.marks.map(({ kind, text, path }) => ({ kind, text, url: base + path }));
  return { ...entry.view, marks, url: file(entry.galleys[0] ?? 'html'), galleys };
}
