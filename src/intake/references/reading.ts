import type { CslItem } from '../../article/article.ts';
import type { Access } from './segments/anchors.ts';
import type { Segment } from './segments/segments.ts';
import type { TokenizedReference } from './tagger/tokens.ts';

/** A labelled reference and its access statement. */
export interface LabelledText {
  reference: TokenizedReference;
  segments: Segment[];
  access?: Access;
}

/** Segments with one label, to be read into fields. */
export interface Reading {
  found: Segment[];
  labelled: LabelledText;
  /** Fields from earlier readers, in `ORDER`. */
  fields: Partial<CslItem>;
}

/** `more`: the list of names is incomplete. */
export type Fields = Partial<CslItem> & { more?: number };

export const joined = (found: Segment[], by = ' '): string =>
  found.map(({ text }) => text).join(by);

export function plainAs(name: keyof CslItem & string, value: string | undefined): Fields {
  return value ? { [name]: value } : {};
}
