/** Converts LaTeX's tables, with captions and labels. */
import type { Attributes, BlockNode, PhrasingNode, TableNode } from '../../manuscript.ts';
import { placeOf, type Source, sliceSource, withoutStretches } from '../../source.ts';
import { type Convert, insideOf } from './environment.ts';
import { floatParts, stretchOf, wordsOfFloat } from './float-parts.ts';
import { tabular } from './tabular.ts';

/** A `table` around a `tabular`, and the words below it. */
export const table: Convert = ({ inside, node, reading }) => {
  const { caption, label, rest } = floatParts(inside, reading);
  const place = node.position ?? placeOf(inside, 0, 0);
  const body = TABULAR.exec(inside.text);
  if (!body) return [...wordsOfFloat(rest, reading), ...paragraphOf(caption)];
  const [whole, name = ''] = body;
  const own = sliceSource(inside, { start: body.index, end: body.index + whole.length });
  const made = tabular(insideOf(own, name, name.replace('*', '')), reading, node.position);
  return [withCaption(made, caption, label, place), ...wordsOfFloat(withoutTable(rest), reading)];
};

function paragraphOf(words: PhrasingNode[]): BlockNode[] {
  return words.length > 0 ? [{ type: 'paragraph', children: words }] : [];
}

function withoutTable(rest: Source): Source {
  const body = TABULAR.exec(rest.text);
  return body ? withoutStretches(rest, [stretchOf(body)]) : rest;
}

const TABULAR =
  /\\begin\{(tabular[xy]?\*?|tabulary|(?:long)?tabu|longtable|array)\}[\s\S]*\\end\{\1\}/;

/** A table outside a float. `longtable` contains its caption. */
export const grid: Convert = ({ inside, node, reading }) => {
  const { caption, label } = floatParts(inside, reading);
  const place = node.position ?? placeOf(inside, 0, 0);
  return [withCaption(tabular(inside, reading, node.position), caption, label, place)];
};

function withCaption(
  table: TableNode,
  caption: PhrasingNode[],
  label: string | undefined,
  place: Attributes['place'],
): TableNode {
  if (label === undefined && caption.length === 0) return table;
  const attributes = { id: label, classes: [], pairs: {}, place };
  return { ...table, data: { attributes, ...(caption.length > 0 && { caption }) } };
}
