/** Citation engines: one for each style and language, made once and used again. */
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
import { type OpenSession, sessionsOf } from './citeproc-replay.ts';
import { localeFor } from './locales.ts';
import { addNarrative } from './narrative.ts';
import { fixStyle } from './style-fixes.ts';

export interface Processor {
  format: StyleFormat;
  /** Citations are numbers of the list, not labels or names. */
  byNumber: boolean;
  /** The style has an order for the works of one citation. */
  sortsCitations: boolean;
  /** The style has the works of one author together. */
  groupsCitations: boolean;
  /** What the style writes between the works of one citation: "; ", ",". */
  delimiter: string;
  /** The style prints pages and other locators of its citations. */
  printsLocators: boolean;
  /** `id` of the style: "http://www.zotero.org/styles/apa". */
  styleId: string;
  /** The types of works that the style tells apart. */
  types: ReadonlySet<string>;
  /** BCP 47 tag of the locale in use. */
  locale: string;
  /** A word of the locale, as "and" or "et-al". */
  term(name: string): string | undefined;
  /** Hands the works over, of which the questions then are. */
  open: OpenSession;
}

/** Engines hold some megabytes; a build rarely needs more than one style in a few languages. */
const KEPT = 6;
const processors = new Map<string, Processor>();

/**
 * The engine for a style in a language.
 *
 * @throws StyleError where the style cannot be used
 */
export function processorFor(style: CitationStyle, language: string): Processor {
  const key = `${language}\n${style.xml}`;
  const processor = processors.get(key) ?? newProcessor(style, language);
  processors.delete(key);
  processors.set(key, processor);
  for (const oldest of processors.keys()) if (processors.size > KEPT) processors.delete(oldest);
  return processor;
}

/** What a style prints, without an engine. */
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
    open: sessionsOf(engine, (handed) => {
      works = handed;
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
    // Our items have no variables left in their notes.
    engine.opt.development_extensions.field_hack = false;
    engine.setOutputFormat(OUTPUT_FORMAT);
    return engine;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StyleError(message('style-invalid/not-csl', { style: style.name, error: reason }));
  }
}

/** The processor asks for "en-US" in any case, and for a language's main locale. */
function localeTree(locales: CitationStyle['locales'], tag: string): CslNode {
  const xml = locales[tag] ?? locales['en-US'];
  if (xml === undefined) throw new StyleError(message('style-invalid/locale-missing'));
  return parseStyleTree(xml);
}
