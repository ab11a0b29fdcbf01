import { message } from '../../../../messages/message.ts';
import { ownValue } from '../../../../words/own-value.ts';
import type { BlockNode, PhrasingNode } from '../../manuscript.ts';
import { bareText } from '../bare-text.ts';
import { divOf } from '../divs.ts';
import { type AnyNode, type FoldedElement, type Opening, placeOfElement } from '../fold.ts';
import { byNames, type Mark } from '../marked.ts';
import { type Reading, reportProblem, reportProblemOnce } from '../reading.ts';
import { asBlocks, asWords, isPhrasing, trimWords } from '../words-and-blocks.ts';
import { attributesOf, type Convert, type Html } from './html.ts';
import { figure, image, link, span } from './html-links.ts';
import { definitionList, htmlList } from './html-lists.ts';
import { htmlTable, type Inner } from './html-table.ts';
import { takeKnitrLabel } from './knitr-label.ts';

/** Converts an element; `inner` converts its children. */
export function htmlNodes(element: FoldedElement, inner: Inner, reading: Reading): AnyNode[] {
  const { name, isVoid } = element.opening;
  const html = htmlOf(element, inner, reading);
  const convert = ownValue(CONVERSIONS, name);
  // An unclosed element would contain the rest of the text. It is reported already.
  if (!element.closing && !isVoid && !MAY_BE_UNCLOSED.test(name))
    return convert ? html.nodes : [...placeholder(element), ...html.nodes];
  if (convert) return convert(html);
  reportUnknownElement(element, reading);
  return html.nodes;
}

function reportUnknownElement({ opening: { name, place } }: FoldedElement, reading: Reading): void {
  reportProblemOnce(reading, name, message('raw-html/element', { name }), place);
}

/** Whether a tag such as `<name>` is not HTML, but text that the author typed. */
export function isPlaceholder({ name, raw }: Opening): boolean {
  return ownValue(CONVERSIONS, name) === undefined && raw !== undefined && !/[\s=]/.test(raw);
}

function placeholder({ opening }: FoldedElement): AnyNode[] {
  const { raw = '', place } = opening;
  if (!isPlaceholder(opening)) return [];
  return [{ type: 'text', value: raw, position: place, data: { literal: true } }];
}

function htmlOf(element: FoldedElement, inner: Inner, reading: Reading): Html {
  let made: AnyNode[] | undefined;
  return {
    element,
    reading,
    inner,
    get nodes() {
      made ??= inner(element.children);
      return made;
    },
  };
}

const MAY_BE_UNCLOSED = /^(?:li|dt|dd|tr|td|th|thead|tbody|tfoot|p|script|style)$/;

const keep: Convert = ({ nodes }) => nodes;

const mark =
  (type: Mark): Convert =>
  ({ nodes, element }) => {
    if (!nodes.every(isPhrasing)) return nodes;
    return nodes.length > 0 ? [{ type, children: nodes, position: placeOfElement(element) }] : [];
  };

const code: Convert = ({ nodes, element }) => {
  const value = bareText(nodes);
  return value ? [{ type: 'inlineCode', value, position: placeOfElement(element) }] : [];
};

/** Distill's `<d-cite key="a,b">`. Without keys, its words stay. */
const cite: Convert = ({ nodes, element: { opening } }) => {
  const keys = (opening.attributes.key ?? opening.attributes['bibtex-key'] ?? '').split(/[\s,]+/);
  const items = keys
    .filter(Boolean)
    .map((key) => ({ key, place: opening.place, suppressAuthor: false }));
  return items.length > 0
    ? [{ type: 'citation', mode: 'parenthetical', items, position: opening.place }]
    : nodes;
};

/** Distill's `<d-footnote>`. */
const note: Convert = ({ nodes, element }) => {
  const children = trimWords(asWords(nodes));
  return children.length > 0
    ? [{ type: 'inlineNote', children, position: element.opening.place }]
    : [];
};

/** Separates the words from those before and after. */
const block: Convert = ({ nodes }) => asBlocks(nodes);

