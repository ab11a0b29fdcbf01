/** What the readers of a Word file's parts share. */
import type { Allowance } from '../../article/budget.ts';
import type { DraftImage, LeftOut, LeftOutReason } from '../draft.ts';
import type { Findings } from '../findings.ts';
import type { SourceWriter } from '../source.ts';
import type { WordSources } from './citations/word-sources.ts';
import type { Numbering } from './numbering.ts';
import type { WordPackage } from './package.ts';
import type { Styles } from './styles.ts';

/** Things that are counted while reading and told at the end. */
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
  /** The result has begun. */
  separated: boolean;
  /** Where the result begins among the pieces of the current paragraph. */
  at: number;
}

/** What a comment is about. */
export interface CommentPlace {
  /** "paragraph 7" */
  where?: string;
  /** The words of the source that it marks. */
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
  /** By their parts; equal pictures are one. */
  images: Map<string, DraftImage>;
  /** Bytes of pictures that may be written. */
  figures: Allowance;
  /** Pictures for which it did not suffice, with their places. */
  unwritten: Map<string, string>;
  /** Open fields; they may go over paragraphs. */
  fields: OpenField[];
  counts: Map<Count, number>;
  /** Names in formulas that were not understood. */
  unknownMath: Map<string, number>;
  /** By their ids. */
  comments: Map<string, CommentPlace>;
  /** Part being read: links and images are its own. */
  part: string;
  paragraphs: number;
  tables: number;
  /** Text boxes so far. */
  boxes: number;
  /** Cells of tables that are open, one in the other. */
  cells: number;
  /** Ids of notes, in the order of their calls. */
  noteCalls: string[];
  /** Bookmarks between paragraphs wait for the next one. */
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
