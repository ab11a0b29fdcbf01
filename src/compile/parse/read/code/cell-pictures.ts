/**
 * Pictures that an R cell shows without computing them: `knitr::include_graphics("map.png")` names a file, so
 * the figure is known although no code is run.
 */
import type { Code } from 'mdast';
import type { Attributes, BlockNode, PhrasingNode } from '../../manuscript.ts';
import { sizesAmong } from '../picture-sizes.ts';

/** The cell may run nothing else, and every path must be a literal. */
const PATH = String.raw`(?:"[^"'\n]+"|'[^"'\n]+')`;
const SHOWN = new RegExp(
  String.raw`^(?:knitr::)?include_graphics\(\s*(?:path\s*=\s*)?(?:c\(\s*)?(${PATH}(?:\s*,\s*${PATH})*)(?:\s*,)?(?:\s*\))?(?:\s*,\s*\w+\s*=\s*[\w."%]+)*\s*\)\s*;?$`,
);
const SETTING = /^(?:library|require)\([\w."' ]+\)\s*;?$/;

/** @returns the paths; empty if the cell does anything else */
export function picturesShown(lines: string[]): string[] {
  const code = lines
    .map((line) => line.replace(/^\s*#.*$/, '').trim())
    .filter((line) => line !== '' && !SETTING.test(line))
    .join(' ');
  const [, paths = ''] = SHOWN.exec(code) ?? [];
  return [...paths.matchAll(/["']([^"']+)["']/g)].map(([, path = '']) => path);
}

/** A figure. Several pictures are its panels. */
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

/** The label. knitr numbers figures with a caption, and bookdown adds "fig:" to their labels. */
function labelOf(label: string | undefined, caption: PhrasingNode[]): string | undefined {
  if (label === undefined || /^fig[-:]/.test(label)) return label;
  return caption.length > 0 ? `fig-${label}` : undefined;
}
