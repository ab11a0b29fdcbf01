/** Types of the parts of citeproc-js that we use. It has no types of its own. */
import type { CslItem } from '../../article/article.ts';
import type { CslNode } from './style-tree.ts';

/** The module. */
export interface Citeproc {
  PROCESSOR_VERSION: string;
  debug(text: string): void;
  /** Letters of scripts in which names have spaces. */
  ROMANESQUE_REGEXP: RegExp;
  ROMANESQUE_NOT_REGEXP: RegExp;
  STARTSWITH_ROMANESQUE_REGEXP: RegExp;
  ENDSWITH_ROMANESQUE_REGEXP: RegExp;
  ALL_ROMANESQUE_REGEXP: RegExp;
  ASSUME_ALL_ITEMS_REGISTERED: number;
  POSITION_SUBSEQUENT: number;
  /** Values of `update_mode`: what citations depend on besides their works. */
  NONE: number;
  POSITION: number;
  SINGLETON: number;
  Engine: {
    new (system: EngineSystem, style: CslNode, language: string, forceLanguage: boolean): Engine;
    prototype: Engine & NumberReader;
  };
  NameOutput: { prototype: NameOutput };
  Registry: { prototype: Registry; NameReg: new (engine: Engine) => NameRegistry };
  XmlJSON: { prototype: NodeReader };
  Stack: { prototype: { mystack: unknown[]; value(): unknown } };
  Token: new (name: string, kind: number) => Token;
  Output: {
    Formats: Record<string, OutputFormat>;
    Formatters: { title(state: unknown, text: string): string };
  };
  Util: {
    Names: { initializeWith: InitializeWith };
    FlipFlopper: new (engine: Engine) => { processTags(blob: { blobs: string }): void };
  };
  getCitationCluster(
    this: Engine,
    items: [item: unknown, cite: { prefix?: string; [flag: string]: unknown }][],
    ...further: unknown[]
  ): string;
  /** The text before a cite of a cluster. */
  getSpliceDelimiter(
    this: Engine,
    lastLocator: unknown,
    lastCollapsed: boolean,
    position: number,
  ): string;
  /** Uses the language of the current work, otherwise that of the style. */
  toLocaleUpperCase(this: Capitals, text: string): string;
  toLocaleLowerCase(this: Engine, text: string): string;
  /** A comparison of sort keys in a language. */
  getSortCompare(this: Engine, language?: string): (a: string, b: string) => number;
  getSortKeys(this: Engine, work: WorkData, kind: string): string[];
  /** The short citation of a work. */
  getAmbiguousCite(this: Engine, work: WorkData, ...further: unknown[]): string;
  expandMacro(this: Engine, token: Token, target: Token[]): void;
  tokenExec(this: Engine, token: Token, item: unknown, cite: unknown): number;
}
/** The names of all works. */
interface NameRegistry {
  /** @param position of the name in its list */
  addname(id: string, name: object, position: number): void;
  delitems(ids: unknown): unknown;
}
/** The works of an engine. */
interface Registry {
  state: Engine;
  /** Works by short citation. */
  ambigcites: Record<string, string[] | undefined>;
  /** Short citations to disambiguate. */
  ambigsTouched: Record<string, true>;
  setdisambigs(): void;
}
/** Reads the tree of a style or locale. */
interface NodeReader {
  /** The nodes with a name and, if given, with an attribute `name`. */
  getNodesByName(
    node: CslNode | undefined,
    name: string,
    attribute?: string,
    found?: CslNode[],
  ): CslNode[];
}
/** Writes the names of a work. */
export interface NameOutput {
  Item: { language?: string };
  /** 0: no Latin letters, 1: some, 2: only. */
  _isRomanesque(this: NameOutput, name: unknown): number;
  /** Whether a name is never inverted. */
  getStaticOrder(this: NameOutput, name: unknown, refresh?: boolean): boolean;
  /**
   * A name in one of citeproc's forms.
   *
   * @param isFallback whether a name without this form is used as it is
   * @param isOriginal whether the form before was the original
   */
  getName(
    this: NameOutput,
    name: object,
    form: string,
    isFallback: boolean,
    isOriginal?: boolean,
  ): ReadName;
}
export interface ReadName {
  name: object;
  usedOrig: boolean | undefined;
}
/** A work as citeproc keeps it. */
interface WorkData {
  id: string;
}
/** The state that capitalization uses. */
export interface Capitals {
  nameOutput?: { Item: Partial<CslItem> };
}
/** Parses numbers and ranges. */
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
  engine: Engine,
  name: string,
  terminator: string,
  normalizeOnly?: boolean,
) => string;

