import type { CitationStyle, Sources } from '../compile.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import type { Library, PrintedReferences } from './library.ts';

/** Reads every bibliography file; a broken entry loses itself, not the file. */
export declare function readLibrary(
  sources: Sources,
  bibliography: Metadata['bibliography'],
): Library;

/**
 * Formats every citation and the list in one pass of the citation processor, clusters in document
 * order (abstract, body; a footnote where it is first called). Reports missing keys and entries
 * that are never cited.
 */
export declare function formatReferences(
  manuscript: Manuscript,
  metadata: Metadata,
  library: Library,
  style: CitationStyle,
): PrintedReferences;
