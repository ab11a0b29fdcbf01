import type { CslItem } from '../../article/article.ts';
import type { Access } from './segments/anchors.ts';
import type { Segment } from './segments/segments.ts';
import type { TokenizedReference } from './tagger/tokens.ts';

/** A labelled reference, and what of it was found beforehand. */
export interface LabelledText {
  reference: TokenizedReference;
  segments: Segment[];
  access?: Access;
}

/** Segments of one label, to be read into fields. */
export interface Reading {
  found: Segment[];
  labelled: LabelledText;
  /** What was read before, in `ORDER`. */
  fields: Partial<CslItem>;
}

/** `more`: the names are not all. */
export type Fields = Partial<CslItem> & { more?: number };

export const joined = (found: Segment[], by = ' '): string =>
  found.map(({ text }) => text).join(by);

export function plainAs(name: keyof CslItem & string, value: string | undefined): Fields {
  return value ? { [name]: value } : {};
}
