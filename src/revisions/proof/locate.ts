/** Where a place of the sources stands in the printed article. */
import type { Article } from '../../article/article.ts';
import type { Sources } from '../../article/sources.ts';
import type { At } from '../../checks/index.ts';
import type { Compiled } from '../../compile/compile.ts';
import { label } from '../../words/languages/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { authorName } from '../../words/person-name.ts';
import { pathsOf, readAt } from '../../words/pieces.ts';
import type { Place } from '../../words/place.ts';
import type { ManuscriptText } from './manuscript-text.ts';
import { type PlacedNode, placedNodes } from './nodes.ts';
import type { FrontPart, Target } from './query.ts';
import { lastWord, type Stretch, wordedText, wordsAt } from './words-at.ts';

export interface Located {
  target?: Target;
  /** Of a target in the text: what carries the mark, and which of its letters. */
  node?: object;
  stretch?: Stretch;
  /** Places in printed order are in this order: the zone of the page first. */
  order: readonly [zone: number, index: number];
  /** "Figure 2", where the place is in a figure or table. */
  figure?: string;
  /** Name of the author whose entry it is in. */
  author?: string;
  /** Key of the work in whose entry it is. */
  work?: string;
}

export interface Locator {
  /** @param comment the place is that of a comment: the words before it are meant */
  locate(at: At, comment?: boolean): Located;
}

const [FRONT, TEXT, LIST, NOWHERE] = [0, 1, 2, 3];

export function newLocator(compiled: Compiled, sources: Sources, text: ManuscriptText): Locator {
  const { article, keys, places, library } = compiled;
  const nodes = placedNodes(article, places, text);
  const wordsOf = memoizeWeak((node: PlacedNode['node'] & { value: unknown }) =>
    wordedText(String(node.value)),
  );
  return { locate };

  function locate({ path, place: written }: At, comment = false): Located {
    const { manuscript } = sources;
    if (!pathsOf(manuscript).has(path)) return { ...inList(path, written) };
    const place = written && readAt(manuscript, { path, place: written });
    if (!place) return inFront('title', article, '');
    const key = keyAround(place);
    const isTitle = /^(?:sub)?title$/.test(key);
    // A message about the article as a whole stands at its title, and is not about these words.
    const found = isTitle && !comment ? undefined : inText(place, comment, keys.get(key));
    if (!found) return inFront(key, article, entryAround(key));
    return isTitle ? { ...found, order: [FRONT, 0] } : found;
  }

  /** Of a key in a list, "affiliations.1.city", the text of its item. */
  function entryAround(key: string): string {
    const item = keys.get(key.split('.', 2).join('.'));
    return item ? text.text.slice(text.offset(item.start), text.offset(item.end)) : '';
  }

  /** The deepest key of the front matter that holds the place. */
  function keyAround(place: Place): string {
    const at = text.offset(place.start);
    const around = [...keys].filter(
      ([, { start, end }]) => text.offset(start) <= at && at <= text.offset(end),
    );
    return around.map(([name]) => name).sort((a, b) => b.length - a.length)[0] ?? '';
  }

  function inList(path: string, place: Place | undefined): Located {
    const work = [...library.items.values()].find(
      (item) =>
        sources.texts.get(item.path)?.path === path &&
        item.place?.start.line === place?.start.line &&
        item.place?.start.column === place?.start.column,
    );
    const key = work?.csl.id;
    const index = article.references.findIndex((reference) => reference.key === key);
    const id = article.references[index]?.id;
    const named = key === undefined ? {} : { work: key };
    if (id === undefined) return { ...named, order: [NOWHERE, place?.start.line ?? 0] };
    return { ...named, target: { kind: 'reference', id }, order: [LIST, index] };
  }

  /** @param within the value of a key: what is made of it alone is meant */
  function inText(place: Place, comment: boolean, within?: Place): Located | undefined {
    const [start, end] = [text.offset(place.start), text.offset(place.end)];
    const [from, to] = within
      ? [text.offset(within.start), text.offset(within.end)]
      : [0, Infinity];
    const own = within ? nodes.filter((node) => node.start >= from && node.start <= to) : nodes;
    const placed = nodeAt(own, start, comment ? text : undefined);
    if (!placed) return undefined;
    const figure = figureAround(nodes, start);
    const about = comment
      ? lastWord(text.text.slice(placed.start, start))
      : text.text.slice(start, end);
    return {
      target: { kind: 'text' },
      node: placed.node,
      order: [TEXT, placed.order],
      ...(figure !== undefined && { figure }),
      ...stretchOf(placed, about, text.letters(placed.start, start) - (comment ? about.length : 0)),
    };
  }

  /**
   * Of a text, the letters that are meant.
   *
   * @param letters before them
   */
  function stretchOf(
    { node }: PlacedNode,
    about: string,
    letters: number,
  ): Pick<Located, 'stretch'> {
    if (node.type !== 'text' || !('value' in node)) return {};
    return { stretch: wordsAt(wordsOf(node), about, Math.max(0, letters)) };
  }
}

