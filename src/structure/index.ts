import type { Article } from '../article.ts';
import type { Context, Sources } from '../compile.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { Manuscript } from '../parse/manuscript.ts';
import type { PrintedReferences } from '../references/library.ts';

/** Everything that the earlier stages gave. */
export interface Parts {
  sources: Sources;
  context: Context;
  manuscript: Manuscript;
  metadata: Metadata;
  printed: PrintedReferences;
}

/** Nests sections, numbers what has a label, resolves references, types the back matter. */
export declare function structureArticle(parts: Parts): Article;
