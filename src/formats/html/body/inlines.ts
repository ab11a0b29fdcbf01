/** Converts inline nodes to hast with one small function for each type. */

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { encodeAddress } from '../../../article/addresses.ts';
import type { CrossReference, Direction, Inline, Note } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import {
  crossReferenceText,
  directionOf,
  label,
  localNumber,
  pageWord,
  word,
} from '../../../words/languages/index.ts';
import { hasLettersOf, mainScript, SCRIPTS } from '../../../words/letter-scripts.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { anchorOf, assetUrl, type PageState, takeId } from '../page-state.ts';
import { withJoinedMath } from './joined-math.ts';
import { marked } from './marks.ts';
import { mathElement } from './math.ts';
import { cssWidth } from './picture-size.ts';

export function renderInlines(state: PageState, nodes: readonly Inline[]): ElementContent[] {
  const rendered = nodes.flatMap((node, index) => {
    const next = marked(state, node, renderInline(state, node));
    // Separates adjacent calls: notes 1 and 2 are not note 12.
    return isCall(node) && isCall(nodes[index - 1]) ? [h('sup', ','), ...next] : next;
  });
  return nodes.some(({ type }) => type === 'inlineMath') ? withJoinedMath(rendered) : rendered;
}

function isCall(node: Inline | undefined): boolean {
  return node?.type === 'footnoteReference';
}

function renderInline(state: PageState, node: Inline): ElementContent {
  // The table below has the handler of each type. The compiler cannot check that node and handler fit.
  const handle = INLINES[node.type] as (state: PageState, node: Inline) => ElementContent;
  return handle(state, node);
}

const INLINES: {
  [Type in Inline['type']]: (
    state: PageState,
    node: Extract<Inline, { type: Type }>,
  ) => ElementContent;
} = {
  text: (_, node) => text(node.value),
  emphasis: (state, node) => h('em', renderInlines(state, node.children)),
  strong: (state, node) => h('strong', renderInlines(state, node.children)),
  deleted: (state, node) => h('del', renderInlines(state, node.children)),
  superscript: (state, node) => h('sup', renderInlines(state, node.children)),
  subscript: (state, node) => h('sub', renderInlines(state, node.children)),
  smallCaps: (state, node) => h('span.small-caps', renderInlines(state, node.children)),
  underline: (state, node) => h('u', renderInlines(state, node.children)),
  span: (state, node) =>
    h('span', { lang: node.language, dir: node.direction }, renderInlines(state, node.children)),
  inlineCode: (_, node) => h('code', { dir: 'ltr' }, node.value),
  inlineMath: (state, node) => mathElement(state, node.value, false),
  break: () => h('br'),
  link: (state, node) =>
    anchor(state, { href: webAddress(node.url), title: node.title }, node.children, node.url),
  inlineImage: (state, node) => {
    const asset = state.assets.get(node.asset);
    const { width, height } = asset ?? {};
    const src = assetUrl(state, node.asset);
    const printedWidth = cssWidth(node);
    const style = printedWidth && `width:${printedWidth}`;
    return h('img.inline-image', { src, alt: node.alt, width, height, style });
  },
  citation: (state, node) =>
    h('span.citation', { id: takeId(state, node.id) }, renderInlines(state, node.children)),
  citationLink: (state, node) => {
    const id = state.references.get(node.key)?.id;
    return anchor(state, { href: id && `#${id}`, className: 'cite' }, node.children, node.key);
  },
  crossReference: (state, node) => {
    if (node.form === 'page' && state.medium === 'print') return pageOf(state, node);
    const { language } = state.article;
    const made = wordsOfReference(node, language);
    const properties = { href: hrefTo(node.target), className: 'xref' };
    // The number stays on the line of its word.
    return anchor(state, properties, node.children ?? [], made.replace(/ (?=[^ ]+$)/, '\u00a0'));
  },
  footnoteReference: (state, node) => {
    const id = takeId(state, node.id);
    const number = localNumber(state.article.language, node.number);
    const called = idsOf(state.article.notes).has(node.target);
    if (!called || state.insideLink) return h('sup.fnref', { id }, number);
    const name = `${word(state.article.language, 'note')} ${number}`;
    // In print, the role would remove the link from Chrome's PDF tags.
    const spoken = state.medium === 'screen' ? { role: 'doc-noteref', ariaLabel: name } : {};
    return h('sup.fnref', [h('a', { id, href: `#${node.target}`, ...spoken }, number)]);
  },
};

