import type { Context, Sources } from '../../article/sources.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import type { PrintedReferences } from '../references/library.ts';

/** Results of the earlier stages. */
export interface Parts {
  sources: Sources;
  context: Context;
  manuscript: Manuscript;
  metadata: Metadata;
  printed: PrintedReferences;
}
