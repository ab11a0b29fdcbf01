/** Lists the tracked changes of a Word file with their words, author and place. */

import { addToGroup } from '../../words/add-to-group.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { ownValue } from '../../words/own-value.ts';
import { clipped } from '../../words/truncate.ts';
import { understood } from './alternatives.ts';
import type { ChangedElements } from './change-decisions.ts';
import { paragraphCues, type Styles } from './styles.ts';
import { child, childrenOf, descendants, textContent, type Xml } from './xml.ts';

export interface TrackedChange extends ChangedElements {
  kind: 'insertion' | 'deletion' | 'move';
  /** The changed words or the changed thing. Example: “growing”, "the row “a | b”", "a picture" */
  what: string;
  author: string | undefined;
  /** ISO time as Word has written it. */
  date: string | undefined;
  /** The words of the paragraph before it, truncated. */
  before: string;
  /** Example: "paragraph 12 under “Methods”" */
  place: string;
  /** The place with the words before it. Example: "paragraph 12 under “Methods”, behind “were counted with”" */
  where: string;
}

/** The text or one note of the file. */
export interface ChangedPart {
  root: Xml;
  /** Example: "footnote 3". Absent for the text. */
  place?: string;
}

/** State of the walk through the file. */
interface Walk {
  styles: Styles;
  changes: TrackedChange[];
  /** Moved words occur twice in the file. The target is only listed if the source is missing. */
  hasMoveFrom: boolean;
  /** Name of the move that is under way, which its two places share. */
  move: string;
  /** By name of the move. */
  sources: Map<string, TrackedChange>;
  targets: Map<string, Xml[]>;
  /** Counted as the report counts them. */
  paragraphs: number;
  tables: number;
  place: string | undefined;
  heading: string;
  /** Words of this paragraph so far. */
  before: string;
  /** The last change. A change of the same kind and author directly after it continues it. */
  open: { kind: TrackedChange['kind']; author: string | undefined; words: string } | undefined;
}

export function trackedChanges(parts: readonly ChangedPart[], styles: Styles): TrackedChange[] {
  const walk: Walk = {
    styles,
    changes: [],
    hasMoveFrom: parts.some(({ root }) => holds(root, 'w:moveFrom')),
    move: '',
    sources: new Map(),
    targets: new Map(),
    paragraphs: 0,
    tables: 0,
    place: undefined,
    heading: '',
    before: '',
    open: undefined,
  };
  for (const { root, place } of parts) {
    walk.place = place;
    if (place) walk.heading = '';
    visitInside(root, walk);
  }
  for (const [name, source] of walk.sources) source.targets.push(...(walk.targets.get(name) ?? []));
  return walk.changes;
}

function holds(element: Xml, name: string): boolean {
  return childrenOf(element).some((each) => each.name === name || holds(each, name));
}

type Visit = (element: Xml, walk: Walk) => void;

const VISITS: Record<string, Visit> = {
  'w:p': visitParagraph,
  'w:tbl': visitTable,
  'w:r': visitRun,
  'w:ins': (element, walk) => visitChange('insertion', element, walk),
  'w:del': (element, walk) => visitChange('deletion', element, walk),
  'w:moveFrom': (element, walk) => visitChange('move', element, walk),
  'w:moveFromRangeStart': beginMove,
  'w:moveToRangeStart': beginMove,
  'w:moveTo': (element, walk) => {
    if (!walk.hasMoveFrom) return visitChange('move', element, walk);
    addToGroup(walk.targets, walk.move, element);
    visitInside(element, walk);
  },
  'mc:AlternateContent': (element, walk) => visitInside(understood(element), walk),
};

function visitInside(element: Xml | undefined, walk: Walk): void {
  for (const each of childrenOf(element)) (ownValue(VISITS, each.name) ?? visitInside)(each, walk);
}

function beginMove({ attributes }: Xml, walk: Walk): void {
  walk.move = attributes['w:name'] ?? '';
}

function visitParagraph(element: Xml, walk: Walk): void {
  walk.paragraphs += 1;
  [walk.before, walk.open] = ['', undefined];
  const properties = child(element, 'w:pPr');
  visitInside(
    { ...element, children: element.children.filter((each) => each !== properties) },
    walk,
  );
  const mark = child(properties, 'w:rPr');
  for (const [name, kind] of MARKS) {
    const change = child(mark, name);
    // A paragraph end that changed together with its last words is not listed separately.
    if (change && goesOn(kind, change, walk)) walk.changes.at(-1)?.elements.push(change);
    else if (change) add(kind, 'the end of a paragraph', change, walk);
  }
  if (paragraphCues(walk.styles, properties).heading !== undefined)
    walk.heading = walk.before.trim();
}

const MARKS = [
  ['w:ins', 'insertion'],
  ['w:del', 'deletion'],
  ['w:moveFrom', 'move'],
] as const;

