/** What a generated page is made of, before it becomes a Word file or a text. */
import type { ListCue, Marks } from '../../../src/intake/draft.ts';
import type { Field } from '../labelled-page.ts';

/** A piece of text with one field; undefined is `other`. */
export interface Part {
  text: string;
  field?: Field;
  /** First word of a person's name or of an affiliation. */
  begins?: boolean;
  language?: string;
  marks?: Marks;
  /** Text of a footnote that is called here. */
  note?: Part[];
}

/** Decides how a row looks. */
export type RowKind =
  | 'title'
  | 'subtitle'
  | 'names'
  | 'place'
  | 'contact'
  | 'abstract-label'
  | 'abstract'
  | 'keywords'
  | 'dates'
  | 'journal'
  | 'masthead'
  | 'kind'
  | 'note'
  | 'label'
  | 'heading'
  | 'body'
  | 'quote'
  | 'caption'
  | 'list'
  | 'reference'
  | 'footnote'
  | 'figure'
  | 'table'
  | 'furniture';

/** A paragraph. A part that is "\n" breaks the line within it. */
export interface Row {
  kind: RowKind;
  parts: Part[];
  /** Of a heading, from 1. */
  level?: number;
  /** Belongs to the row above, so no blank line stands between them. */
  joined?: boolean;
  /** A printed page ends above this row. */
  newPage?: boolean;
  /** Rows of the same table, side by side: row and column. */
  /** Number that Word counts. */
  autoNumber?: string;
  /** Item of a list of Word's. */
  list?: ListCue;
  /** Number of a picture that stands in the row. */
  picture?: number;
  cell?: { table: number; row: number; column: number; bordered: boolean };
}

export function row(kind: RowKind, parts: Part[], more: Partial<Row> = {}): Row {
  return { kind, parts: parts.filter(({ text, note }) => text !== '' || note), ...more };
}

export function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('');
}

/** Splits at line breaks: each line becomes a row. */
export function splitRow({ parts, ...rest }: Row): Row[] {
  const lines: Part[][] = [[]];
  for (const part of parts) {
    if (part.text === '\n') lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines.map((line, index) => ({
    ...rest,
    parts: line,
    joined: index > 0 ? true : rest.joined,
  }));
}

export function withMarks(parts: readonly Part[], marks: Marks): Part[] {
  return parts.map((part) => ({ ...part, marks: { ...part.marks, ...marks } }));
}

/** Joins lists of parts with a separator that has no field. */
export function joinParts(lists: readonly Part[][], separator: string): Part[] {
  return lists.flatMap((parts, index) =>
    index === 0 || separator === '' ? parts : [{ text: separator }, ...parts],
  );
}
