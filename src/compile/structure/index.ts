/**
 * Makes the article: nests sections, numbers labelled parts, resolves references, and finds the back matter.
 */

import type { Root } from 'mdast';
import type {
  Article,
  BackSection,
  Block,
  Citation,
  Inline,
  Translation,
} from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { languageOf, type Word, word } from '../../words/languages/index.ts';
import { lettersAndDigits } from '../../words/letters-and-digits.ts';
import type { Metadata } from '../metadata/metadata.ts';
import { slug } from '../parse/identifiers.ts';
import type { BlockNode } from '../parse/manuscript.ts';
import { toBlocks } from './blocks.ts';
import { trimInlines } from './floats/captions.ts';
import { numberCitations } from './inlines/citations.ts';
import { resolveCrossReferences } from './inlines/cross-references.ts';
import { toInlines } from './inlines/inlines.ts';
import type { Parts } from './parts.ts';
import { labelsToHeadings } from './sections/abstract.ts';
import { toPlainSections, toSections } from './sections/sections.ts';
import { newState, type Places, reportProblem, type State } from './state.ts';
import { textWithoutNotes } from './text-without-notes.ts';

export type { Places } from './state.ts';

export interface Structured {
  article: Article;
  /** Places of the article's nodes in the manuscript. */
  places: Places;
}

export function structureArticle(parts: Parts): Structured {
  const state = newState(parts);
  collectDefinitions(state);
  const { metadata } = parts;
  const title = inlinesOf(state, metadata.title);
  const subtitle = metadata.subtitle && inlinesOf(state, metadata.subtitle);
  const abstract = metadata.abstract ? abstractOf(state, metadata.abstract) : [];
  const translations = metadata.translations.map((each) => translationOf(state, each));
  const body = toSections(state, bodyOf(state), metadata.numberSections);
  const back = backOf(state);
  convertNotes(state);
  reportNeverCalled(state);
  resolveCrossReferences(state, title);
  const citations = numberCitations(state, [title, subtitle, abstract, translations, body, back]);
  const article: Article = {
    ...factsOf(parts),
    title,
    ...(subtitle && { subtitle }),
    abstract,
    translations,
    body,
    back,
    notes: state.notes.map(({ note }) => note),
    references: referencesOf(state, citations),
    citationFormat: parts.printed.format,
    assets: [...state.assets.values()],
  };
  return { article, places: state.places };
}

/** Facts that are copied from the metadata and the context. */
function factsOf({ sources, context, metadata }: Parts) {
  return {
    name: sources.name,
    type: metadata.type,
    language: metadata.language,
    direction: metadata.direction,
    journal: context.journal,
    issue: context.issue,
    ...(context.heading && { heading: context.heading }),
    ...(metadata.shortTitle && { shortTitle: metadata.shortTitle }),
    authors: metadata.authors,
    affiliations: metadata.affiliations,
    dates: metadata.dates,
    ...(metadata.doi && { doi: metadata.doi }),
    ...(metadata.pages && { pages: metadata.pages }),
    ...(metadata.elocation && { elocation: metadata.elocation }),
    ...(metadata.license && { license: metadata.license }),
    copyright: metadata.copyright,
    keywords: metadata.keywords,
    funding: metadata.funding,
    ...(metadata.product && { product: metadata.product }),
    related: metadata.related,
    ...(context.record && { record: context.record }),
  };
}

function collectDefinitions(state: State): void {
  const visit = (node: { type: string }): void => {
    if (node.type === 'footnoteDefinition') {
      const definition = node as Extract<BlockNode, { type: 'footnoteDefinition' }>;
      if (!state.definitions.has(definition.identifier))
        state.definitions.set(definition.identifier, definition);
    }
    if ('children' in node && Array.isArray(node.children))
      for (const child of node.children) visit(child);
  };
  visit(state.parts.manuscript.tree);
}

