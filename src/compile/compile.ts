/**
 * The flow: text in, `Article` out. No IO, no clock, no randomness.
 *
 *     parse ▸ metadata ▸ references ▸ structure ▸ Article
 */
import type { Article } from '../article/article.ts';
import type { CitationStyle, Context, Sources } from '../article/sources.ts';
import { hasError } from '../messages/report.ts';
import type { Place } from '../words/place.ts';
import { isHeaderFile, readMetadata } from './metadata/index.ts';
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
  withoutTaken,
} from './parse/index.ts';
import type { Manuscript } from './parse/manuscript.ts';
import { markedArticle, reportDates } from './record/marked-article.ts';
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
  /** Where the article's nodes stand in the manuscript. */
  places: Places;
  /** Where the keys of the front matter stand in the manuscript: "pages", "authors.0.orcid". */
  keys: ReadonlyMap<string, Place>;
  /** Every work of the bibliographies, cited or not. */
  library: Library;
  /** In which the article cites and is cited. */
  style: CitationStyle;
  /** `{>>…<<}`: for editors, and questions to the author in a proof; in no format. */
  comments: Manuscript['comments'];
  /** Rules of `check` that do not hold for this article, with the reason that its editor gave. */
  silenced: ReadonlyMap<string, string>;
}

/** Compiles a manuscript; `undefined` where a diagnostic is an error. */
export function compile(sources: Sources, context: Context): Compiled | undefined {
  return finished(compileDraft(sources, context), sources);
}

/** What a draft becomes where no diagnostic is an error. */
export function finished(draft: Compiled, sources: Sources): Compiled | undefined {
  const read = [sources.manuscript, ...sources.texts.values()];
  if (read.some(hasError)) return undefined;
  return { ...draft, article: withCitation(markedArticle(draft.article), draft.style) };
}

/**
 * What can be read of a manuscript, whatever errors it has: for those who judge the author's work.
 * Nothing is made from it before it is `finished`.
 */
export function compileDraft(sources: Sources, context: Context): Compiled {
  const parsed = parseManuscript(sources.manuscript);
  const stated = readMetadata(parsed, sources.manuscript, context, sources.texts);
  expandMacros([parsed, stated], macrosAround(sources, stated));
  const manuscript = withoutTaken(parsed, stated.takenFromText);
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
    comments: manuscript.comments,
    silenced: metadata.silenced,
    style: context.style,
  };
}

/** Commands for formulas that stand in no text of the manuscript. */
function macrosAround({ texts }: Sources, { formulaCommands }: Metadata): Macros {
  const headers = [...texts].filter(([path]) => isHeaderFile(path));
  return new Map([
    ...headers.flatMap(([, file]) => [...macrosOf(String(file))]),
    ...macrosNamed(formulaCommands),
  ]);
}
