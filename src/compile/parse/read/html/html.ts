/** Shared by the conversions of HTML elements. */
import type { Attributes } from '../../manuscript.ts';
import type { AnyNode, FoldedElement } from '../fold.ts';
import type { Reading } from '../reading.ts';
import type { Inner } from './html-table.ts';

/** An element to convert. */
export interface Html {
  element: FoldedElement;
  reading: Reading;
  inner: Inner;
  /** The children. They are converted on first use only, because each conversion reports problems. */
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
