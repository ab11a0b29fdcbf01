/** Converts LaTeX's figures, with pictures, captions and labels, and nested figures. */
import type { Attributes, BlockNode, PhrasingNode } from '../../manuscript.ts';
import { closing } from '../../scan.ts';
import { placeOf, type Range, type Source, sliceSource, withoutStretches } from '../../source.ts';
import { sizesOfOptions } from '../picture-sizes.ts';
import type { Reading } from '../reading.ts';
import { type Convert, insideOf } from './environment.ts';
import {
  type FloatParts,
  floatParts,
  recordStretches,
  stretchOf,
  wordsOfFloat,
} from './float-parts.ts';
import { table } from './floats.ts';

type Image = Extract<PhrasingNode, { type: 'image' }>;
type Place = Attributes['place'];

const PICTURE = /\\includegraphics\s*(?:\[([^\]]{0,1000})\])?\{([^{}]*)\}/g;

/** One picture becomes a paragraph, several become panels. Words beside them are notes. */
export const figure: Convert = ({ inside, node, reading }) => {
  const place = node.position ?? placeOf(inside, 0, 0);
  recordStretches(inside, [...inside.text.matchAll(PICTURE)].map(stretchOf), reading);
  const inner = innerFigures(inside, reading);
  const own = floatParts(
    withoutStretches(
      inside,
      inner.map(({ range }) => range),
    ),
    reading,
  );
  const panels = [
    ...inner.flatMap(({ parts }) => panelsOf(parts, place)),
    ...picturesOf(own.rest, place),
  ];
  if (panels.length === 0) return table({ name: 'table', options: '', inside, node, reading });
  const notes = [...inner.map(({ parts }) => parts.rest), own.rest].flatMap((rest) =>
    wordsOfFloat(withoutStretches(rest, [...rest.text.matchAll(PICTURE)].map(stretchOf)), reading),
  );
  // A figure without a caption of its own only puts figures side by side.
  if (panels.length > 1 && own.caption.length === 0 && inner.some(isCaptioned))
    return [...panels.map(paragraphOf), ...notes];
  return singleFigure(own, panels, notes, place);
};

function singleFigure(own: FloatParts, panels: Image[], notes: BlockNode[], place: Place) {
  const [only] = panels;
  const attributes: Attributes = { id: own.label, classes: [], pairs: {}, place };
  if (only && panels.length === 1 && notes.length === 0) return [paragraphOf(withParts(only, own))];
  const children: BlockNode[] = panels.map(paragraphOf);
  if (own.caption.length > 0) children.push({ type: 'paragraph', children: own.caption });
  children.push(...notes);
  return [
    { type: 'div' as const, name: 'figure', children, position: place, data: { attributes } },
  ];
}

function paragraphOf(image: Image): Extract<BlockNode, { type: 'paragraph' }> {
  return { type: 'paragraph', children: [image], position: image.position };
}

interface Inner {
  range: Range;
  parts: FloatParts;
}

const INNER =
  /\\begin\{(subfigure|subfloat|minipage)\}[\s\S]*?\\end\{\1\}|\\sub(?:float|figure)\s*(?:\[((?:[^[\]]|\[[^\]]*\])*)\])?\s*(?=\{)/g;

/** Nested figures: `\begin{subfigure}`, `\subfloat[Caption]{…}`, and a `minipage` around a picture. */
function innerFigures(inside: Source, reading: Reading): Inner[] {
  return [...inside.text.matchAll(INNER)].flatMap((match) => {
    const [whole, name, words] = match;
    const { start, end } = stretchOf(match);
    if (name !== undefined) {
      const parts = floatParts(insideOf(sliceSource(inside, { start, end }), name, name), reading);
      return PICTURE_IN.test(whole) ? [{ range: { start, end }, parts }] : [];
    }
    const close = closing(inside.text, end, '{}');
    if (close === undefined) return [];
    const parts = floatParts(sliceSource(inside, { start: end + 1, end: close }), reading);
    const from = words === undefined ? 0 : start + whole.indexOf('[') + 1;
    const title = sliceSource(inside, { start: from, end: from + (words ?? '').length });
    if (words !== undefined) parts.caption = reading.parseWords(title);
    return [{ range: { start, end: close + 1 }, parts }];
  });
}

const PICTURE_IN = /\\includegraphics/;

function isCaptioned({ parts }: Inner): boolean {
  return parts.caption.length > 0;
}

function panelsOf(parts: FloatParts, place: Place): Image[] {
  const [first, ...others] = picturesOf(parts.rest, place);
  return first ? [withParts(first, parts), ...others] : [];
}

/** Adds the caption and label of its figure to a picture. */
function withParts(image: Image, { caption, label }: FloatParts): Image {
  const { attributes } = image.data ?? {};
  if (attributes && label !== undefined) attributes.id = label;
  if (image.data && caption.length > 0) image.data.caption = caption;
  return image;
}

function picturesOf(rest: Source, place: Place): Image[] {
  return [...rest.text.matchAll(PICTURE)].map(([, options, url = '']) =>
    imageOf(url.trim(), options, place),
  );
}

function imageOf(url: string, options: string | undefined, place: Place): Image {
  const attributes: Attributes = { classes: [], pairs: sizesOfOptions(options), place };
  return {
    type: 'image',
    url,
    alt: '',
    position: place,
    data: { caption: [], attributes },
  };
}