/**
 * The words or the block at an offset: inside a paragraph the last piece of text that begins before
 * it; between two blocks the one that follows, and at the end the last one.
 *
 * @param text of a comment's manuscript: it is about words before it, where there are any
 */
function nodeAt(
  nodes: readonly PlacedNode[],
  offset: number,
  text?: ManuscriptText,
): PlacedNode | undefined {
  const around = firstBy(
    nodes.filter(({ start, end, node }) => start <= offset && offset < end && node.type !== 'text'),
    (a, b) => a.end - a.start - (b.end - b.start) || b.order - a.order,
  );
  if (around) {
    if (text === undefined && around.start === offset && isFloat(around)) return around;
    const inside = nodes.filter(
      ({ start, order }) => order > around.order && start >= around.start && start <= offset,
    );
    const worded = inside.filter(({ start }) => (text?.letters(start, offset) ?? 0) > 0);
    return firstBy(worded, lastFirst) ?? firstBy(inside, lastFirst) ?? around;
  }
  // At the end of a block, behind its words.
  if (text !== undefined && text.letters(text.text.lastIndexOf('\n', offset - 1) + 1, offset) > 0)
    return lastBefore(nodes, offset);
  const behind = nodes.filter(({ start }) => start >= offset);
  // The innermost of those that begin together.
  const next = firstBy(behind, (a, b) => a.start - b.start || b.order - a.order);
  return next ?? lastBefore(nodes, offset);
}

function lastBefore(nodes: readonly PlacedNode[], offset: number): PlacedNode | undefined {
  return firstBy(
    nodes.filter(({ start }) => start <= offset),
    lastFirst,
  );
}

function lastFirst(a: PlacedNode, b: PlacedNode): number {
  return b.start - a.start || b.order - a.order;
}

/** What would be first if the list were sorted. */
function firstBy<Value>(
  list: readonly Value[],
  order: (a: Value, b: Value) => number,
): Value | undefined {
  return list.reduce<Value | undefined>(
    (first, each) => (first === undefined || order(each, first) < 0 ? each : first),
    undefined,
  );
}

function isFloat({ node }: PlacedNode): boolean {
  return node.type === 'figure' || node.type === 'table';
}

function figureAround(nodes: readonly PlacedNode[], offset: number): string | undefined {
  const around = nodes.find(
    (placed) => placed.start <= offset && offset < placed.end && isFloat(placed),
  );
  if (!around) return undefined;
  const kind = around.node.type === 'table' ? 'table' : 'figure';
  const number = 'number' in around.node ? String(around.node.number) : undefined;
  return number === undefined ? `the ${kind}` : label('en', kind, number);
}

const PARTS: Record<string, FrontPart> = {
  authors: 'authors',
  affiliations: 'affiliations',
  dates: 'dates',
  abstract: 'abstract',
  keywords: 'keywords',
  license: 'publication',
  copyright: 'publication',
  funding: 'publication',
};

/** @param entry of the list in which it stands, as it is written */
function inFront(key: string, article: Article, entry: string): Located {
  const [first = '', index] = key.split('.');
  const part = PARTS[first] ?? 'title';
  const order = [FRONT, Object.values(PARTS).indexOf(part) + 1] as const;
  const author = part === 'authors' ? article.authors[Number(index)] : undefined;
  const name = (author && authorName(author)) || undefined;
  const place = part === 'affiliations' ? affiliationIn(article, entry) : undefined;
  const words = name ?? place;
  return {
    target: { kind: 'part', part, ...(words !== undefined && { words }) },
    order,
    author: name ?? 'this author',
  };
}

/** The printed words of the affiliation that the entry is about. */
function affiliationIn({ affiliations }: Article, entry: string): string | undefined {
  const names = affiliations.flatMap(({ text, institution }) => text ?? institution ?? []);
  return names.find((name) => entry.includes(name));
}
