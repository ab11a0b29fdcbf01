/** Converts HTML lists. */
import type { ListNumbering } from '../../../../article/article.ts';
import { LIST_TYPES } from '../../../../words/list-marks.ts';
import type { BlockNode, DefinitionNode, DivNode } from '../../manuscript.ts';
import type { AnyNode, Folded, FoldedElement } from '../fold.ts';
import { asBlocks, asWords } from '../words-and-blocks.ts';
import type { Inner } from './html-table.ts';

const FIGURES = Object.entries(LIST_TYPES) as [ListNumbering['figures'], string | undefined][];

/** Content between the items joins the item before it. */
export function htmlList(element: FoldedElement, inner: Inner): AnyNode[] {
  const { name, attributes, place } = element.opening;
  const items: BlockNode[][] = [];
  for (const child of element.children) {
    const blocks = asBlocks(itemNodes(child, inner));
    const last = items.at(-1);
    if (isElement(child, /^li$/)) items.push(blocks);
    else if (last) last.push(...blocks);
    else if (blocks.length > 0) items.push(blocks);
  }
  if (items.length === 0) return [];
  const start = Number.parseInt(attributes.start ?? '', 10);
  const [figures] = FIGURES.find(([, type]) => type && type === attributes.type) ?? [];
  return [
    {
      type: 'list',
      ordered: name === 'ol',
      ...(start >= 0 && { start }),
      ...(figures && { data: { numbering: { figures, signs: '.' as const } } }),
      children: items.map((children) => ({ type: 'listItem', children })),
      position: place,
    },
  ];
}

export function definitionList(element: FoldedElement, inner: Inner): AnyNode[] {
  const items: DefinitionNode[] = [];
  for (const child of element.children) {
    const nodes = itemNodes(child, inner);
    const last = items.at(-1);
    if (isElement(child, /^dt$/)) {
      const term = asWords(nodes);
      if (last && last.children.length === 0)
        last.term.push({ type: 'text', value: ', ' }, ...term);
      else items.push({ type: 'definitionItem', term, children: [] });
    } else if (nodes.length > 0) {
      const definition: DivNode = { type: 'div', name: '', children: asBlocks(nodes) };
      if (last) last.children.push(definition);
      else items.push({ type: 'definitionItem', term: [], children: [definition] });
    }
  }
  if (items.length === 0) return [];
  return [{ type: 'definitionList', children: items, position: element.opening.place }];
}

function itemNodes(child: Folded, inner: Inner): AnyNode[] {
  return isElement(child, /^(?:li|dt|dd)$/) ? inner(child.element.children) : inner([child]);
}

function isElement(child: Folded, name: RegExp): child is { element: FoldedElement } {
  return 'element' in child && name.test(child.element.opening.name);
}