function visitTable(element: Xml, walk: Walk): void {
  const around = walk.place;
  walk.tables += 1;
  const table = around ?? `table ${walk.tables}`;
  let number = 0;
  for (const row of childrenOf(element)) {
    if (row.name === 'w:tr') number += 1;
    walk.place = `${table}, row ${number}`;
    const [name, kind] = MARKS.find(([mark]) => child(child(row, 'w:trPr'), mark)) ?? [];
    const change = name && child(child(row, 'w:trPr'), name);
    [walk.before, walk.open] = ['', undefined];
    if (kind && change) addRow(row, kind, change, walk);
    else visitInside(row, walk);
  }
  walk.place = around;
}

/** The words of the row are marked, too. */
function addRow(row: Xml, kind: TrackedChange['kind'], change: Xml, walk: Walk): void {
  add(kind, `the row ${quoted(cellsOf(row))}`, change, walk);
  const words = descendants(row, change.name).filter((each) => each !== change);
  walk.changes.at(-1)?.elements.push(...words);
}

function cellsOf(row: Xml): string {
  return childrenOf(row, 'w:tc')
    .map((cell) => wordsOf(cell).trim())
    .join(' | ');
}

function visitRun(element: Xml, walk: Walk): void {
  visitInside(element, walk);
  const words = wordsOf(element);
  if (words === '') return;
  walk.before = (walk.before + words).slice(-2 * LONGEST);
  walk.open = undefined;
}

function visitChange(kind: TrackedChange['kind'], element: Xml, walk: Walk): void {
  const words = wordsOf(element, kind === 'insertion' ? 'w:del' : undefined);
  const { open } = walk;
  if (open && goesOn(kind, element, walk)) {
    const last = walk.changes.at(-1);
    last?.elements.push(element);
    if (open.words.length <= LONGEST) open.words += words;
    if (last && open.words.trim() !== '') last.what = quoted(open.words);
  } else if (words !== '' || !holds(element, 'w:del')) {
    add(kind, words.trim() === '' ? thingIn(element, words) : quoted(words), element, walk);
    walk.open = { kind, author: element.attributes['w:author'], words };
  }
  const { open: opened } = walk;
  if (kind === 'insertion') visitInside(element, walk);
  walk.open = opened;
}

function goesOn(kind: TrackedChange['kind'], change: Xml, { open }: Walk): boolean {
  return open?.kind === kind && open.author === change.attributes['w:author'];
}

function add(kind: TrackedChange['kind'], what: string, change: Xml, walk: Walk): void {
  const { place = `paragraph ${walk.paragraphs}`, heading, before } = walk;
  const words = collapseWhiteSpace(before).split(' ').slice(-WORDS_BEFORE).join(' ');
  const at = place + (heading ? ` under ${quoted(heading)}` : '');
  const added: TrackedChange = {
    kind,
    what,
    author: change.attributes['w:author'],
    date: change.attributes['w:date'],
    before: words,
    place: at,
    where: words ? `${at}, behind ${quoted(words)}` : at,
    elements: [change],
    targets: [],
  };
  walk.changes.push(added);
  if (kind === 'move') walk.sources.set(walk.move, added);
}

const WORDS_BEFORE = 5;
/** In characters. */
const LONGEST = 80;

function quoted(words: string): string {
  return `“${clipped(collapseWhiteSpace(words), LONGEST)}”`;
}

const WORDS = new Set(['w:t', 'w:delText', 'm:t']);
const SPACES = new Set(['w:tab', 'w:br', 'w:cr']);
/** Earlier formatting, and words of another paragraph. */
const OTHERS = new Set(['w:pPr', 'w:rPr', 'w:txbxContent']);

/** @param except name of the elements whose words are skipped */
function wordsOf(element: Xml, except?: string): string {
  return childrenOf(element)
    .map((each) => {
      if (WORDS.has(each.name)) return textContent(each);
      if (SPACES.has(each.name)) return ' ';
      if (each.name === except || OTHERS.has(each.name)) return '';
      return wordsOf(each, except) + (each.name === 'w:p' ? ' ' : '');
    })
    .join('');
}

/** Names the object of a change without words. */
function thingIn(element: Xml, words: string): string {
  const [, thing] = THINGS.find(([name]) => holds(element, name)) ?? [];
  return thing ?? (words === '' ? 'nothing that shows' : 'a space');
}

const THINGS = [
  ['w:drawing', 'a picture'],
  ['w:pict', 'a picture'],
  ['w:object', 'an object'],
  ['w:footnoteReference', 'the call of a note'],
  ['w:endnoteReference', 'the call of a note'],
  ['w:fldChar', 'a field'],
  ['w:instrText', 'a field'],
  ['w:delInstrText', 'a field'],
] as const;