const idsOf = memoizeWeak((notes: readonly Note[]) => new Set(notes.map(({ id }) => id)));

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Example: "page 61". The layout fills in the number. */
function pageOf(state: PageState, { target, children }: CrossReference): ElementContent {
  const { language } = state.article;
  const inside = { ...state, insideLink: true };
  const words = children?.length ? [...renderInlines(inside, children), text(', ')] : [];
  const number = h('span', { dataRef: anchorOf(target) });
  const shown = [...words, text(`${pageWord(language)} `), number];
  return state.insideLink
    ? h('span', shown)
    : h('a', { href: hrefTo(target), className: 'xref' }, shown);
}

/** A link, or only its words inside another link or without an address. A link without words shows `otherwise`. */
function anchor(
  state: PageState,
  properties: { href?: string; title?: string; className?: string },
  children: readonly Inline[],
  otherwise: string,
): ElementContent {
  const inside = properties.href ? { ...state, insideLink: true } : state;
  const words = renderInlines(inside, children);
  const own = plainText(children, state.article.language).trim();
  const shown = own === '' ? [...words, text(otherwise)] : words;
  const dir = directionOfAddress(state, own || otherwise);
  return state.insideLink || !properties.href
    ? h('span', { dir }, shown)
    : h('a', { ...properties, dir }, shown);
}

/** A printed address. It always runs from left to right, with its slashes. */
const PRINTED_ADDRESS = /^(?:https?:|ftp:|doi:|www\.|10\.\d{4,}\/|[\w.+-]+@)[\x21-\x7E]*$/i;

function directionOfAddress({ article }: PageState, words: string): 'ltr' | undefined {
  return article.direction === 'rtl' && PRINTED_ADDRESS.test(words) ? 'ltr' : undefined;
}

/** The link to the element with the author's label `target`. */
function hrefTo(target: string): string {
  return `#${encodeAddress(anchorOf(target))}`;
}

const SCHEMES = /^(?:https?|mailto|ftp|tel):/i;

/** The address if readers can follow it. `doi:` becomes a web address. */
export function webAddress(url: string): string | undefined {
  if (/^doi:/i.test(url)) return `https://doi.org/${url.slice(4)}`;
  return SCHEMES.test(url) ? url : undefined;
}

/**
 * A copy for a second place, such as the contents. It has no calls of notes, links and ids, because these must be
 * unique.
 */
export function withoutAnchors(nodes: readonly Inline[], language: string): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'footnoteReference') return [];
    if (node.type === 'crossReference' && !node.children)
      return [{ type: 'text', value: wordsOfReference(node, language) }];
    if (node.type === 'inlineImage') return [{ type: 'text', value: node.alt }];
    if (!('children' in node) || !node.children) return [node];
    const children = withoutAnchors(node.children, language);
    return UNWRAPPED.has(node.type) ? children : [{ ...node, children }];
  });
}

function wordsOfReference(node: CrossReference, language: string): string {
  return crossReferenceText(language, node) || label(language, node.kind, node.number);
}

const UNWRAPPED = new Set<Inline['type']>(['citation', 'citationLink', 'link', 'crossReference']);

/** The attributes of words that are all in one other language. The block gets its side and its line height. */
export function languageOfWhole([first, ...rest]: readonly Inline[]): {
  lang?: string;
  dir?: Direction;
} {
  if (first?.type !== 'span' || rest.length > 0) return {};
  return { lang: first.language, dir: first.direction };
}

/**
 * The same for a block of the article. If all letters run the other way, the language is another, unknown one.
 * Example: a note in Latin letters in an Urdu article.
 */
export function languageOfBlock(
  { article, direction }: PageState,
  nodes: readonly Inline[],
): { lang?: string; dir?: Direction } {
  const { lang, dir } = languageOfWhole(nodes);
  if (lang || dir) return { lang, dir };
  const words = nodes.filter(({ type }) => type !== 'inlineMath');
  const unknown = languageAgainst(direction, plainText(words, article.language));
  return unknown ? { lang: unknown, dir: directionOf(unknown) } : {};
}

/** The script as a language ("und-Arab") if all letters of a text run against the text around it. */
export function languageAgainst(direction: Direction, words: string): string | undefined {
  if (BY_DIRECTION.get(direction)?.some((script) => hasLettersOf(script, words))) return undefined;
  const script = mainScript(words);
  return script && `und-${script}`;
}

const BY_DIRECTION = Map.groupBy(SCRIPTS, (script) => directionOf(`und-${script}`));
