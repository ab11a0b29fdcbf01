/** Maps places in the sources to places in the printed article. */
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
  /** For a target in the text, the node that carries the mark and the range of its letters. */
  node?: object;
  stretch?: Stretch;
  /** The sort key for printed order. The zone of the page comes first. */
  order: readonly [zone: number, index: number];
  /** Label of the figure or table that contains the place. Example: "Figure 2" */
  figure?: string;
  /** Name of the author whose entry contains the place. */
  author?: string;
  /** Key of the work whose entry contains the place. */
  work?: string;
}

export interface Locator {
  /** @param comment whether the place is that of a comment, which is about the words before it */
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
    // A message about the whole article is reported at its title, but is not about the title.
    const found = isTitle && !comment ? undefined : inText(place, comment, keys.get(key));
    if (!found) return inFront(key, article, entryAround(key));
    return isTitle ? { ...found, order: [FRONT, 0] } : found;
  }

  /** The text of the list item that contains a key. Example: "affiliations.1.city" */
  function entryAround(key: string): string {
    const item = keys.get(key.split('.', 2).join('.'));
    return item ? text.text.slice(text.offset(item.start), text.offset(item.end)) : '';
  }

  /** The innermost key of the front matter that contains the place. */
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

  /** @param within the value of a key, if only the nodes made from it are meant */
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
   * The range of letters in a text.
   *
   * @param letters the number of letters before the range
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
 * The words or the block at an offset. Inside a paragraph, it is the last piece of text that begins before the
 * offset. Between two blocks it is the next one, and at the end the last one.
 *
 * @param text the manuscript of a comment, which is about the words before it if there are any
 */
function nodeAt(
  nodes: readonly PlacedNode[],
  offset: number,
  text?: ManuscriptText,
): PlacedNode | undefined {
  const around = smallestBy(
    nodes.filter(({ start, end, node }) => start <= offset && offset < end && node.type !== 'text'),
    (a, b) => a.end - a.start - (b.end - b.start) || b.order - a.order,
  );
  if (around) {
    if (text === undefined && around.start === offset && isFloat(around)) return around;
    const inside = nodes.filter(
      ({ start, order }) => order > around.order && start >= around.start && start <= offset,
    );
    const worded = inside.filter(({ start }) => (text?.letters(start, offset) ?? 0) > 0);
    return smallestBy(worded, lastFirst) ?? smallestBy(inside, lastFirst) ?? around;
  }
  // At the end of a block, after its words.
  if (text !== undefined && text.letters(text.text.lastIndexOf('\n', offset - 1) + 1, offset) > 0)
    return lastBefore(nodes, offset);
  const behind = nodes.filter(({ start }) => start >= offset);
  // The innermost of several nodes that begin at the same offset.
  const next = smallestBy(behind, (a, b) => a.start - b.start || b.order - a.order);
  return next ?? lastBefore(nodes, offset);
}

function lastBefore(nodes: readonly PlacedNode[], offset: number): PlacedNode | undefined {
  return smallestBy(
    nodes.filter(({ start }) => start <= offset),
    lastFirst,
  );
}

function lastFirst(a: PlacedNode, b: PlacedNode): number {
  return b.start - a.start || b.order - a.order;
}

/** The smallest item. */
function smallestBy<Value>(
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

/** @param entry the list item that contains the place, as written */
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

/** The printed words of the affiliation in the entry. */
function affiliationIn({ affiliations }: Article, entry: string): string | undefined {
  const names = affiliations.flatMap(({ text, institution }) => text ?? institution ?? []);
  return names.find((name) => entry.includes(name));
}
