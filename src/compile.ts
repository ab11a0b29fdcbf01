/**
 * The flow: text in, `Article` out. No IO, no clock, no randomness.
 *
 *     parse ▸ metadata ▸ references ▸ structure ▸ Article
 */
import type { Article } from './article.ts';
import { hasError } from './diagnostics.ts';
import { readMetadata } from './metadata/index.ts';
import { parseManuscript } from './parse/index.ts';
import { formatReferences, readLibrary } from './references/index.ts';
import type { Context, Sources } from './sources.ts';
import { type Places, structureArticle } from './structure/index.ts';

export interface Compiled {
  article: Article;
  /** Where the article's nodes stand in the manuscript. */
  places: Places;
}

/** Compiles a manuscript; `undefined` where a diagnostic is an error. */
export function compile(sources: Sources, context: Context): Compiled | undefined {
  const manuscript = parseManuscript(sources.manuscript);
  const metadata = readMetadata(manuscript, sources.manuscript, context);
  const library = readLibrary(sources, metadata);
  const printed = formatReferences(sources, manuscript, metadata, library, context.style);
  const compiled = structureArticle({ sources, context, manuscript, metadata, printed });
  const read = [sources.manuscript, ...sources.texts.values()];
  return read.some(hasError) ? undefined : compiled;
}
