/** What the walk through one manuscript carries along. */

import type { Data, FootnoteDefinition } from 'mdast';
import type {
  Asset,
  BackSection,
  Block,
  CrossReference,
  Direction,
  Inline,
  LabelKind,
  Note,
} from '../../article/article.ts';
import type { FileFacts } from '../../article/sources.ts';
import { type BuildMessage, report } from '../../messages/report.ts';
import { recordConsumed } from '../../words/consumed.ts';
import { type Language, languageOf } from '../../words/languages/index.ts';
import type { Place } from '../../words/place.ts';
import { canonicalId, newIdentifiers } from '../parse/identifiers.ts';
import type { BlockNode } from '../parse/manuscript.ts';
import type { Parts } from './parts.ts';
import { textWithoutNotes } from './words.ts';

/** Converts nested blocks; handed down, so that the files of the blocks need not know each other. */
export type ToBlocks = (state: State, nodes: readonly BlockNode[]) => Block[];

/** Places in the manuscript of the article's nodes, for checks that come later. */
export type Places = WeakMap<object, Place>;

interface Label {
  id: string;
  kind: LabelKind;
  number?: string;
  /** Of a section or a box: what a reference says where there is no number. */
  title?: Inline[];
  /** The number in a title that says more: what a reference prints to which the author wrote the word. */
  ordinal?: string;
}
export interface State {
  parts: Parts;
  language: Language;
  identifiers: ReturnType<typeof newIdentifiers>;
  /** By canonical id. */
  labels: Map<string, Label>;
  /** Further names of labels: several `\\label` in one equation. */
  aliases: Map<string, string>;
  /** Labels that were given a second time, by canonical id. */
  repeated: { id: string; given: string; place?: Place }[];
  pending: { node: CrossReference; place?: Place }[];
  counters: Map<string, number>;
  /** Inside `subequations`, whose equations share a number: "1a", "1b", …. */
  nextSubequation?(): string;
  assets: Map<string, Asset>;
  definitions: Map<string, FootnoteDefinition>;
  /** Notes in order of their first call; their texts are converted after the body. */
  notes: { note: Note; source: BlockNode[]; key: string }[];
  /** Those of them that stand elsewhere, by key. */
  calledNotes: Map<string, Note>;
  back: BackSection[];
  /** Language of the `:::` block around, if it has one. */
  span?: { language?: string; direction?: Direction };
  /** Citations stand in the line here, also in a note style. */
  insideNote: boolean;
  places: Places;
}

export function newState(parts: Parts): State {
  return {
    parts,
    language: languageOf(parts.metadata.language),
    identifiers: newIdentifiers(givenIds(parts.manuscript.tree)),
    labels: new Map(),
    aliases: new Map(),
    repeated: [],
    pending: [],
    counters: new Map(),
    assets: new Map(),
    definitions: new Map(),
    notes: [],
    calledNotes: new Map(),
    back: [],
    insideNote: false,
    places: new WeakMap(),
  };
}

/** Ids that the author gave: those that we make keep off them. */
function givenIds(node: object): Set<string> {
  const found = new Set<string>();
  const stack: object[] = [node];
  for (let each = stack.pop(); each; each = stack.pop()) {
    const { data, children } = each as { data?: Data; children?: object[] };
    if (data?.attributes?.id !== undefined) found.add(canonicalId(data.attributes.id));
    for (const child of children ?? []) stack.push(child);
  }
  return found;
}

/** Reports a problem of the manuscript. */
export function reportProblem(state: State, message: BuildMessage, place: Place | undefined): void {
  report(state.parts.sources.manuscript, message, place);
}

/** Records the words that a text begins with and that ours replace: "Figure 3:", "2.1". */
export function recordReplaced(
  state: State,
  written: readonly object[],
  kept: readonly object[],
  place: Place | undefined,
): void {
  if (written === kept) return;
  const [before, after] = [written, kept].map((children) => textWithoutNotes({ children }).trim());
  if (before === undefined || after === undefined || !before.endsWith(after)) return;
  const words = before.slice(0, before.length - after.length);
  recordConsumed(state.parts.sources.manuscript, { words }, place);
}

/** Remembers where a node stands in the manuscript. */
export function placed<Node extends object>(
  state: State,
  node: Node,
  place: Place | undefined,
): Node {
  if (place) state.places.set(node, place);
  return node;
}

/** "1", "2", … for figures, tables, equations, notes. */
export function nextNumber(state: State, counter: string): string {
  const number = (state.counters.get(counter) ?? 0) + 1;
  state.counters.set(counter, number);
  return String(number);
}

/** The id to use: the author's, remembered as repeated where it is taken, or one made of `fallback`. */
export function idFor(
  state: State,
  given: string | undefined,
  fallback: string,
  place: Place | undefined,
): string {
  if (given === undefined) return state.identifiers.unique(fallback);
  const id = canonicalId(given);
  if (state.identifiers.claim(id)) return id;
  state.repeated.push({ id, given, place });
  return state.identifiers.unique(id);
}

/** Makes a thing findable for cross-references. */
export function addLabel(
  state: State,
  id: string,
  kind: LabelKind,
  number?: string,
  title?: Inline[],
): void {
  state.labels.set(id, { id, kind, number, title });
}

export function fileFacts(state: State, path: string): FileFacts | undefined {
  return state.parts.sources.files.get(path);
}
