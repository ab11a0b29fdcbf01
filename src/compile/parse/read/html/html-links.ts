/** HTML elements that point somewhere or show something: `a`, `span`, `img`, `figure`. */
import { message } from '../../../../messages/message.ts';
import type { BlockNode, PhrasingNode } from '../../manuscript.ts';
import { readAddress } from '../addresses.ts';
import { type FoldedElement, placeOfElement } from '../fold.ts';
import { sizesAmong, sizesOfStyle } from '../picture-sizes.ts';
import { reportProblem } from '../reading.ts';
import { asBlocks, asWords, isPhrasing } from '../words-and-blocks.ts';
import { attributesOf, type Convert } from './html.ts';

export const span: Convert = ({ nodes, element }) => {
  const { lang: language, dir, style = '', class: classes = '' } = element.opening.attributes;
  if (!nodes.every(isPhrasing)) return nodes;
  const children = nodes;
  const position = placeOfElement(element);
  if (/small-?caps/i.test(`${style} ${classes}`))
    return [{ type: 'smallCaps', children, position }];
  if (/\bunderline\b/i.test(`${style} ${classes}`))
    return [{ type: 'underline', children, position }];
  const direction = dir === 'rtl' || dir === 'ltr' ? dir : undefined;
  if (!language && !direction) return nodes;
  return [{ type: 'span', language, direction, children, position }];
};

export const link: Convert = ({ nodes, element, reading }) => {
  const { href } = element.opening.attributes;
  const position = placeOfElement(element);
  if (href === undefined || !nodes.every(isPhrasing)) return nodes;
  const address = readAddress(href);
  // A bare address inside is already a link of its own.
  const children = nodes.flatMap((node) =>
    node.type === 'link' ? node.children : [node],
  ) as PhrasingNode[];
  if (address.kind === 'url') return [{ type: 'link', url: address.url, children, position }];
  if (address.kind === 'inside')
    return [{ type: 'crossReference', target: address.target, form: 'full', children, position }];
  reportProblem(reading, message('link-scheme', { address: href.slice(0, 60) }), position);
  return children;
};

/** A picture. Its `alt` is the alternative text, never the caption. */
export const image: Convert = ({ element }) => {
  const { src = '', alt, style, ...settings } = element.opening.attributes;
  const attributes = attributesOf(element);
  const sizes = { ...sizesAmong(settings), ...sizesOfStyle(style) };
  const pairs = { ...(alt !== undefined && { alt }), ...sizes };
  const data = { caption: [], attributes: { ...attributes, pairs } };
  return [{ type: 'image', url: src, alt: '', position: element.opening.place, data }];
};

/** A figure. One picture becomes an image with a caption, several become panels. */
export const figure: Convert = ({ element, inner }) => {
  const isCaption = (child: FoldedElement['children'][number]) =>
    'element' in child && child.element.opening.name === 'figcaption';
  const caption = inner(element.children.filter(isCaption));
  const nodes = asBlocks(inner(element.children.filter((child) => !isCaption(child))));
  const attributes = attributesOf(element);
  const picture = onlyImage(nodes);
  if (!picture)
    return [
      {
        type: 'div',
        name: 'figure',
        children: [...nodes, ...asBlocks(caption)],
        position: element.opening.place,
        data: { attributes },
      },
    ];
  const own = picture.data?.attributes ?? attributes;
  picture.data = { caption: asWords(caption), attributes: { ...own, id: attributes.id ?? own.id } };
  return [{ type: 'paragraph', children: [picture], position: element.opening.place }];
};

function onlyImage(nodes: BlockNode[]): Extract<PhrasingNode, { type: 'image' }> | undefined {
  const [first] = nodes;
  if (nodes.length !== 1 || first?.type !== 'paragraph' || first.children.length !== 1)
    return undefined;
  const [only] = first.children;
  return only?.type === 'image' ? only : undefined;
}
