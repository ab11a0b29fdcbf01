/**
 * Pictures that a cell of R shows without making them: `knitr::include_graphics("map.png")` names a
 * file, so that the figure is known though nothing is run.
 */
import type { Code } from 'mdast';
import type { Attributes, BlockNode, PhrasingNode } from '../../manuscript.ts';
import { sizesAmong } from '../picture-sizes.ts';

/** Nothing else may be run, and every path must be written out. */
const PATH = String.raw`(?:"[^"'\n]+"|'[^"'\n]+')`;
const SHOWN = new RegExp(
  String.raw`^(?:knitr::)?include_graphics\(\s*(?:path\s*=\s*)?(?:c\(\s*)?(${PATH}(?:\s*,\s*${PATH})*)(?:\s*,)?(?:\s*\))?(?:\s*,\s*\w+\s*=\s*[\w."%]+)*\s*\)\s*;?$`,
);
const SETTING = /^(?:library|require)\([\w."' ]+\)\s*;?$/;

/** @returns the paths; nothing where the cell does anything else */
export function picturesShown(lines: string[]): string[] {
  const code = lines
    .map((line) => line.replace(/^\s*#.*$/, '').trim())
    .filter((line) => line !== '' && !SETTING.test(line))
    .join(' ');
  const [, paths = ''] = SHOWN.exec(code) ?? [];
  return [...paths.matchAll(/["']([^"']+)["']/g)].map(([, path = '']) => path);
}

/** A figure, of panels where there are several pictures. */
export function figureShown(
  paths: string[],
  options: ReadonlyMap<string, string>,
  caption: PhrasingNode[],
  { position }: Code,
): BlockNode[] {
  if (!position) return [];
  const id = labelOf(options.get('label'), caption);
  const alt = options.get('fig-alt');
  const out = (side: string) => options.get(`out-${side}`)?.replaceAll('\\\\', '\\');
  const sizes = sizesAmong({ width: out('width'), height: out('height') });
  const pairs = { ...(alt && { alt }), ...sizes };
  const attributes: Attributes = { id, classes: [], pairs, place: position };
  const [first, ...others] = paths.map(
    (url): PhrasingNode => ({
      type: 'image',
      url,
      alt: '',
      position,
      data: { caption: [], attributes: { classes: [], pairs, place: position } },
    }),
  );
  if (first?.type !== 'image') return [];
  if (others.length === 0) {
    const image: PhrasingNode = { ...first, data: { caption, attributes } };
    return [{ type: 'paragraph', children: [image], position }];
  }
  const children: BlockNode[] = [first, ...others].map((image) => ({
    type: 'paragraph',
    children: [image],
    position,
  }));
  if (caption.length > 0) children.push({ type: 'paragraph', children: caption, position });
  return [{ type: 'div', name: 'figure', children, position, data: { attributes } }];
}

/** knitr numbers what has a caption, under a label that bookdown calls "fig:" and the label. */
function labelOf(label: string | undefined, caption: PhrasingNode[]): string | undefined {
  if (label === undefined || /^fig[-:]/.test(label)) return label;
  return caption.length > 0 ? `fig-${label}` : undefined;
}
