/** Finds running text: no code, formula, link, picture, attribute or raw markup. */
import type { Root } from 'mdast';
import type { Place } from '../../words/place.ts';
import { offsetsOf } from '../../words/text-points.ts';

/** Links and citations, which cannot contain citations. */
const OPAQUE: ReadonlySet<string> = new Set([
  'link',
  'linkReference',
  'crossReference',
  'citation',
]);
const TEXTS: ReadonlySet<string> = new Set(['text', 'break']);

/** A function that says whether a range contains only running text. */
export function proseOf(tree: Root, text: string): (start: number, end: number) => boolean {
  const offsetOf = offsetsOf(text);
  const leaves = leavesOf(tree).flatMap(({ type, position }) => {
    if (!position) return [];
    const [start, end] = [offsetOf(position.start), offsetOf(position.end)];
    return [{ start, end, isText: TEXTS.has(type) }];
  });
  return (start, end) => {
    const met = leaves.filter((leaf) => leaf.start < end && leaf.end > start);
    return met.length > 0 && met.every(({ isText }) => isText);
  };
}

/** A node of Markdown or of our dialect. */
interface Tree {
  type: string;
  position?: Place;
  children?: readonly Tree[];
}

function leavesOf(root: Tree): Tree[] {
  const leaves: Tree[] = [];
  const open: Tree[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.children && !OPAQUE.has(node.type)) open.push(...node.children);
    else leaves.push(node);
  }
  return leaves;
}
