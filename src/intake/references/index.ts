/**
 * Reference lists as authors type them, read into CSL-JSON.
 *
 *     lines ▸ splitReferenceList ▸ parseReferences ▸ items with keys
 *
 * Pure but for the tagger's model, which is read from `data/` on first use.
 */
import type { CslItem, CslName } from '../../article.ts';

/** One entry of a printed list, its lines joined. */
export interface ReferenceEntry {
  /** The entry as printed, without bullet or number; inline Markdown where the source had it. */
  raw: string;
  /** What stood before it: "[12]", "12.", "-", "•"; absent where nothing did. */
  label?: string;
  /** Index of its first and last line in the lines given; 0-based, inclusive. */
  from: number;
  to: number;
  /** How sure the borders are, 0–1: below 0.5 the editor should look. */
  confidence: number;
}

export interface ListHints {
  /** Each line is a whole paragraph of the source (Word), so no entry goes over two of them but for a URL on a line of its own. */
  paragraphs?: boolean;
}

export interface ReferenceHints {
  /** Authors of the entry before, for "———, (2019)". */
  previousAuthors?: CslName[];
}

/** A reference string, read. */
export interface ParsedReference {
  /**
   * `id` is empty until `assignKeys`. In an entry marked `as-printed` it carries
   * `custom: { printed }`, the author's string that is to be printed instead of what a style
   * would make of the fields; the fields are those that are sure.
   */
  item: CslItem;
  /** The string as it came in. */
  source: string;
  /** By CSL variable, 0–1. */
  confidence: Partial<Record<string, number>>;
  marked: 'parsed' | 'as-printed';
  /** Words of the source that no field and no glue word accounts for; empty where `parsed`. */
  unaccounted: string[];
  /** What an editor should look at: "no year", "no pages"; sentences without a full stop. */
  remarks: string[];
}

/** Cuts a reference list into entries. Every line is part of one entry, or blank. */
export declare function splitReferenceList(lines: string[], hints?: ListHints): ReferenceEntry[];

/** Reads one reference string. Never throws; what it cannot read is marked `as-printed`. */
export declare function parseReference(raw: string, hints?: ReferenceHints): ParsedReference;

/** Reads the strings of a list in order: "———" takes the authors of the entry before, every item gets its key. */
export declare function parseReferences(entries: { raw: string }[]): ParsedReference[];

/** The items with their keys: family name + year, `a`, `b`, … where two would be alike. */
export declare function assignKeys(items: CslItem[]): CslItem[];
