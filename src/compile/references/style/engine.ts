/** Creates and caches citation engines: one for each style and language. */
import type { CslItem } from '../../../article/article.ts';
import type { CitationStyle } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import type { Engine } from '../citeproc-types.ts';
import { markVariables, OUTPUT_FORMAT } from '../output-marks.ts';
import {
  type CslNode,
  citeDelimiter,
  citesByNumber,
  descendants,
  element,
  groupsCitations,
  parseStyleTree,
  printsLocators,
  StyleError,
  type StyleFormat,
  styleFormat,
  styleId,
  typesOf,
} from '../style-tree.ts';
import { citeproc } from './citeproc.ts';
import { createReplayCache, type StartRun } from './citeproc-replay.ts';
import { localeFor } from './locales.ts';
import { addNarrative } from './narrative.ts';
import { fixStyle } from './style-fixes.ts';

export interface Processor {
  format: StyleFormat;
  /** Whether citations are numbers of the list, not labels or names. */
  byNumber: boolean;
  /** Whether the style sorts the works of a citation. */
  sortsCitations: boolean;
  /** Whether the style groups works of the same author. */
  groupsCitations: boolean;
  /** Text between the works of a citation. Examples: "; ", "," */
  delimiter: string;
  /** Whether the style prints pages and other locators in citations. */
  printsLocators: boolean;
  /** The `id` of the style. Example: "http://www.zotero.org/styles/apa" */
  styleId: string;
  /** The types of works that the style distinguishes. */
  types: ReadonlySet<string>;
  /** BCP 47 tag of the locale in use. */
  locale: string;
  /** A word of the locale. Examples of names: "and", "et-al" */
  term(name: string): string | undefined;
  startRun: StartRun;
}

/**
 * Engines in the cache. Each takes some megabytes, and a build rarely needs more than one style in a few
 * languages.
 */
const MOST_PROCESSORS = 6;
const processors = new Map<string, Processor>();

/**
 * The engine for a style in a language.
 *
 * @throws StyleError if the style cannot be used
 */
export function processorFor(style: CitationStyle, language: string): Processor {
  const key = `${language}\n${style.xml}`;
  const processor = processors.get(key) ?? newProcessor(style, language);
  processors.delete(key);
  processors.set(key, processor);
  for (const oldest of processors.keys())
    if (processors.size > MOST_PROCESSORS) processors.delete(oldest);
  return processor;
}

/** The format of a style, without creating an engine. */
export const formatOfStyle = memoizeWeak(({ xml }: CitationStyle) =>
  styleFormat(parseStyleTree(xml)),
);

function newProcessor(style: CitationStyle, language: string): Processor {
  const tree = parseStyleTree(style.xml);
  const format = styleFormat(tree);
  const locale = localeFor(language, style.locales, tree.attrs['default-locale']);
  const byNumber = citesByNumber(tree);
  addNarrative(tree, format);
  fixStyle(tree, locale);
  let works: readonly CslItem[] = [];
  const workOf = (id: string) => works[Number(id.slice(1))];
  const engine = newEngine(tree, style, locale, workOf);
  return {
    format,
    byNumber,
    sortsCitations: [...descendants(tree)].some(
      (node) => node.name === 'citation' && element(node, 'sort'),
    ),
    groupsCitations: groupsCitations(tree),
    delimiter: citeDelimiter(tree),
    printsLocators: printsLocators(tree),
    styleId: styleId(tree),
    types: typesOf(tree),
    locale,
    term: (name) => engine.getTerm(name),
    startRun: createReplayCache(engine, (runWorks) => {
      works = runWorks;
    }),
  };
}

function newEngine(
  tree: CslNode,
  style: CitationStyle,
  locale: string,
  workOf: (id: string) => CslItem | undefined,
): Engine {
  const csl = citeproc();
  const system = {
    retrieveLocale: (tag: string) => localeTree(style.locales, tag),
    retrieveItem: workOf,
    variableWrapper: markVariables,
  };
  try {
    const engine = new csl.Engine(system, tree, locale, true);
    // Variables in notes were already moved out of them (`cleanItem`).
    engine.opt.development_extensions.field_hack = false;
    engine.setOutputFormat(OUTPUT_FORMAT);
    return engine;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StyleError(message('style-invalid/not-csl', { style: style.name, error: reason }));
  }
}

/** Citeproc always asks for "en-US", and for the main locale of a language. */
function localeTree(locales: CitationStyle['locales'], tag: string): CslNode {
  const xml = locales[tag] ?? locales['en-US'];
  if (xml === undefined) throw new StyleError(message('style-invalid/locale-missing'));
  return parseStyleTree(xml);
}
