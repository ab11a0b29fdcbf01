/** Drawings contain text boxes, which contain drawings. Word writes parts of both twice, for new and old programs. */
import { wordSet } from '../../words/word-list.ts';
import { child, childrenOf, type Xml } from './xml.ts';

/** Supported namespaces of drawings. */
const UNDERSTOOD = wordSet('wps wpg wpc w14 w15 wp14 a14 pic14 v w16se am3d aink');

/** The first choice with only supported namespaces, else the fallback. Never both. */
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

/** All elements with this name in a drawing, except those in text boxes, which are read separately. */
export function shownIn(drawing: Xml | undefined, name: string): Xml[] {
  return childrenOf(drawing).flatMap((each): Xml[] => {
    if (each.name === 'mc:AlternateContent') return shownIn(understood(each), name);
    const own = each.name === name ? [each] : [];
    return each.name === 'w:txbxContent' ? own : [...own, ...shownIn(each, name)];
  });
}