export interface Token {
  execs: ((state: Engine, item: unknown, cite: unknown) => void)[];
  postponed_macro?: string;
  strings: { sort_direction?: string };
}
/** Output by formatting. A string contains `%%STRING%%`. */
export type OutputFormat = Record<
  string,
  | string
  | false
  | ((this: never, state: never, text: string) => string)
  | ((text: string) => string)
>;

/** Functions that citeproc calls. */
export interface EngineSystem {
  retrieveLocale(language: string): CslNode;
  retrieveItem(id: string): unknown;
  /** Called for every printed variable. Returns the three strings joined, with any additions. */
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
/** A group of cites, printed together. */
export interface Cluster {
  citationID: string;
  citationItems: ClusterItem[];
  /** Works and cites in printed order. Citeproc sets it when it reads the cluster. */
  sortedItems?: unknown[];
  properties: {
    /** Number of the note; 0 in the text. */
    noteIndex: number;
    mode?: 'suppress-author';
    unsorted?: boolean;
    'suppress-trailing-punctuation'?: boolean;
  };
}
/** Position, text and id of each cluster that is new or changed. */
type Printed = [position: number, text: string, citationID: string];

export interface Engine {
  opt: {
    development_extensions: Record<string, unknown>;
    'initialize-with-hyphen': boolean;
    current_default_locale?: string;
    /** NONE, POSITION, or a value for numeric styles. */
    update_mode: number;
    xclass: 'in-text' | 'note';
    /** Whether the style has a `disambiguate` condition. */
    has_disambiguate: boolean;
    'disambiguate-add-names'?: boolean;
    'disambiguate-add-givenname'?: boolean;
  };
  citation: {
    opt: {
      /** A value of CSL, or an empty list. */
      collapse?: string | [];
      cite_group_delimiter?: string;
      'after-collapse-delimiter'?: string;
    };
  };
  tmp: {
    have_collapsed: boolean;
    splice_delimiter: string;
    /** Languages of the current work and of the style. */
    lang_array?: string[];
    /** Whether a short citation is made only to read its authors. */
    authorstring_request?: boolean;
  };
  /** Empty if the style has no list. */
  bibliography: { tokens: unknown[] };
  registry: {
    /** `ambig` is the short citation. Ambiguous works have the same one. */
    registry: Record<string, { seq: number; ambig: string } | undefined>;
    /** Works with the same short citation. */
    ambigcites: Record<string, string[] | undefined>;
    citationreg: { citationById: Record<string, Cluster> };
  };
  setOutputFormat(name: string): void;
  getTerm(name: string): string | undefined;
  retrieveItem(id: string): unknown;
  /** The work as it was last retrieved. */
  refetchItem(id: string): unknown;
  updateItems(ids: string[]): string[];
  processCitationCluster(
    cluster: Cluster,
    before: [citationID: string, noteIndex: number][],
    after: [citationID: string, noteIndex: number][],
    flag: number,
  ): [unknown, Printed[]];
  /** The text of a cluster that `processCitationCluster` has read. */
  process_CitationCluster(items: Cluster['sortedItems'], cluster: Cluster): string;
  disambiguate: { run(ambiguous: string): void };
  /** One text for each entry, or false if the style has no list. */
  makeBibliography(): [unknown, string[]] | false;
}
