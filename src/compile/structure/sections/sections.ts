import type { Heading } from 'mdast';
import type { Block, Section } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Metadata } from '../../metadata/metadata.ts';
import { canonicalId, slug } from '../../parse/identifiers.ts';
import type { BlockNode } from '../../parse/manuscript.ts';
import { toBlocks } from '../blocks.ts';
import { trimInlines } from '../floats/captions.ts';
import { toInlines } from '../inlines/inlines.ts';
import {
  addLabel,
  idFor,
  recordPlace,
  recordReplaced,
  reportProblem,
  type State,
} from '../state.ts';
import { textWithoutNotes } from '../text-without-notes.ts';
import { backMatterKind } from './back-matter.ts';
import {
  decimalCounter,
  isRoman,
  letterCounter,
  type Numbered,
  namedAppendix,
  romanCounter,
  type SectionCounter,
} from './section-numbers.ts';

/** A heading and its content, up to the next heading of its depth. */
interface Part {
  heading: Heading;
  depth: number;
  /** Whether it follows LaTeX's `\appendix`. */
  isAppendix: boolean;
  /** A typed number that only counts the headings of its level: "1 ". */
  typedOrder?: string | undefined;
  blocks: BlockNode[];
  parts: Part[];
}

/**
 * Nests a flat list of blocks into numbered sections. Back matter of the top level goes to `state.back`, the
 * rest is the body.
 */
export function toSections(
  state: State,
  nodes: readonly BlockNode[],
  numbers: Metadata['numberSections'],
): Block[] {
  const { lead, parts } = nest(state, nodes);
  const body = toBlocks(state, lead);
  const counter = counterFor(numbers, parts);
  if (numbers === true) removeTypedOrder(parts);
  const appendices = letterCounter();
  for (const { part, kind } of withKinds(state, parts)) {
    if (isListHeading(state, part, kind)) continue;
    if (kind === undefined || kind === 'references') {
      body.push(section(state, part, counter));
      continue;
    }
    const isCounted = kind === 'appendix' && counter;
    const letters = isNamedAppendix(part) ? namedAppendix : appendices;
    const made = section(state, part, isCounted ? letters : undefined);
    state.back.push({ kind, section: made });
  }
  return body;
}

/**
 * Removes typed numbers that only count the headings of one level, such as "1 Setup" and "2 Runs" below "2
 * Methods", if all headings of the level have them, counted within their section or through the article. The
 * first level is compared heading by heading.
 */
function removeTypedOrder(parts: readonly Part[]): void {
  let groups = parts.filter((part) => kindOf(part) === undefined).map(numberedBelow);
  for (; groups.flat().length > 0; groups = groups.flat().map(numberedBelow)) {
    const isInOrder = (level: readonly Part[]) =>
      level.every(({ heading }, index) => typedOrder(heading)?.number === index + 1);
    if (!groups.every(isInOrder) && !isInOrder(groups.flat())) continue;
    for (const part of groups.flat()) part.typedOrder = typedOrder(part.heading)?.mark;
  }
}

function numberedBelow({ parts }: Part): Part[] {
  return parts.filter((part) => !isUnnumbered(part));
}

function typedOrder({ children: [first] }: Heading): { mark: string; number: number } | undefined {
  if (first?.type !== 'text') return undefined;
  const [mark, number] = /^(\d{1,2})[.)]?\s+(?=\S)/.exec(first.value) ?? [];
  return mark === undefined ? undefined : { mark, number: Number(number) };
}

/** Sections without numbers or back matter, because an abstract may have a section "Funding". */
export function toPlainSections(state: State, nodes: readonly BlockNode[]): Block[] {
  const { lead, parts } = nest(state, nodes);
  return [...toBlocks(state, lead), ...parts.map((part) => section(state, part, undefined))];
}

/** Whether the section is only the heading of the reference list, which Offprint prints itself. */
function isListHeading(state: State, part: Part, kind: Kind | undefined): boolean {
  if (kind !== 'references' || !isEmptySection(part)) return false;
  recordReplaced(state, part.heading.children, [], part.heading.position);
  return true;
}

function counterFor(
  numbers: Metadata['numberSections'],
  parts: readonly Part[],
): SectionCounter | undefined {
  if (!numbers) return undefined;
  if (numbers === 'roman') return romanCounter(true);
  return isRoman(parts.map(({ heading }) => textWithoutNotes(heading)))
    ? romanCounter(false)
    : decimalCounter();
}

/**
 * The kinds of sections. Sections after bookdown's `# (APPENDIX) More {-}` are appendices. That heading is
 * printed only if text follows it.
 */