/** The body's blocks, without a first heading that repeats the title. */
function bodyOf(state: State): BlockNode[] {
  const nodes = state.parts.manuscript.tree.children.filter(
    (node) => node.type !== 'yaml',
  ) as BlockNode[];
  const [first, ...rest] = nodes;
  const onlyOne = nodes.filter((node) => node.type === 'heading' && node.depth === 1).length === 1;
  const repeats = first?.type === 'heading' && first.depth === 1 && onlyOne;
  if (
    !repeats ||
    lettersAndDigits(textWithoutNotes(first)) !==
      lettersAndDigits(textWithoutNotes(state.parts.metadata.title))
  )
    return nodes;
  reportProblem(state, message('heading-repeats-title'), first.position);
  return rest;
}

/** A fragment of the front matter as one line. Paragraphs are joined by a space. */
function inlinesOf(state: State, root: Root): Inline[] {
  const paragraphs = root.children.flatMap((node) =>
    node.type === 'paragraph' || node.type === 'heading'
      ? [trimInlines(toInlines(state, node.children))]
      : [],
  );
  return paragraphs.flatMap((words, index) =>
    index === 0 ? words : [{ type: 'text', value: ' ' }, ...words],
  );
}

/** The abstract. Headings and labels in it ("Methods") become sections without numbers. */
function abstractOf(state: State, root: Root): Block[] {
  return toPlainSections(state, labelsToHeadings(root.children as BlockNode[]));
}

function translationOf(state: State, translation: Metadata['translations'][number]): Translation {
  const { language, direction, keywords } = translation;
  const local: State = { ...state, language: languageOf(language) };
  return {
    language,
    direction,
    keywords,
    ...(translation.title && { title: inlinesOf(local, translation.title) }),
    ...(translation.subtitle && { subtitle: inlinesOf(local, translation.subtitle) }),
    ...(translation.abstract && { abstract: abstractOf(local, translation.abstract) }),
  };
}

const STATEMENT_TITLES: Record<BackSection['kind'], Word> = {
  acknowledgements: 'acknowledgements',
  'data-availability': 'dataAvailability',
  'conflict-of-interest': 'conflictOfInterest',
  funding: 'funding',
  'author-contributions': 'authorContributions',
  ethics: 'ethics',
  'supplementary-materials': 'supplementaryMaterial',
  abbreviations: 'abbreviations',
  appendix: 'appendix',
  other: 'notes',
};

/**
 * The back matter. Statements of the front matter precede the appendices, or follow them if they call notes,
 * because notes are numbered in the order of reading.
 */
function backOf(state: State): BackSection[] {
  const { back, notes } = state;
  const calls = notes.length;
  const statements = statementsOf(state);
  const first = back.findIndex(({ kind }) => kind === 'appendix');
  const at = first < 0 || notes.length > calls ? back.length : first;
  return [...back.slice(0, at), ...statements, ...back.slice(at)];
}

/** Statements that are keys of the front matter. */
function statementsOf(state: State): BackSection[] {
  return state.parts.metadata.statements.map(({ kind, text }) => {
    const title = word(state.parts.metadata.language, STATEMENT_TITLES[kind]);
    const id = state.identifiers.unique(slug(title, kind));
    const children = toBlocks(state, text.children as BlockNode[]);
    return {
      kind,
      section: { type: 'section', id, depth: 1, title: [{ type: 'text', value: title }], children },
    };
  });
}

/** Converts notes. The list grows while it is converted, because notes may call notes. */
function convertNotes(state: State): void {
  const inside: State = { ...state, insideNote: true };
  for (let index = 0; index < state.notes.length; index++) {
    const each = state.notes[index];
    if (each && each.source.length > 0) each.note.children = toBlocks(inside, each.source);
  }
}

function reportNeverCalled(state: State): void {
  const called = new Set(state.notes.map((each) => each.key));
  for (const [key, definition] of state.definitions) {
    if (called.has(key)) continue;
    reportProblem(state, message('footnote-never-called', { note: key }), definition.position);
  }
}

function referencesOf(state: State, citations: Citation[]): Article['references'] {
  return state.parts.printed.references.map((reference) => ({
    ...reference,
    citedBy: citations
      .filter((citation) => citation.keys.includes(reference.key))
      .map((citation) => citation.id),
  }));
}
