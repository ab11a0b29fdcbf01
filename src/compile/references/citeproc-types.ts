/** The few types of citeproc-js that we use; it has none of its own. */
import type { CslItem } from '../../article/article.ts';
import type { CslNode } from './style-tree.ts';

/** The module, as far as we touch it. */
export interface Citeproc {
  PROCESSOR_VERSION: string;
  debug(text: string): void;
  /** Letters of scripts whose names are written in two words, and of words that spaces part. */
  ROMANESQUE_REGEXP: RegExp;
  ROMANESQUE_NOT_REGEXP: RegExp;
  STARTSWITH_ROMANESQUE_REGEXP: RegExp;
  ENDSWITH_ROMANESQUE_REGEXP: RegExp;
  ALL_ROMANESQUE_REGEXP: RegExp;
  ASSUME_ALL_ITEMS_REGISTERED: number;
  POSITION_SUBSEQUENT: number;
  /** What a style's citations depend on beside their works: nothing, or where they stand. */
  NONE: number;
  POSITION: number;
  SINGLETON: number;
  Engine: {
    new (system: EngineSystem, style: CslNode, language: string, forceLanguage: boolean): Engine;
    prototype: Engine & NumberReader;
  };
  NameOutput: { prototype: NameOutput };
  Token: new (name: string, kind: number) => Token;
  Output: {
    Formats: Record<string, OutputFormat>;
    Formatters: { title(state: unknown, text: string): string };
  };
  Util: { Names: { initializeWith: InitializeWith } };
  getCitationCluster(
    this: Engine,
    items: [item: unknown, cite: { prefix?: string; [flag: string]: unknown }][],
    ...further: unknown[]
  ): string;
  /** What stands before the cite at a position of its cluster. */
  getSpliceDelimiter(
    this: Engine,
    lastLocator: unknown,
    lastCollapsed: boolean,
    position: number,
  ): string;
  /** In the language of the work that is being written, else in the style's. */
  toLocaleUpperCase(this: Capitals, text: string): string;
  expandMacro(this: Engine, token: Token, target: Token[]): void;
  tokenExec(this: Engine, token: Token, item: unknown, cite: unknown): number;
}
/** The processor's writer of a work's names. */
export interface NameOutput {
  Item: { language?: string };
  /** 0: no Latin letters, 1: some, 2: only. */
  _isRomanesque(this: NameOutput, name: unknown): number;
  /** Whether the name is never inverted. */
  getStaticOrder(this: NameOutput, name: unknown, refresh?: boolean): boolean;
}
/** What an engine knows where it writes capitals. */
export interface Capitals {
  nameOutput?: { Item: Partial<CslItem> };
}
/** What an engine does with numbers and their ranges. */
interface NumberReader {
  tmp: Engine['tmp'] & { shadow_numbers: Record<string, { values: object[] } | undefined> };
  processNumber(
    this: NumberReader,
    node: unknown,
    item: Record<string, unknown> | undefined,
    variable: string,
  ): void;
}
type InitializeWith = (
  state: unknown,
  name: string,
  terminator: string,
  normalizeOnly?: boolean,
) => string;

export interface Token {
  execs: ((state: Engine, item: unknown, cite: unknown) => void)[];
  postponed_macro?: string;
  strings: { sort_direction?: string };
}
/** How text of each look is written; a string holds `%%STRING%%`. */
export type OutputFormat = Record<
  string,
  | string
  | false
  | ((this: never, state: never, text: string) => string)
  | ((text: string) => string)
>;

/** What the processor asks of its surroundings. */
export interface EngineSystem {
  retrieveLocale(language: string): CslNode;
  retrieveItem(id: string): unknown;
  /** Sees every variable that is printed; returns the three strings joined, with what it adds. */
  variableWrapper(
    parameters: { itemData: { id: string }; variableNames: string[]; context: string },
    before: string,
    text: string,
    after: string,
  ): string;
}

export interface ClusterItem {
  id: string;
  prefix?: string;
  suffix?: string;
  locator?: string;
  label?: string;
  'suppress-author'?: boolean;
}
/** A group of citations that stand together. */
export interface Cluster {
  citationID: string;
  citationItems: ClusterItem[];
  /** The processor's: works and cites in printed order, once it has read the cluster. */
  sortedItems?: unknown[];
  properties: {
    /** Number of the note in which it stands; 0 in the text. */
    noteIndex: number;
    mode?: 'suppress-author';
    unsorted?: boolean;
    'suppress-trailing-punctuation'?: boolean;
  };
}
/** Position, text and id of each citation that a new one brought about or changed. */
type Printed = [position: number, text: string, citationID: string];

export interface Engine {
  opt: {
    development_extensions: Record<string, unknown>;
    current_default_locale?: string;
    /** NONE, POSITION, or that of numbers in the list. */
    update_mode: number;
    xclass: 'in-text' | 'note';
    /** The style has words for works that are still alike. */
    has_disambiguate: boolean;
    'disambiguate-add-names'?: boolean;
    'disambiguate-add-givenname'?: boolean;
  };
  citation: {
    opt: {
      /** A word of CSL, or an empty list. */
      collapse?: string | [];
      cite_group_delimiter?: string;
      'after-collapse-delimiter'?: string;
    };
  };
  tmp: { have_collapsed: boolean; splice_delimiter: string };
  /** Empty in a style without a list. */
  bibliography: { tokens: unknown[] };
  registry: {
    /** `ambig` is the short citation, which works that must be told apart share. */
    registry: Record<string, { seq: number; ambig: string } | undefined>;
    citationreg: { citationById: Record<string, Cluster> };
  };
  setOutputFormat(name: string): void;
  getTerm(name: string): string | undefined;
  retrieveItem(id: string): unknown;
  updateItems(ids: string[]): string[];
  processCitationCluster(
    cluster: Cluster,
    before: [citationID: string, noteIndex: number][],
    after: [citationID: string, noteIndex: number][],
    flag: number,
  ): [unknown, Printed[]];
  /** The words of a cluster that `processCitationCluster` has read. */
  process_CitationCluster(items: Cluster['sortedItems'], cluster: Cluster): string;
  disambiguate: { run(ambiguous: string): void };
  /** One text for each entry, or `false` where the style has no list. */
  makeBibliography(): [unknown, string[]] | false;
}
