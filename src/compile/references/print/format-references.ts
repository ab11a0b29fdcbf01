import type { Root } from 'mdast';
import type { CitationStyle, Sources } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { report } from '../../../messages/report.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import { citationsInOrder } from '../../parse/citation-order.ts';
import type { CitationNode, Manuscript } from '../../parse/manuscript.ts';
import type { Library, LibraryItem, PrintedReferences } from '../library.ts';
import { type Resolved, resolveCitations } from '../resolve.ts';
import type { CiteprocRun } from '../style/citeproc-replay.ts';
import { formatOfStyle, type Processor, processorFor } from '../style/engine.ts';
import { hasLocale } from '../style/locales.ts';
import { StyleError } from '../style-tree.ts';
import { notePlaces } from './note-places.ts';
import { printCitations, unresolvedCitation } from './print-citations.ts';
import { itemForStyle } from './printing-data.ts';
import { printList } from './reference-list.ts';

/**
 * Formats all citations and the reference list in one run of citeproc. Clusters are in document order:
 * abstract, then body, with footnotes where they are first called. Reports missing keys and works that are
 * never cited.
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

/** All texts that may contain citations, in printed order. */
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
    citations: new Map(nodes.map((node) => [node, unresolvedCitation(node)])),
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

/** Reports pages and other locators if the style does not print them, as many numeric styles do not. */
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
  const citeproc = startRun(works, processor);
  const notes = processor.format === 'note' ? notePlaces(roots) : new Map();
  const printing = { works, processor, citeproc, notes, language: metadata.language };
  return {
    format: processor.format,
    citations: printCitations(citations, printing),
    references: printList(printing, metadata),
  };
}

/** Starts a run of citeproc with the works. */
export function startRun(works: readonly LibraryItem[], processor: Processor): CiteprocRun {
  return processor.startRun(
    works.map(({ csl }, index) => ({ ...itemForStyle(csl, processor), id: `i${index}` })),
  );
}
