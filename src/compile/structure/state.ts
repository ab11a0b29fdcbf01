/** State of the conversion of one manuscript. */

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
import { textWithoutNotes } from './text-without-notes.ts';

/** Converts nested blocks. It is passed down, so that the files for blocks do not import each other. */
export type ToBlocks = (state: State, nodes: readonly BlockNode[]) => Block[];

/** Places of the article's nodes in the manuscript, for later checks. */
export type Places = WeakMap<object, Place>;

interface Label {
  id: string;
  kind: LabelKind;
  number?: string;
  /** Title of a section or a box, which a reference prints if there is no number. */
  title?: Inline[];
  /** The number inside a longer title, which a reference prints if the author wrote the word before it. */
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
  /** Labels that are used a second time, by canonical id. */
  repeated: { id: string; given: string; place?: Place }[];
  pending: { node: CrossReference; place?: Place }[];
  counters: Map<string, number>;
  /** Next number inside `subequations`: "1a", "1b", …. */
  nextSubequation?(): string;
  assets: Map<string, Asset>;
  definitions: Map<string, FootnoteDefinition>;
  /** Notes in order of their first call. Their texts are converted after the body. */
  notes: { note: Note; source: BlockNode[]; key: string }[];
  /** Called notes that are defined elsewhere, by key. */
  calledNotes: Map<string, Note>;
  back: BackSection[];
  /** Language of the `:::` block around, if it has one. */
  span?: { language?: string; direction?: Direction };
  /** Whether we are inside a note, where citations are printed in the line even in a note style. */
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

/** Ids that the author wrote, which made ids must avoid. */
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

/** Records words at the beginning of a text that Offprint replaces: "Figure 3:", "2.1". */
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

/** Records the place of a node in the manuscript. */
export function recordPlace<Node extends object>(
  state: State,
  node: Node,
  place: Place | undefined,
): Node {
  if (place) state.places.set(node, place);
  return node;
}

/** The next number of figures, tables, equations or notes: "1", "2", …. */
export function nextNumber(state: State, counter: string): string {
  const number = (state.counters.get(counter) ?? 0) + 1;
  state.counters.set(counter, number);
  return String(number);
}

/**
 * The author's id, or one made from `fallback`. If the author's id is taken already, it is recorded as
 * repeated.
 */
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

/** Adds a target for cross-references. */
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
