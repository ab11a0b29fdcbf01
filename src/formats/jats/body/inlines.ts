/** Converts inline nodes to JATS with one small function for each type. */
import type { ElementContent } from 'xast';
import { doiAddress } from '../../../article/addresses.ts';
import type { CrossReference, Inline } from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { crossReferenceText, directionOf, localNumber } from '../../../words/languages/index.ts';
import { idOf } from '../ids.ts';
import { fileAttributes, type Jats } from '../jats.ts';
import { attribute, elementText, filled, isBlank, languageTag } from './content.ts';
import { formula } from './math.ts';

/** What the surrounding element may contain. */
export interface Place {
  /** `ext-link`, not inside another link. */
  links: boolean;
  /** `xref`, not inside a link or a citation of the reference list. */
  references: boolean;
  /** `break`, only directly in titles and table cells. Elsewhere it becomes a space. */
  breaks: boolean;
  /** `inline-formula` and `inline-graphic`. Links can contain them only inside `styled-content`. */
  figures: boolean;
}
/** The context of paragraphs and similar elements. */
export const RUNNING: Place = { links: true, references: true, breaks: false, figures: true };
export const TITLE: Place = { ...RUNNING, breaks: true };
export const CITATION: Place = { ...RUNNING, references: false };
const LINK: Place = { links: false, references: false, breaks: false, figures: false };

export function renderInlines(
  jats: Jats,
  nodes: readonly Inline[],
  place: Place,
): ElementContent[] {
  return element(
    'inlines',
    {},
    nodes.map((node) => renderInline(jats, node, place)),
  ).children;
}

/**
 * The content of a title. Bold around the whole title is dropped: it is only its look, and PMC's style checker warns
 * about it.
 */
export function renderTitle(jats: Jats, nodes: readonly Inline[]): ElementContent[] {
  const [only, ...others] = nodes;
  const isBold = only?.type === 'strong' && others.length === 0;
  return renderInlines(jats, isBold ? only.children : nodes, TITLE);
}

type Handle<Node extends Inline> = (jats: Jats, node: Node, place: Place) => Child;

function renderInline(jats: Jats, node: Inline, place: Place): Child {
  // The table below has the handler of each type. The compiler cannot check that node and handler fit.
  return (INLINES[node.type] as Handle<Inline>)(jats, node, place);
}

const INLINES: { [Type in Inline['type']]: Handle<Extract<Inline, { type: Type }>> } = {
  text: (_, node) => node.value,
  emphasis: elementAround('italic'),
  strong: elementAround('bold'),
  deleted: elementAround('strike'),
  superscript: elementAround('sup'),
  subscript: elementAround('sub'),
  smallCaps: elementAround('sc'),
  underline: elementAround('underline'),
  span: (jats, node, place) => {
    const language = languageTag(node.language);
    const natural = language ? directionOf(language) : jats.article.direction;
    const turned = node.direction && node.direction !== natural;
    const style = turned ? `direction: ${node.direction}; unicode-bidi: isolate` : undefined;
    const attributes = { style, 'xml:lang': language };
    return language || style
      ? elementAround('styled-content', attributes)(jats, node, place)
      : renderInlines(jats, node.children, place);
  },
  inlineCode: (_, node) => wordsIn('monospace', node.value),
  inlineMath: (jats, node, place) =>
    wrapForPlace(place, element('inline-formula', {}, formula(jats, node.value, false))),
  break: (_, __, place) => (place.breaks ? element('break', {}) : ' '),
  link: (jats, node, place) => {
    const inside = place.links ? LINK : place;
    const children = renderInlines(jats, node.children, inside);
    if (!place.links) return children;
    const printed = place === CITATION ? printedAddress(node.url, children) : undefined;
    return printed ?? externalLink(node.url, node.title, children);
  },
  inlineImage: (jats, node, place) => {
    const alt = filled('alt-text', {}, node.alt);
    return wrapForPlace(place, element('inline-graphic', fileAttributes(jats, node.asset), alt));
  },
  citation: (jats, node, place) => renderInlines(jats, node.children, place),
  citationLink: (jats, node, place) => {
    const rid = idOf('ref', jats.references.get(node.key)?.id);
    return reference(jats, rid, node.children, place);
  },
  crossReference: (jats, node, place) =>
    reference(jats, idOf('block', node.target), wordsOf(jats, node), place),
  footnoteReference: (jats, node, place) => {
    const number = wordsIn('sup', localNumber(jats.article.language, node.number));
    return place.references ? element('xref', { rid: idOf('fn', node.target) }, number) : number;
  },
};

/**
 * A handler for a type that becomes one element around its children. It may contain what its surroundings may contain,
 * but no line break, and always formulas. Without visible children there is no element.
 */
function elementAround(
  name: string,
  attributes: Record<string, string | undefined> = {},
): Handle<Extract<Inline, { children: Inline[] }>> {
  return (jats, node, place) => {
    const within = { ...place, breaks: false, figures: true };
    const children = renderInlines(jats, node.children, within);
    return isBlank(children) ? children : element(name, attributes, children);
  };
}

function wordsIn(name: string, words: string): Child {
  const made = element(name, {}, words);
  return isBlank(made.children) ? words : made;
}

function wrapForPlace(place: Place, made: ElementContent): ElementContent {
  return place.figures ? made : element('styled-content', {}, made);
}

/**
 * An address that a citation style prints. Its scheme is put before the link, like `https://doi.org/` before a DOI,
 * because a link whose whole text is an address describes nothing (JATS4R).
 */
function printedAddress(url: string, children: ElementContent[]): Child {
  const text = children.map(elementText).join('');
  const scheme = schemeOf(text);
  if (!scheme || text !== url) return undefined;
  const attributes = { 'ext-link-type': 'uri', 'xlink:href': attribute(url), 'xlink:title': url };
  return [scheme, element('ext-link', attributes, text.slice(scheme.length))];
}

/** The scheme of a web address. Example: "https://" */
export function schemeOf(address: string): string {
  return /^https?:\/\/(?=.)/i.exec(address)?.[0] ?? '';
}

/** An external link. A link that shows its address has a title, as JATS4R requires. */
function externalLink(url: string, title: string | undefined, children: ElementContent[]): Child {
  const shown = isBlank(children) ? [url] : children;
  const text = element('text', {}, shown).children.map(elementText).join('');
  // PMC accepts e-mail addresses only in this element, which contains only text.
  if (/^mailto:/i.test(url))
    return element('email', { 'xlink:href': text === url.slice(7) ? undefined : url }, text);
  const href = /^doi:/i.test(url) ? doiAddress(url.slice(4)) : url;
  const named = attribute(title) ?? (/^[a-z][a-z0-9+.-]*:/i.test(text.trim()) ? text : undefined);
  const attributes = {
    'ext-link-type': 'uri',
    'xlink:href': attribute(href),
    'xlink:title': named,
  };
  return element('ext-link', attributes, shown);
}

/** `ref-type` is set with the ids, because it depends on the target. */
function reference(
  jats: Jats,
  rid: string | undefined,
  words: readonly Inline[],
  place: Place,
): Child {
  if (!place.references || !rid) return renderInlines(jats, words, place);
  const children = renderInlines(jats, words, LINK);
  return isBlank(children) ? children : element('xref', { rid }, children);
}

function wordsOf(jats: Jats, node: CrossReference): Inline[] {
  if (node.children && node.children.length > 0) return node.children;
  return [{ type: 'text', value: crossReferenceText(jats.article.language, node) }];
}
