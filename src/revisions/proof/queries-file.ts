/** `<article>-queries.json`: the questions and the printed lines, with their places in the manuscript. */
import { z } from 'zod';

export const QUERIES_FORMAT = 'offprint-queries';
export const FILE_VERSION = 1;

const PLACE = z.object({
  file: z.string(),
  line: z.number().int().positive().optional(),
  column: z.number().int().positive().optional(),
  excerpt: z.string(),
  print: z.object({ page: z.number().int(), line: z.number().int().optional() }).optional(),
});
const QUERY = z.object({
  number: z.string().regex(/^AQ\d{1,5}$/),
  by: z.enum(['message', 'editor']),
  rule: z.string().optional(),
  question: z.string(),
  places: z.array(PLACE),
});
const PRINTED_LINE = z.object({
  page: z.number().int(),
  text: z.string(),
  /** The line of the manuscript where its words begin. Absent if they are not in it. */
  at: z.object({ file: z.string(), line: z.number().int().positive() }).optional(),
});
const QUERIES = z.object({
  format: z.literal(QUERIES_FORMAT),
  version: z.literal(FILE_VERSION),
  generator: z.string(),
  article: z.object({
    /** Example: "1-2/firdous" */
    name: z.string(),
    title: z.string(),
    authors: z.array(z.string()),
    journal: z.string(),
    language: z.string(),
  }),
  manuscript: z.object({
    /** The article's folder as named in messages. It contains the files of the places. */
    folder: z.string(),
    file: z.string(),
    /** Digest of the manuscript and all other texts of the article. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  queries: z.array(QUERY),
  /** The numbered lines of the proof; the first is line 1. */
  lines: z.array(PRINTED_LINE).default([]),
});

export type QueriesFile = z.infer<typeof QUERIES>;
export type PrintedQuery = z.infer<typeof QUERY>;
export type PrintedLine = z.infer<typeof PRINTED_LINE>;

export function queriesJson(queries: QueriesFile): string {
  return `${JSON.stringify(queries, null, 2)}\n`;
}

/** Returns undefined if the text is not such a file. */
export function readQueries(text: string): QueriesFile | undefined {
  try {
    return QUERIES.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
