import { directiveNodes } from '../directives.ts';
import type { AnyNode, Folded } from '../fold.ts';
import type { Reading } from '../reading.ts';
import { htmlNodes } from './elements.ts';

/** Converts folded marks and nodes into nodes. */
export function toNodes(folded: Folded[], reading: Reading): AnyNode[] {
  const inner = (children: Folded[]) => toNodes(children, reading);
  return folded.flatMap((each) => {
    if ('node' in each) return [each.node];
    const { element } = each;
    return element.opening.origin === 'html'
      ? htmlNodes(element, inner, reading)
      : directiveNodes(element, inner(element.children), reading);
  });
}
