/** What the conversions of HTML elements share. */
import type { Attributes } from '../../manuscript.ts';
import type { AnyNode, FoldedElement } from '../fold.ts';
import type { Reading } from '../reading.ts';
import type { Inner } from './html-table.ts';

/** An element that is converted. */
export interface Html {
  element: FoldedElement;
  reading: Reading;
  inner: Inner;
  /** What the element holds; made when first asked for, since each making reports. */
  readonly nodes: AnyNode[];
}
export type Convert = (html: Html) => AnyNode[];

export function attributesOf({ opening }: FoldedElement): Attributes {
  const { id, name, class: classes = '' } = opening.attributes;
  return {
    id: id ?? (opening.name === 'a' ? name : undefined),
    classes: classes.split(/\s+/).filter(Boolean),
    pairs: {},
    place: opening.place,
  };
}
