import type { Heading } from 'mdast';
import type { Block, Inline, Section } from '../article.ts';
import type { Place } from '../diagnostics.ts';
import type { BlockNode } from '../parse/manuscript.ts';
import { backMatterKind } from './back-matter.ts';
import { toBlocks } from './blocks.ts';
import { trimmed } from './captions.ts';
import { canonicalId, slug } from './identifiers.ts';
import { toInlines } from './inlines.ts';
import { addLabel, idFor, placed, problem, type State } from './state.ts';
import { wordsOf } from './words.ts';

/** A heading with what follows it, up to the next heading of its depth. */
interface Part {
  heading: Heading;
  depth: number;
  blocks: BlockNode[];
  parts: Part[];
}

/**
 * Nests a flat list of blocks into numbered sections. Top-level sections that are back matter go
 * to `state.back`; the rest is the body.
 */
export function toSections(state: State, nodes: readonly BlockNode[], numbered: boolean): Block[] {
  const { lead, parts } = nest(state, nodes);
  const body = toBlocks(state, lead);
  const counter = newCounter();
  const appendices = newCounter((count) =>
    String.fromCharCode('A'.charCodeAt(0) + ((count - 1) % 26)),
  );
  for (const part of parts) {
    const kind = kindOf(part);
    if (kind === 'references' && isListOfReferences(part)) continue;
    if (kind === undefined || kind === 'references') {
      body.push(section(state, part, numbered ? counter : undefined));
      continue;
    }
    const lettered = kind === 'appendix' && numbered && !saysAppendix(part);
    const made = section(state, part, lettered ? appendices : undefined);
    state.back.push({ kind, section: made });
  }
  return body;
}

function kindOf(part: Part): ReturnType<typeof backMatterKind> {
  return backMatterKind(wordsOf(part.heading), classesOf(part));
}

/** Headings by depth, skipped levels closed up; the smallest depth is 1. */
function nest(state: State, nodes: readonly BlockNode[]): { lead: BlockNode[]; parts: Part[] } {
  const headings = nodes.filter((node) => node.type === 'heading');
  const smallest = Math.min(...headings.map((heading) => heading.depth));
  const lead: BlockNode[] = [];
  const root: Part[] = [];
  const open: Part[] = [];
  for (const node of nodes) {
    if (node.type !== 'heading') {
      (open.at(-1)?.blocks ?? lead).push(node);
      continue;
    }
    if (wordsOf(node).trim() === '') {
      reportEmpty(state, node);
      continue;
    }
    const wanted = node.depth - smallest + 1;
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= wanted) open.pop();
    const above = open.at(-1)?.depth ?? 0;
    const sibling = (open.at(-1)?.parts ?? root).at(-1);
    // Headings beside one that skipped a level are on its level: one message says it.
    if (wanted > above + 1 && sibling?.depth !== wanted)
      reportSkipped(state, node, above + smallest);
    const part: Part = { heading: node, depth: wanted, blocks: [], parts: [] };
    (open.at(-1)?.parts ?? root).push(part);
    open.push(part);
  }
  return { lead, parts: root };
}

/** Counts the sections of one level; `below` counts inside the one that was counted last. */
interface Counter {
  next(): string;
  below(): Counter;
}

function newCounter(write: (count: number) => string = String, prefix = ''): Counter {
  let count = 0;
  let last = '';
  return {
    next: () => {
      count += 1;
      last = prefix + write(count);
      return last;
    },
    below: () => newCounter(String, `${last}.`),
  };
}

function section(state: State, part: Part, counter: Counter | undefined, depth = 1): Section {
  const { heading } = part;
  const unnumbered = classesOf(part).some((name) => name === 'unnumbered' || name === '-');
  const number = unnumbered ? undefined : counter?.next();
  const typed = withoutTypedNumber(trimmed(toInlines(state, heading.children)), number);
  const id = sectionId(state, heading, wordsOf(heading));
  const shown = typed.numbered ? number : undefined;
  addLabel(state, id, 'section', shown, typed.title);
  alsoKnownAs(state, wordsOf(heading), id);
  const below = number === undefined ? undefined : counter?.below();
  const children = toBlocks(state, part.blocks);
  for (const child of part.parts) {
    // Below a heading of its own, too, an empty "References" stands for the list that we print.
    if (kindOf(child) === 'references' && isListOfReferences(child)) continue;
    children.push(section(state, child, below, depth + 1));
  }
  const made: Section = {
    type: 'section',
    id,
    depth,
    ...(shown && { number: shown }),
    title: typed.title,
    children,
  };
  return placed(state, made, heading.position);
}

/** The names that Pandoc and GitHub make of a heading: authors link to them. */
function alsoKnownAs(state: State, words: string, id: string): void {
  const plain = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_.-]/gu, '')
    .trim();
  const names = [
    plain.replace(/\s+/g, '-').replace(/^[^\p{L}]+/u, ''),
    plain.replace(/[.]/g, '').replace(/\s/g, '-'),
  ];
  for (const name of names.map(canonicalId))
    if (!state.aliases.has(name)) state.aliases.set(name, id);
}

/** "Appendix B: Tables" has its letter, if the author wanted one. */
function saysAppendix(part: Part): boolean {
  return backMatterKind(wordsOf(part.heading), []) === 'appendix';
}

function sectionId(state: State, heading: Heading, words: string): string {
  const given = heading.data?.attributes?.id;
  return idFor(state, given, slug(words, 'section'), heading.position);
}

/**
 * "2.1 Methods" as authors type it: the number goes where it is the one that we print, and where it
 * is another, the author's is kept and ours is not printed.
 */
function withoutTypedNumber(
  title: Inline[],
  number: string | undefined,
): { title: Inline[]; numbered: boolean } {
  const [first, ...rest] = title;
  const match =
    first?.type === 'text' ? /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(?=\S)/.exec(first.value) : null;
  if (!match || first?.type !== 'text' || number === undefined) return { title, numbered: true };
  if (match[1] !== number) return { title, numbered: !match[0].includes('.') };
  return {
    title: [{ ...first, value: first.value.slice(match[0].length) }, ...rest],
    numbered: true,
  };
}

/** A heading "References" at the place of the list that we make; nothing else below it. */
function isListOfReferences(part: Part): boolean {
  return part.parts.length === 0 && part.blocks.every(isEmpty);
}

function isEmpty(node: BlockNode): boolean {
  if (node.type === 'footnoteDefinition') return true;
  return node.type === 'div' && node.children.every((child) => isEmpty(child as BlockNode));
}

function classesOf(part: Part): string[] {
  return part.heading.data?.attributes?.classes ?? [];
}

function reportEmpty(state: State, node: Heading): void {
  problem(
    state,
    'heading-empty',
    'Unexpected heading without words, expected a title',
    node.position,
    'Give the section a title, or delete the line.',
  );
}

function reportSkipped(state: State, node: Heading, expected: number): void {
  const place: Place | undefined = node.position;
  problem(
    state,
    'heading-skipped',
    `Unexpected heading of level ${node.depth}, expected level ${expected} at most`,
    place,
    `Write it with ${'#'.repeat(expected)}: it is printed one level below the section around it.`,
  );
}
