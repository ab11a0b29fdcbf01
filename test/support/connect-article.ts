/**
 * Makes a raw arbitrary article consistent, as the structure stage leaves it: ids and numbers in
 * document order, "#7" turned into an existing target, notes that are never called left out.
 */
import type {
  Article,
  Asset,
  Block,
  Citation,
  CrossReference,
  FootnoteReference,
  Inline,
  LabelKind,
  Note,
  Panel,
  Reference,
  Text,
} from '../../src/article/article.ts';
import { wordSet } from '../../src/words/word-list.ts';
import { picture } from './build-article.ts';

type AnyNode = Block | Inline;
interface Label {
  id: string;
  kind: LabelKind;
  number?: string;
}

export function connectArticle(raw: Article): Article {
  // Arbitraries share their nodes; each place needs nodes of its own.
  const article: Article = JSON.parse(JSON.stringify(raw));
  for (const { section } of article.back) setDepths([section], 1);
  setDepths(article.body, 1);
  nameReferences(article.references);
  connectNotes(article);
  const nodes = everyNode(article);
  connectCitations(nodes, article.references);
  connectLabels(nodes);
  article.assets = [...assetPaths(nodes)].map(toAsset);
  return article;
}

function setDepths(blocks: Block[], depth: number): void {
  for (const block of blocks) {
    if (block.type !== 'section') continue;
    block.depth = depth;
    setDepths(block.children, depth + 1);
  }
}

function nameReferences(references: Reference[]): void {
  references.forEach((reference, index) => {
    reference.id = `ref-${index + 1}`;
    reference.key = `key${index + 1}`;
    reference.csl.id = reference.key;
  });
}

/** Numbers the notes by their first call; notes do not call notes. */
function connectNotes(article: Article): void {
  for (const node of nodesIn(article.notes).filter(isCall)) turnIntoText(node);
  const called = new Set<Note>();
  let calls = 0;
  for (const node of everyNode({ ...article, notes: [] }).filter(isCall)) {
    const note = pick(article.notes, node.target);
    if (!note) {
      turnIntoText(node);
      continue;
    }
    const number = String([...called.add(note)].indexOf(note) + 1);
    calls += 1;
    Object.assign(node, { target: `fn-${number}`, id: `fnref-${calls}`, number });
    Object.assign(note, { id: `fn-${number}`, number, calls: [...note.calls, node.id] });
  }
  article.notes = [...called];
}

function isCall(node: AnyNode): node is FootnoteReference {
  return node.type === 'footnoteReference';
}

/** Every node in document order; notes last. */
function everyNode(article: Article): AnyNode[] {
  const { title, subtitle, abstract, translations, body, back, notes } = article;
  return nodesIn([title, subtitle, abstract, translations, body, back, notes]);
}

function nodesIn(value: unknown): AnyNode[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  const isNode = 'type' in value && ('children' in value || NODE_TYPES.has(String(value.type)));
  return isNode ? [value as AnyNode, ...inner] : inner;
}

const NODE_TYPES = wordSet(`
  text inlineCode inlineMath break inlineImage crossReference footnoteReference list definitionList codeBlock
  equation figure table thematicBreak supplement`);

const KINDS = {
  section: 'section',
  figure: 'figure',
  table: 'table',
  equation: 'equation',
  codeBlock: 'listing',
  box: 'box',
  supplement: 'supplement',
} as const;

/** Gives ids, and numbers where the raw node has an empty one; points the references at them. */
function connectLabels(nodes: AnyNode[]): void {
  const counts: Partial<Record<LabelKind, number>> = {};
  const labels: Label[] = [];
  for (const node of nodes) {
    if (!(node.type in KINDS) || !('id' in node) || node.id === undefined) continue;
    const kind = KINDS[node.type as keyof typeof KINDS];
    const count = (counts[kind] ?? 0) + 1;
    counts[kind] = count;
    node.id = `${kind}-${count}`;
    const number = 'number' in node && node.number !== undefined ? String(count) : undefined;
    if (number !== undefined && 'number' in node) node.number = number;
    labels.push({ id: node.id, kind, number });
    if (node.type === 'figure') labels.push(...letterPanels(node.id, number, node.panels));
  }
  for (const node of nodes) if (node.type === 'crossReference') pointAt(node, labels);
}

function letterPanels(id: string, number: string | undefined, panels: Panel[]): Label[] {
  if (panels.length === 1) return [];
  return panels.map((panel, index) => {
    panel.letter = 'abc'[index];
    panel.id = `${id}-${panel.letter}`;
    return { id: panel.id, kind: 'figure', number: number && `${number}${panel.letter}` };
  });
}

function pointAt(node: CrossReference, labels: Label[]): void {
  const label = pick(labels, node.target);
  if (label) Object.assign(node, { target: label.id, kind: label.kind, number: label.number });
  else turnIntoText(node);
}

function connectCitations(nodes: AnyNode[], references: Reference[]): void {
  const citations = nodes.filter((node): node is Citation => node.type === 'citation');
  citations.forEach((citation, index) => {
    citation.id = `cite-${index + 1}`;
    for (const link of citation.children) {
      const reference = link.type === 'citationLink' ? pick(references, link.key) : undefined;
      if (reference) Object.assign(link, { key: reference.key });
      else turnIntoText(link);
      if (reference) citation.keys.push(reference.key);
      reference?.citedBy.push(citation.id);
    }
  });
}

/** What has nothing to point at becomes a word. */
function turnIntoText(node: object): void {
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, { type: 'text', value: 'nothing' } satisfies Text);
}

/** "#7" of three things is the second. */
function pick<Value>(values: Value[], seed: string): Value | undefined {
  return values[Number(seed.replace('#', '')) % values.length];
}

function assetPaths(nodes: AnyNode[]): Set<string> {
  const paths = nodes.flatMap((node) => {
    if (node.type === 'figure') return node.panels.map((panel) => panel.asset);
    if (node.type === 'inlineImage') return [node.asset];
    return node.type === 'supplement' && !/^https?:/.test(node.href) ? [node.href] : [];
  });
  return new Set(paths);
}

function toAsset(path: string): Asset {
  if (path.endsWith('.png')) return picture(path);
  return { path, output: `figures/${path}`, mediaType: 'text/csv', bytes: 4 };
}
