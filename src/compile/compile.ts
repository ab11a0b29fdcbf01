/**
 * The flow: text in, `Article` out. No IO, no clock, no randomness.
 *
 *     parse ▸ metadata ▸ references ▸ structure ▸ Article
 */
import type { Article } from '../article/article.ts';
import type { CitationStyle, Context, Sources } from '../article/sources.ts';
import { hasError } from '../messages/report.ts';
import type { Place } from '../words/place.ts';
import { isHeaderFile, readMetadata, readStatedFacts, type StatedFacts } from './metadata/index.ts';
import type { Metadata } from './metadata/metadata.ts';
import {
  citationsInOrder,
  citeUnmarkedKeys,
  citeWorks,
  expandMacros,
  type Macros,
  macrosNamed,
  macrosOf,
  parseManuscript,
  withoutNodes,
} from './parse/index.ts';
import type { CitationNode, Manuscript } from './parse/manuscript.ts';
import { reportDates, withRecordFacts } from './record/record-facts.ts';
import {
  formatReferences,
  type Library,
  readLibrary,
  withCitation,
  withUnnamedBibliography,
} from './references/index.ts';
import { type Places, structureArticle } from './structure/index.ts';

export interface Compiled {
  article: Article;
  /** Places of the article's nodes in the manuscript. */
  places: Places;
  /** Places of the front matter's keys in the manuscript: "pages", "authors.0.orcid". */
  keys: ReadonlyMap<string, Place>;
  /** Every work of the bibliographies, cited or not. */
  library: Library;
  /** Files of the bibliographies, with the places where the front matter names them. */
  bibliography: Metadata['bibliography'];
  /** All citations as they are written, with the place of each key. */
  citations: readonly CitationNode[];
  /** The citation style of the article. */
  style: CitationStyle;
  /** Comments `{>>…<<}` for editors and for queries in a proof; never published. */
  comments: Manuscript['comments'];
  /** Rules of `check` that the editor silenced for this article, with the reason. */
  silenced: ReadonlyMap<string, string>;
}

/** Compiles a manuscript; undefined if a message is an error. */
export function compile(sources: Sources, context: Context): Compiled | undefined {
  return completeDraft(compileDraft(sources, context), sources);
}

/** Completes a draft; undefined if a message is an error. */
export function completeDraft(draft: Compiled, sources: Sources): Compiled | undefined {
  const read = [sources.manuscript, ...sources.texts.values()];
  if (read.some(hasError)) return undefined;
  return { ...draft, article: withCitation(withRecordFacts(draft.article), draft.style) };
}

/**
 * Compiles as much as possible of a manuscript, even if it has errors, for checks of the author's work.
 * Outputs are made only after `completeDraft`.
 */
export function compileDraft(sources: Sources, context: Context): Compiled {
  const parsed = parseManuscript(sources.manuscript);
  const stated = readMetadata(parsed, sources.manuscript, context, sources.texts);
  expandMacros([parsed, stated], macrosAround(sources, stated));
  const manuscript = withoutNodes(parsed, stated.takenFromText);
  const citations = citationsInOrder([stated.abstract ?? [], manuscript.tree].flat());
  const bibliography = withUnnamedBibliography(stated, citations, sources);
  const metadata = { ...stated, bibliography };
  const library = readLibrary(sources, metadata);
  const isWork = (key: string) => library.items.has(key);
  citeUnmarkedKeys(citations, isWork, sources.manuscript);
  for (const root of [metadata.abstract, manuscript.tree])
    if (root) citeWorks(root, isWork, String(sources.manuscript));
  const printed = formatReferences(sources, manuscript, metadata, library, context.style);
  const structured = structureArticle({ sources, context, manuscript, metadata, printed });
  reportDates(structured.article, sources.manuscript, metadata.places);
  return {
    ...structured,
    keys: metadata.places,
    library,
    bibliography: metadata.bibliography,
    citations: [...printed.citations.keys()],
    comments: manuscript.comments,
    silenced: metadata.silenced,
    style: context.style,
  };
}

/**
 * The facts that an article states for the other articles of its issue. They are those of its draft, but only its
 * front matter is needed, and nothing is reported.
 */
export function statedFacts({
  manuscript,
  texts,
}: Pick<Sources, 'manuscript' | 'texts'>): StatedFacts {
  return readStatedFacts(parseManuscript(manuscript), manuscript, texts);
}

/** Macros that are defined outside the manuscript's text. */
function macrosAround({ texts }: Sources, { formulaCommands }: Metadata): Macros {
  const headers = [...texts].filter(([path]) => isHeaderFile(path));
  return new Map([
    ...headers.flatMap(([, file]) => [...macrosOf(String(file))]),
    ...macrosNamed(formulaCommands),
  ]);
}
