/** Affiliations that begin with marks, one or several in a text. Example: `^1^ Oslo ^2^ Bergen`. */

import { mapNode, textNode, type YamlNode } from '../../yaml/tree.ts';
import { partsOfMark } from '../values/name-marks.ts';
import { joinLines } from './affiliation.ts';

const MARK = /\^[^\s^]{1,3}\^|<sup>[^<]{1,3}<\/sup>|\$\^\{?[\w*]{1,2}\}?\$|[¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠ]+/g;

/** Splits a text into affiliations whose ids are the marks. Any other node stays as it is. */
export function markedAffiliations(node: YamlNode): YamlNode[] {
  if (node.kind !== 'text') return [node];
  const marks = [...node.text.trim().matchAll(MARK)];
  if (marks[0]?.index !== 0) return [node];
  const parts = marks.map(({ 0: mark, index }, at) => ({
    id: partsOfMark(mark).join(),
    text: node.text.trim().slice(index + mark.length, marks[at + 1]?.index),
  }));
  if (parts.some(({ id, text }) => id === '' || !/\p{L}/u.test(text))) return [node];
  return parts.map(({ id, text }) =>
    mapNode(
      { id: textNode(id, node.place), text: joinLines(textNode(text, node.place)) },
      node.place,
    ),
  );
}
