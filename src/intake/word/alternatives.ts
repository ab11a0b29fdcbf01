/** Drawings hold text boxes, which hold drawings; parts of both are written twice, for newer and older programs. */
import { wordSet } from '../../words/word-list.ts';
import { child, childrenOf, type Xml } from './xml.ts';

/** Namespaces of drawings that are understood. */
const UNDERSTOOD = wordSet('wps wpg wpc w14 w15 wp14 a14 pic14 v w16se am3d aink');

/** The first choice whose needs are known, else the fallback: never both. */
export function understood(element: Xml): Xml | undefined {
  const choices = childrenOf(element, 'mc:Choice');
  return (
    choices.find(({ attributes }) =>
      (attributes.Requires ?? '').split(/\s+/).every((name) => UNDERSTOOD.has(name)),
    ) ??
    child(element, 'mc:Fallback') ??
    choices[0]
  );
}

/** Every element of a name that a drawing shows itself: what stands in its text boxes is read with them. */
export function shownIn(drawing: Xml | undefined, name: string): Xml[] {
  return childrenOf(drawing).flatMap((each): Xml[] => {
    if (each.name === 'mc:AlternateContent') return shownIn(understood(each), name);
    const own = each.name === name ? [each] : [];
    return each.name === 'w:txbxContent' ? own : [...own, ...shownIn(each, name)];
  });
}
