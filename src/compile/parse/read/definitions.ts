import type { DefinitionListNode, DefinitionNode } from '../manuscript.ts';
import type { Item } from './fold.ts';
import type { Reading } from './reading.ts';
import type { Captioned } from './tables/captions.ts';
import { trimWords } from './words-and-blocks.ts';

/**
 * Combines terms (paragraphs) and their definitions (blocks with a colon). Neighbouring terms form one list.
 */
export function withDefinitions(nodes: Captioned[], reading: Reading): (Captioned | Item)[] {
  const made: (Captioned | Item)[] = [];
  let open: DefinitionListNode | undefined;
  nodes.forEach((each, index) => {
    const { node } = each;
    const last = open?.children.at(-1);
    if (node.type === 'colonSyntax' && last) {
      const children = reading.readBlocks(node.children);
      last.children.push({ type: 'div', name: '', children, position: node.position });
      return;
    }
    if (node.type !== 'paragraph' || nodes[index + 1]?.node.type !== 'colonSyntax') {
      open = undefined;
      made.push(each);
      return;
    }
    const term = trimWords(reading.readWords(node.children));
    const item: DefinitionNode = { type: 'definitionItem', term, children: [] };
    if (open) open.children.push(item);
    else {
      open = { type: 'definitionList', children: [item], position: node.position };
      made.push({ kind: 'node', node: open });
    }
  });
  return made;
}
