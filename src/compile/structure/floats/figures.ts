import type { Image, Paragraph } from 'mdast';
import type { Block, Figure, Panel } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { letterNumber } from '../../../words/list-marks.ts';
import type { BlockNode, DivNode } from '../../parse/manuscript.ts';
import { assetOf } from '../assets/assets.ts';
import { pictureName } from '../assets/picture-path.ts';
import { toInlines } from '../inlines/inlines.ts';
import { requestedWidth } from '../requested-width.ts';
import {
  addLabel,
  idFor,
  nextNumber,
  recordPlace,
  reportProblem,
  type State,
  type ToBlocks,
} from '../state.ts';
import {
  captionOf,
  isBlank,
  placeOfNodes,
  TYPED_LABELS,
  trimInlines,
  withoutTypedLabel,
} from './captions.ts';

/** Each picture of a paragraph becomes a figure; undefined if the paragraph has words. */
export function figuresOfParagraph(state: State, node: Paragraph): Block[] | undefined {
  const images = imagesOnly(node.children);
  if (!images) return undefined;
  return images.flatMap((image) => {
    const caption = withoutTypedLabel(
      state,
      trimInlines(toInlines(state, image.data?.caption ?? [])),
      TYPED_LABELS.figure,
      placeOfNodes(image.data?.caption ?? []) ?? image.position,
    );
    const panel = panelOf(state, image);
    if (!panel) return keepCaption(state, image, captionOf(caption));
    return figure(state, [panel], captionOf(caption), image.data?.attributes?.id, image.position);
  });
}

/** Keeps the caption and label of a missing picture. It is reported already, so references to it are not. */
function keepCaption(state: State, image: Image, caption: Block[]): Block[] {
  const authorId = image.data?.attributes?.id;
  if (authorId !== undefined)
    addLabel(state, idFor(state, authorId, 'fig', image.position), 'figure');
  return caption;
}

/**
 * A `:::figure` or `:::{#fig-x}` block: its pictures are panels, its text is the caption, and other content
 * (a table) follows below it. Returns undefined if the block is no figure.
 */
export function figureOfDiv(state: State, node: DivNode, toBlocks: ToBlocks): Block[] | undefined {
  const id = node.data?.attributes?.id;
  const images = node.children.flatMap(imagesOf);
  if (images.length === 0) return undefined;
  if (
    !/^(figure|subfigures?|fig)$/.test(node.name) &&
    !/^(?:supp?|app|ext|s|e)?fig[-:]/.test(id ?? '')
  )
    return undefined;
  const panels = images.flatMap((image) => panelOf(state, image) ?? []);
  const text = node.children.filter((child) => imagesOf(child).length === 0);
  const words = text.filter((child) => child.type === 'paragraph');
  const own = words.map((child) => trimInlines(toInlines(state, child.children)));
  const caption: Block[] = own.map((children, index) => ({
    type: 'paragraph',
    children:
      index === 0
        ? withoutTypedLabel(
            state,
            children,
            TYPED_LABELS.figure,
            placeOfNodes(words[0]?.children ?? []) ?? node.position,
          )
        : children,
  }));
  const [single] = images;
  if (panels.length > 1) addLetters(state, panels, images);
  else if (single) caption.unshift(...captionOf(toInlines(state, single.data?.caption ?? [])));
  const authorId = id ?? (images.length === 1 ? single?.data?.attributes?.id : undefined);
  const columns = columnsOf(node.data?.attributes?.pairs ?? {}, panels.length);
  return [
    { ...figure(state, panels, caption, authorId, node.position), ...(columns && { columns }) },
    ...toBlocks(state, node.children.flatMap(otherContent)),
  ];
}

function figure(
  state: State,
  panels: Panel[],
  caption: Block[],
  authorId: string | undefined,
  place: BlockNode['position'],
): Figure {
  const numbered = caption.length > 0 || authorId !== undefined;
  const number = numbered ? nextNumber(state, 'figure') : undefined;
  const id = idFor(state, authorId, number ? `fig-${number}` : 'picture', place);
  addLabel(state, id, 'figure', number);
  for (const panel of panels)
    if (panel.id) addLabel(state, panel.id, 'figure', `${number ?? ''}${panel.letter ?? ''}`);
  return { type: 'figure', id, ...(number && { number }), caption, panels };
}

/**
 * The number of columns by Quarto's `layout-ncol=2`, `layout-nrow=2` or `layout="[[1, 1], [1]]"`, where
 * negative numbers are gaps.
 */
