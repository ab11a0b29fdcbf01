import type { Root } from 'mdast';
import type { CitationStyle, Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import { citationsInOrder } from '../../parse/citation-order.ts';
import type { CitationNode, Manuscript } from '../../parse/manuscript.ts';
import type { Library, LibraryItem, PrintedReferences } from '../library.ts';
import { type Resolved, resolveCitations } from '../resolve.ts';
import type { Session } from '../style/citeproc-replay.ts';
import { formatOfStyle, type Processor, processorFor } from '../style/engine.ts';
import { hasLocale } from '../style/locales.ts';
import { StyleError } from '../style-tree.ts';
import { notePlaces } from './note-places.ts';
import { printCitations, unresolved } from './print-citations.ts';
import { forPrinting } from './printing-data.ts';
import { printList } from './reference-list.ts';

/**
 * Formats every citation and the list in one pass of the citation processor, clusters in document
 * order (abstract, body; a footnote where it is first called). Reports missing keys and entries
 * that are never cited.
 */
export function formatReferences(
  sources: Sources,
  manuscript: Manuscript,
  metadata: Metadata,
  library: Library,
  style: CitationStyle,
): PrintedReferences {
  const roots = citedRoots(manuscript, metadata);
  const nodes = citationsInOrder(roots);
  const resolved = resolveCitations(nodes, library, metadata, sources);
  try {
    if (resolved.works.length === 0) return nothingCited(nodes, style);
    reportLanguage(sources, metadata, style);
    const processor = processorFor(style, metadata.language);
    if (!processor.printsLocators) reportLocators(sources, nodes, style);
    return print(resolved, roots, metadata, processor);
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    report(sources.manuscript, error.fault);
    return { ...nothingCited(nodes), format: 'author-date' };
  }
}

/** Everything that may hold citations, in the order in which it is printed. */
function citedRoots({ tree }: Manuscript, metadata: Metadata): Root[] {
  const { title, subtitle, abstract, translations, statements } = metadata;
  const translated = translations.flatMap((part) => [part.title, part.subtitle, part.abstract]);
  const front = [title, subtitle, abstract, ...translated];
  const back = statements.map(({ text }) => text);
  return [...front, tree, ...back].filter((root) => root !== undefined);
}

function nothingCited(nodes: CitationNode[], style?: CitationStyle): PrintedReferences {
  return {
    format: style ? formatOfStyle(style) : 'author-date',
    citations: new Map(nodes.map((node) => [node, unresolved(node)])),
    references: [],
  };
}

function reportLanguage(
  sources: Sources,
  { language, places }: Metadata,
  style: CitationStyle,
): void {
  if (hasLocale(language, style.locales)) return;
  report(
    sources.manuscript,
    message('citation-language-unknown', { language }),
    places.get('language'),
  );
}

/** Many numeric styles have no place for them, and the author's words would be lost. */
function reportLocators(
  { manuscript }: Sources,
  nodes: CitationNode[],
  { name }: CitationStyle,
): void {
  const located = nodes
    .flatMap(({ items }) => items)
    .filter(({ locator }) => locator !== undefined);
  const [first] = located;
  if (!first) return;
  const { label = 'page', locator = '', key, place } = first;
  const others = located.length - 1;
  report(
    manuscript,
    message('locator-not-printed', { style: name, label, locator, key, others }),
    place,
  );
}

function print(
  { works, citations }: Resolved,
  roots: Root[],
  metadata: Metadata,
  processor: Processor,
): PrintedReferences {
  const session = openSession(works, processor);
  const notes = processor.format === 'note' ? notePlaces(roots) : new Map();
  const printing = { works, processor, session, notes, language: metadata.language };
  return {
    format: processor.format,
    citations: printCitations(citations, printing),
    references: printList(printing, metadata),
  };
}

/** Hands the works to the processor. */
export function openSession(works: readonly LibraryItem[], processor: Processor): Session {
  return processor.open(
    works.map(({ csl }, index) => ({ ...forPrinting(csl, processor), id: `i${index}` })),
  );
}