const div: Convert = ({ nodes, element, reading }) => {
  const attributes = attributesOf(element);
  const { lang: language, dir } = element.opening.attributes;
  const isPlain = !attributes.id && !language && !dir && attributes.classes.length === 0;
  if (isPlain) return asBlocks(nodes);
  const pairs = { ...(language && { lang: language }), ...(dir && { dir }) };
  const [name = ''] = attributes.classes;
  const children = asBlocks(nodes);
  const id = attributes.id ?? (name === 'figure' ? knitrLabel(children, reading) : undefined);
  return [divOf(name, children, { ...attributes, id, pairs })];
};

/** knitr writes the label in the caption of a figure, below its pictures. */
function knitrLabel(figure: BlockNode[], reading: Reading): string | undefined {
  const caption = figure.at(-1);
  if (caption?.type !== 'paragraph') return undefined;
  return takeKnitrLabel(caption.children as PhrasingNode[], reading);
}

const heading =
  (depth: 1 | 2 | 3 | 4 | 5 | 6): Convert =>
  ({ nodes, element }) => {
    const children = asWords(nodes);
    const attributes = attributesOf(element);
    if (children.length === 0) return [];
    return [
      { type: 'heading', depth, children, position: element.opening.place, data: { attributes } },
    ];
  };

const blockquote: Convert = ({ nodes, element }) => {
  const children = asBlocks(nodes);
  return children.length > 0
    ? [{ type: 'blockquote', children, position: element.opening.place }]
    : [];
};

const quotation: Convert = ({ nodes }) => [
  { type: 'text', value: '"' },
  ...nodes,
  { type: 'text', value: '"' },
];

const summary: Convert = ({ nodes }) => {
  const children = trimWords(asWords(nodes));
  return children.length > 0
    ? [{ type: 'paragraph', children: [{ type: 'strong', children }] }]
    : [];
};

const preformatted: Convert = ({ nodes, element }) => [
  { type: 'code', value: bareText(nodes), position: element.opening.place },
];

/** Form controls. Their words are kept, as a browser shows them. */
const control: Convert = ({ nodes, element, reading }) => {
  reportUnknownElement(element, reading);
  return /^(?:form|option)$/.test(element.opening.name) ? asBlocks(nodes) : nodes;
};

/** Elements that run or load something. Neither they nor their text are printed. */
const refuse: Convert = ({ element, reading }) => {
  const { name, place } = element.opening;
  reportProblem(reading, message('raw-html/active', { name }), place);
  return [];
};

const CONVERSIONS: Record<string, Convert> = {
  ...byNames(
    'small big mark font abbr acronym bdi bdo time nobr label data tt-none html body',
    keep,
  ),
  ...byNames('i em cite dfn var', mark('emphasis')),
  ...byNames('b strong', mark('strong')),
  ...byNames('u ins', mark('underline')),
  ...byNames('s del strike', mark('delete')),
  sup: mark('superscript'),
  sub: mark('subscript'),
  ...byNames('code kbd samp tt', code),
  q: quotation,
  ...byNames('d-cite dt-cite', cite),
  ...byNames('d-footnote dt-fn', note),
  br: ({ element }) => [{ type: 'break', position: element.opening.place }],
  wbr: () => [],
  hr: ({ element }) => [{ type: 'thematicBreak', position: element.opening.place }],
  span,
  a: link,
  img: image,
  div,
  section: div,
  article: div,
  aside: div,
  ...byNames(
    'p center main header footer nav address details fieldset legend figcaption picture',
    block,
  ),
  summary,
  figure,
  blockquote,
  ...byNames('ul ol', ({ element, inner }) => htmlList(element, inner)),
  dl: ({ element, inner }) => definitionList(element, inner),
  ...byNames('li dt dd', block),
  table: ({ element, inner, reading }) => htmlTable(element, inner, reading),
  ...byNames('tr td th thead tbody tfoot caption', block),
  ...byNames('colgroup col', () => []),
  ...byNames('form button select option textarea', control),
  pre: preformatted,
  h1: heading(1),
  h2: heading(2),
  h3: heading(3),
  h4: heading(4),
  h5: heading(5),
  h6: heading(6),
  ...byNames(
    'script style iframe object embed input video audio canvas svg math template noscript link meta base title head applet frame frameset area map param source track',
    refuse,
  ),
};
