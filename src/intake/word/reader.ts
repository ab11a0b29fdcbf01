/** Shared state of the readers of a Word file. */
import type { Allowance } from '../../article/budget.ts';
import type { CitedWork, DraftImage, Inline, LeftOut, LeftOutReason } from '../draft.ts';
import type { Findings } from '../findings.ts';
import type { SourceWriter } from '../source.ts';
import type { WordSources } from './citations/word-sources.ts';
import type { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import type { Styles } from './styles.ts';

/** Things that are counted while reading and reported at the end. */
export type Count =
  | 'hidden'
  | 'symbol'
  | 'external-image'
  | 'vector-image'
  | 'pdf-image'
  | 'converted-image'
  | 'converted-drawing'
  | 'drawing-with-pdf'
  | 'chart'
  | 'shapes'
  | 'equation-object'
  | 'equation-read'
  | 'equation-field'
  | 'object'
  | 'chunk'
  | 'sub-document'
  | 'broken-link'
  | 'ruby'
  | 'crop'
  | 'machine-description'
  | 'field-code'
  | 'field-error'
  | 'placeholder'
  | 'long-heading'
  | 'text-in-heading-style';

export interface OpenField {
  instruction: string;
  data: string;
  /** What a form field shows. */
  form?: string;
  /** Whether the result has begun. */
  separated: boolean;
  /** Index of the result's first inline in the current paragraph. */
  at: number;
}

/** A bookmark around a citation. */
export interface OpenCitation {
  works: CitedWork[];
  /** The line in which it began, and the index of its first inline. */
  inlines: Inline[];
  at: number;
}

/** The place that a comment refers to. */
export interface CommentPlace {
  /** Example: "paragraph 7" */
  where?: string;
  /** Offsets of the commented words in the source. */
  start?: number;
  end?: number;
}

export interface WordReader {
  pack: WordPackage;
  styles: Styles;
  numbering: Numbering;
  sources: WordSources;
  source: SourceWriter;
  leftOut: LeftOut[];
  findings: Findings;
  /** By part name. Equal pictures share one image. */
  images: Map<string, DraftImage>;
  /** Budget for the bytes of pictures. */
  figures: Allowance;
  /** Pictures that exceeded the budget, with their places. */
  unwritten: Map<string, string>;
  /** Open fields, which may span paragraphs. */
  fields: OpenField[];
  /** Open bookmarks around citations, by id. */
  citations: Map<string, OpenCitation>;
  counts: Map<Count, number>;
  /** Unknown names in formulas, with their counts. */
  unknownMath: Map<string, number>;
  /** By id. */
  comments: Map<string, CommentPlace>;
  /** The part being read, which has its own links and images. */
  part: string;
  paragraphs: number;
  tables: number;
  /** Text boxes so far. */
  boxes: number;
  /** Nesting depth of open table cells. */
  cells: number;
  /** Ids of notes, in the order of their calls. */
  noteCalls: string[];
  /** Bookmarks between paragraphs, which go to the next paragraph. */
  waitingAnchors: string[];
}

export function count(reader: WordReader, what: Count, by = 1): void {
  reader.counts.set(what, (reader.counts.get(what) ?? 0) + by);
}

/** Adds words to the source that do not go into the draft. */
export function leaveOut(reader: WordReader, text: string, why: LeftOutReason): void {
  if (!/[\p{L}\p{N}]/u.test(text)) return;
  const start = reader.source.add(text);
  reader.leftOut.push({ why, span: { start, end: start + text.length } });
  reader.source.add(' ');
}