function columnsOf(pairs: Record<string, string>, count: number): number | undefined {
  const numberOf = (key: string) => Number(/^\d+$/.exec(pairs[key] ?? '')?.[0] ?? 0);
  const rows = numberOf('layout-nrow');
  const [first = ''] = /\[[^[\]]+\]/.exec(pairs.layout ?? '') ?? [];
  const inFirst = countMatches(first, /(?<![-\d.])[\d.]+/g);
  const columns = numberOf('layout-ncol') || (rows > 0 ? Math.ceil(count / rows) : inFirst);
  return columns > 0 && count > 1 ? Math.min(columns, count) : undefined;
}

function panelOf(state: State, image: Image): Panel | undefined {
  const asset = assetOf(state, image.url, image.position);
  if (!asset) return undefined;
  const pairs = image.data?.attributes?.pairs ?? {};
  const alt = (pairs.alt ?? pairs['fig-alt'] ?? '').trim();
  if (alt === '') reportAlt(state, image);
  const panel = { asset: asset.path, alt, ...requestedWidth(state, image, asset) };
  return recordPlace(state, panel, image.position);
}

/** Adds letters, labels and captions to several panels. */
function addLetters(state: State, panels: Panel[], images: Image[]): void {
  panels.forEach((panel, index) => {
    const image = images[index];
    panel.letter = letterNumber(index + 1);
    const caption = trimInlines(toInlines(state, image?.data?.caption ?? []));
    if (caption.length > 0)
      panel.caption = withoutTypedLabel(state, caption, LETTER, image?.position);
    const authorId = image?.data?.attributes?.id;
    if (authorId !== undefined) panel.id = idFor(state, authorId, 'panel', image?.position);
  });
}

/** The letter of a panel, which Offprint prints itself. Example: "(a) Before" → "Before" */
const LETTER = /^\s*\(?[a-z]\)\s+/i;

function imagesOnly(nodes: readonly { type: string }[]): Image[] | undefined {
  const images = nodes.flatMap((node) => (isImage(node) ? [node] : imageInLink(node)));
  const rest = nodes.filter(
    (node) => !isImage(node) && imageInLink(node).length === 0 && !isBlank(node),
  );
  return images.length > 0 && rest.length === 0 ? images : undefined;
}

/** The picture in a link to that picture. */
function imageInLink(node: { type: string }): Image[] {
  if (node.type !== 'link' || !('children' in node) || !Array.isArray(node.children)) return [];
  const [only, ...others] = node.children as { type: string }[];
  return only && others.length === 0 && isImage(only) ? [only] : [];
}

function imagesOf(node: { type: string }): Image[] {
  if (isImage(node)) return [node];
  if (node.type === 'paragraph' && 'children' in node)
    return imagesOnly(node.children as { type: string }[]) ?? [];
  return isDiv(node) ? imagesOfPanel(node) : [];
}

function isDiv(node: { type: string }): node is DivNode {
  return node.type === 'div';
}

/** The pictures of Quarto's `:::{#fig-a}` inside a figure. Its label and words belong to its picture. */
function imagesOfPanel({ children, data }: DivNode): Image[] {
  const [first, ...others] = children.flatMap(imagesOf);
  if (!first) return [];
  const words = children.filter(isWords).flatMap((child) => [BLANK, ...child.children]);
  const attributes = { classes: [], pairs: {}, ...first.data?.attributes };
  const id = data?.attributes?.id ?? attributes.id;
  const caption = [...(first.data?.caption ?? []), ...words];
  const place = attributes.place ?? data?.attributes?.place;
  return [
    {
      ...first,
      data: { ...first.data, caption, ...(place && { attributes: { ...attributes, id, place } }) },
    },
    ...others,
  ];
}

const BLANK = { type: 'text', value: ' ' } as const;

function isWords(node: BlockNode | { type: string }): node is Paragraph {
  return node.type === 'paragraph' && imagesOf(node).length === 0;
}

/** Content of a figure that is neither picture nor caption. */
function otherContent(node: BlockNode): BlockNode[] {
  if (isDiv(node) && imagesOf(node).length > 0) return node.children.flatMap(otherContent);
  return node.type === 'paragraph' ? [] : [node];
}

function isImage(node: { type: string }): node is Image {
  return node.type === 'image';
}

function reportAlt(state: State, image: Image): void {
  const problem = message('figure-alt-missing', { picture: pictureName(image.url) });
  reportProblem(state, problem, image.position);
}
