/** Converts blocks between `:::` lines, and MyST's directives. */

import { message } from '../../../messages/message.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { Attributes, BlockNode, PhrasingNode } from '../manuscript.ts';
import type { Source } from '../source.ts';
import { isForOtherOutputs } from './conditions.ts';
import { divOf } from './divs.ts';
import type { AnyNode, FoldedElement, Opening } from './fold.ts';
import { byNames } from './marked.ts';
import { sizesAmong } from './picture-sizes.ts';
import { type Reading, reportProblem } from './reading.ts';
import { gridOfList } from './tables/table-directives.ts';
import { asBlocks } from './words-and-blocks.ts';

interface Directive {
  opening: Opening;
  children: BlockNode[];
  attributes: Attributes;
  argument: Source | undefined;
  reading: Reading;
}
type Convert = (directive: Directive) => BlockNode[];

/** @param nodes between the lines */
export function directiveNodes(
  element: FoldedElement,
  nodes: AnyNode[],
  reading: Reading,
): AnyNode[] {
  const { opening, closing } = element;
  // An unclosed block would contain the rest of the text. It is reported already.
  if (!closing) return nodes;
  const { fence, name, place, attributes: pairs } = opening;
  const attributes = { id: fence?.id, classes: fence?.classes ?? [], pairs, place };
  const whole = place && closing.place && { start: place.start, end: closing.place.end };
  if (isForOtherOutputs('block', [name, ...attributes.classes], pairs, whole, reading)) return [];
  return convert(
    { opening, children: asBlocks(nodes), attributes, argument: fence?.argument, reading },
    name,
  );
}

/** A directive between backticks, whose content is parsed separately. */
export function directive(opening: Opening, children: BlockNode[], reading: Reading): AnyNode[] {
  return directiveNodes(
    {
      opening,
      children: children.map((node) => ({ node })),
      closing: { kind: 'close', origin: 'fence', name: '', place: opening.place },
    },
    children,
    reading,
  );
}

function convert(made: Directive, name: string): BlockNode[] {
  const isMyst = made.opening.fence?.isMyst ?? false;
  const special = isMyst ? ownValue(MYST, name) : undefined;
  return special ? special(made) : div(made);
}

const div: Convert = ({ opening, children, attributes, argument, reading }) => [
  divOf(opening.name, children, attributes, titleOf(opening, argument, reading)),
];

/** The title: in brackets, as MyST's argument, or as an attribute (Quarto). */
function titleOf(
  { fence, attributes }: Opening,
  argument: Source | undefined,
  reading: Reading,
): PhrasingNode[] {
  if (fence?.title?.length) return fence.title;
  if (argument && argument.text.trim() !== '') return reading.parseWords(argument);
  return attributes.title ? [{ type: 'text', value: attributes.title }] : [];
}

/** The argument is the picture. The first paragraph is the caption, and the rest belongs to it. */
const figure: Convert = ({ opening, children, attributes, argument }) => {
  const url = argument?.text.trim() ?? '';
  const { alt } = attributes.pairs;
  const pairs = { ...(alt !== undefined && { alt }), ...sizesAmong(attributes.pairs) };
  const own = { classes: [], pairs, place: opening.place };
  const image: PhrasingNode = {
    type: 'image',
    url,
    alt: '',
    position: opening.place,
    data: { caption: [], attributes: own },
  };
  const pictures: BlockNode[] = url ? [{ type: 'paragraph', children: [image] }] : [];
  return [
    {
      type: 'div',
      name: 'figure',
      children: [...pictures, ...children],
      position: opening.place,
      data: { attributes },
    },
  ];
};

const image: Convert = (made) =>
  figure({ ...made, children: [] }).flatMap((node) => (node.type === 'div' ? node.children : []));

const table: Convert = ({ opening, children, attributes, argument, reading }) => {
  const caption = argument && argument.text.trim() !== '' ? reading.parseWords(argument) : [];
  const words: BlockNode[] = caption.length > 0 ? [{ type: 'paragraph', children: caption }] : [];
  return [
    {
      type: 'div',
      name: 'table',
      children: [...words, ...children],
      position: opening.place,
      data: { attributes },
    },
  ];
};

const listTable: Convert = (made) =>
  table({
    ...made,
    children: gridOfList(made.children, made.attributes.pairs, made.opening.place),
  });

const quotation: Convert = ({ opening, children }) => [
  { type: 'blockquote', children, position: opening.place },
];

/** Cards and tabs become paragraphs below a bold line. */
const plain: Convert = ({ children, opening, argument, reading }) => {
  const title = titleOf(opening, argument, reading);
  const strong: PhrasingNode = { type: 'strong', children: title };
  return title.length > 0 ? [{ type: 'paragraph', children: [strong] }, ...children] : children;
};

const nothing: Convert = () => [];

const elsewhere: Convert = ({ opening: { name, place }, argument, reading }) => {
  const file = (argument?.text ?? '').trim().slice(0, 80);
  reportProblem(reading, message('text-elsewhere/directive', { name, file }), place);
  return [];
};

/** The content is filled in when all labels are known. */
const embed: Convert = ({ opening: { place, attributes: pairs }, argument }) => {
  const target = argument?.text.trim() ?? '';
  const attributes = { classes: [], pairs: { ...pairs, target }, place };
  return [{ type: 'div', name: 'embed', children: [], position: place, data: { attributes } }];
};

const MYST: Record<string, Convert> = {
  embed,
  figure,
  image,
  table,
  'list-table': listTable,
  'csv-table': table,
  ...byNames('epigraph pull-quote blockquote highlights', quotation),
  ...byNames(
    'div container grid grid-item card tab-set tab-item aside margin only compound',
    plain,
  ),
  ...byNames('bibliography tableofcontents toctree contents toc', nothing),
  ...byNames('include literalinclude', elsewhere),
};