function* withKinds(
  state: State,
  parts: readonly Part[],
): Generator<{ part: Part; kind: Kind | undefined }> {
  let isBehind = false;
  for (const part of parts) {
    const { heading } = part;
    const [first, ...rest] = heading.children;
    if (first?.type !== 'text' || !APPENDICES.test(first.value)) {
      yield { part, kind: kindOf(part) ?? (isBehind || part.isAppendix ? 'appendix' : undefined) };
      continue;
    }
    isBehind = true;
    const isBare = isEmptySection(part);
    const children = [{ ...first, value: first.value.replace(APPENDICES, '') }, ...rest];
    recordReplaced(state, heading.children, isBare ? [] : children, heading.position);
    if (isBare) continue;
    yield { part: { ...part, heading: { ...heading, children } }, kind: 'appendix' };
  }
}

const APPENDICES = /^\(APPENDIX\)\s+(?=\S)/;

type Kind = NonNullable<ReturnType<typeof backMatterKind>>;

function kindOf(part: Part): Kind | undefined {
  return backMatterKind(textWithoutNotes(part.heading), classesOf(part));
}

/** Nests headings by depth, without skipped levels. The smallest depth is 1. */
function nest(state: State, nodes: readonly BlockNode[]): { lead: BlockNode[]; parts: Part[] } {
  const headings = nodes.filter((node) => node.type === 'heading');
  const smallest = Math.min(...headings.map((heading) => heading.depth));
  const lead: BlockNode[] = [];
  const root: Part[] = [];
  const open: Part[] = [];
  let isAppendix = false;
  for (const node of nodes) {
    isAppendix ||= node.type === 'div' && node.name === 'appendices' && node.children.length === 0;
    if (node.type !== 'heading') {
      (open.at(-1)?.blocks ?? lead).push(node);
      continue;
    }
    if (textWithoutNotes(node).trim() === '') {
      reportEmpty(state, node);
      continue;
    }
    const wanted = node.depth - smallest + 1;
    const isBeside = (part: Part) => part.depth >= wanted || part.isAppendix !== isAppendix;
    for (let last = open.at(-1); last && isBeside(last); last = open.at(-1)) open.pop();
    const above = open.at(-1)?.depth ?? 0;
    const sibling = (open.at(-1)?.parts ?? root).at(-1);
    // Siblings of a heading that skipped a level are not reported again.
    if (wanted > above + 1 && sibling?.depth !== wanted)
      reportSkipped(state, node, above + smallest);
    const part: Part = { heading: node, depth: wanted, isAppendix, blocks: [], parts: [] };
    (open.at(-1)?.parts ?? root).push(part);
    open.push(part);
  }
  return { lead, parts: root };
}

function section(
  state: State,
  part: Part,
  counter: SectionCounter | undefined,
  depth = 1,
): Section {
  const { heading } = part;
  const words = trimInlines(toInlines(state, heading.children));
  const [first] = words;
  if (first?.type === 'text' && part.typedOrder)
    words[0] = { ...first, value: first.value.slice(part.typedOrder.length) };
  const counted: Numbered = isUnnumbered(part) || !counter ? { title: words } : counter(words);
  const { title, number, label, below } = counted;
  recordReplaced(state, words, title, heading.position);
  const id = sectionId(state, heading, textWithoutNotes(heading));
  addLabel(state, id, 'section', number, title);
  addAliases(state, textWithoutNotes(heading), id);
  const children = toBlocks(state, part.blocks);
  for (const child of part.parts) {
    // An empty "References" below another heading also stands for the printed list.
    if (isListHeading(state, child, kindOf(child))) continue;
    children.push(section(state, child, below, depth + 1));
  }
  const made: Section = {
    type: 'section',
    id,
    depth,
    ...(number && { number }),
    ...(label && { label }),
    title,
    children,
  };
  return recordPlace(state, made, heading.position);
}

/** Adds the names that Pandoc and GitHub make of a heading, because authors link to them. */
function addAliases(state: State, words: string, id: string): void {
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

function isNamedAppendix(part: Part): boolean {
  return backMatterKind(textWithoutNotes(part.heading), []) === 'appendix';
}

function sectionId(state: State, heading: Heading, words: string): string {
  const authorId = heading.data?.attributes?.id;
  return idFor(state, authorId, slug(words, 'section'), heading.position);
}

/** Whether a heading has no text, such as "References" in the place of the printed list. */
function isEmptySection(part: Part): boolean {
  return part.parts.length === 0 && part.blocks.every(isEmpty);
}

function isEmpty(node: BlockNode): boolean {
  if (node.type === 'footnoteDefinition') return true;
  return node.type === 'div' && node.children.every((child) => isEmpty(child));
}

function isUnnumbered(part: Part): boolean {
  return classesOf(part).some((name) => name === 'unnumbered' || name === '-');
}

function classesOf(part: Part): string[] {
  return part.heading.data?.attributes?.classes ?? [];
}

function reportEmpty(state: State, node: Heading): void {
  reportProblem(state, message('heading-empty'), node.position);
}

function reportSkipped(state: State, node: Heading, expected: number): void {
  const facts = { level: node.depth, expected, marks: '#'.repeat(expected) };
  reportProblem(state, message('heading-skipped', facts), node.position);
}
