/** Reads a Word file into a draft. */
import { type Allowance, type Budget, newBudget } from '../../article/budget.ts';
import type { Draft, DraftBlock } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { refuse } from '../refusal.ts';
import { sourceWriter } from '../source.ts';
import { readBlocks } from './blocks.ts';
import { rejectChange } from './change-decisions.ts';
import { readSources } from './citations/word-sources.ts';
import { readComments } from './comments.ts';
import { withoutDiagrams } from './diagrams.ts';
import { readNumbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { leaveOut, type WordReader } from './reader.ts';
import { reportReading } from './report.ts';
import { readStyles } from './styles.ts';
import { settleHeadingStyles } from './texts-in-heading-styles.ts';
import { type ChangedPart, type TrackedChange, trackedChanges } from './tracked-changes.ts';
import { settleTypewriter } from './typewriter.ts';
import { child, childrenOf, descendants, textContent, type Xml } from './xml.ts';
import { refuseBroken } from './zip.ts';

export interface WordOptions {
  acceptChanges?: boolean;
  /** Whether each tracked change is accepted, in the order of `trackedChanges`. Missing decisions accept. */
  changeDecisions?: readonly boolean[];
  budget: Budget;
}

export function readWordFile(bytes: Uint8Array, options: WordOptions, findings: Findings): Draft {
  const reader = newReader(bytes, options.budget.figures, findings);
  const body = bodyOf(reader);
  checkChanges(changesIn(body, reader), options, findings);
  const blocks = withoutDiagrams(readBlocks(body, reader), reader);
  const notes = readNotes(reader);
  settleTypewriter(blocks, notes);
  settleHeadingStyles(blocks, reader);
  readComments(reader);
  readHeaders(reader);
  reportReading(reader);
  const source = reader.source.finish();
  if (!/[\p{L}\p{N}]/u.test(source.text)) refuse('The Word file holds no words.');
  return {
    kind: 'word',
    source,
    blocks,
    notes,
    images: [...new Set(reader.images.values())],
    leftOut: reader.leftOut,
  };
}

/** @throws Refusal if the file is not a Word file that can be read */
export function changesOfFile(bytes: Uint8Array): TrackedChange[] {
  const reader = newReader(bytes, newBudget().figures, []);
  return changesIn(bodyOf(reader), reader);
}

function bodyOf(reader: WordReader): Xml {
  return (
    child(reader.pack.xml(reader.part), 'w:body') ??
    refuseBroken(' (the document has no text part)')
  );
}

function changesIn(body: Xml, reader: WordReader): TrackedChange[] {
  return trackedChanges([{ root: body }, ...notesOf(reader)], reader.styles);
}

const WRITTEN_PER_BYTE = 5;

function newReader(bytes: Uint8Array, figures: Allowance, findings: Findings): WordReader {
  const pack = openPackage(bytes);
  // Pictures are already compressed, so the written files are rarely larger than the Word file.
  figures.grant(WRITTEN_PER_BYTE * bytes.length);
  const related = (type: string) => pack.xml(pack.related(pack.main, type)[0] ?? '');
  return {
    pack,
    findings,
    part: pack.main,
    styles: readStyles(related('styles')),
    numbering: readNumbering(related('numbering')),
    sources: readSources(pack.related(pack.main, 'customXml').map((path) => pack.xml(path))),
    source: sourceWriter(),
    leftOut: [],
    images: new Map(),
    figures,
    unwritten: new Map(),
    fields: [],
    counts: new Map(),
    unknownMath: new Map(),
    comments: new Map(),
    paragraphs: 0,
    tables: 0,
    boxes: 0,
    cells: 0,
    noteCalls: [],
    citations: new Map(),
    waitingAnchors: [],
  };
}

interface NotePart {
  kind: 'footnote' | 'endnote';
  path: string;
  root: Xml;
}

function noteParts(reader: WordReader): NotePart[] {
  return (['footnote', 'endnote'] as const).flatMap((kind) =>
    reader.pack.related(reader.pack.main, `${kind}s`).flatMap((path) => {
      const root = reader.pack.xml(path);
      return root ? [{ kind, path, root }] : [];
    }),
  );
}

function notesOf(reader: WordReader): ChangedPart[] {
  return noteParts(reader).flatMap(({ kind, root }) =>
    childrenOf(root, `w:${kind}`).map((note) => ({
      root: note,
      place: `${kind} ${note.attributes['w:id'] ?? ''}`,
    })),
  );
}

const KINDS = ['insertion', 'deletion', 'move'] as const;
const DONE = { insertion: 'inserted', deletion: 'deleted', move: 'moved away' };
/** Changes listed in one message. */
const MOST_NAMED = 10;

function checkChanges(
  changes: readonly TrackedChange[],
  { acceptChanges, changeDecisions }: WordOptions,
  findings: Findings,
): void {
  if (changes.length === 0) return;
  if (changeDecisions) {
    decideChanges(changes, changeDecisions, findings);
    return;
  }
  const told = countedKinds(changes);
  if (!acceptChanges) {
    const named = changes.slice(0, MOST_NAMED).map(shownChange);
    const more = changes.length - named.length;
    refuse(
      [
        `The Word file has tracked changes (${told}). Accept or reject them in Word (Review), or run intake again with --accept-changes, which accepts all of them:`,
        ...named,
        ...(more > 0 ? [`… and ${more} more.`] : []),
      ].join('\n  '),
    );
  }
  find(findings, 'file', 'certain', `Tracked changes were accepted: ${told}.`, {
    look: 'Deleted words stand below under “left out”.',
  });
}

/** Example: "2 insertions, 1 deletion" */
function countedKinds(changes: readonly TrackedChange[]): string {
  const counts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [`${count} ${kind}${count === 1 ? '' : 's'}`] : [];
  });
  return counts.join(', ');
}

/** Rejects what the editor has rejected. The reader accepts the rest. */
function decideChanges(
  changes: readonly TrackedChange[],
  decisions: readonly boolean[],
  findings: Findings,
): void {
  const rejected = changes.filter((_, at) => decisions[at] === false);
  const accepted = changes.filter((_, at) => decisions[at] !== false);
  for (const change of rejected) rejectChange(change);
  const told = [
    ...(accepted.length > 0 ? [`accepted: ${countedKinds(accepted)}`] : []),
    ...(rejected.length > 0 ? [`rejected: ${countedKinds(rejected)}`] : []),
  ].join('; ');
  find(findings, 'file', 'certain', `Tracked changes were decided one by one: ${told}.`);
}

/** Example: “growing” deleted by A. Smith (paragraph 3 under “Methods”) */
function shownChange({ kind, what, author, where }: TrackedChange): string {
  return `${what} ${DONE[kind]}${author ? ` by ${author}` : ''} (${where})`;
}

/** Notes by id. Notes without a call are left out. */
function readNotes(reader: WordReader): Map<string, DraftBlock[]> {
  const notes = new Map<string, DraftBlock[]>();
  const called = new Set(reader.noteCalls);
  for (const { kind, path, root } of noteParts(reader)) {
    reader.part = path;
    for (const note of childrenOf(root, `w:${kind}`)) {
      const id = `${kind}-${note.attributes['w:id'] ?? ''}`;
      if (/separator|continuation/i.test(note.attributes['w:type'] ?? '')) continue;
      reader.source.place(`${kind} ${note.attributes['w:id'] ?? ''}`);
      const numbered = reader.paragraphs;
      const blocks = readBlocks(note, reader).map((block) => asNote(block, id));
      reader.paragraphs = numbered;
      if (called.has(id)) notes.set(id, blocks);
      else if (blocks.length > 0)
        find(reader.findings, 'notes', 'certain', `A ${kind} that nothing calls is left out.`);
    }
  }
  reader.part = reader.pack.main;
  return notes;
}

/** Some authors give footnotes another style. */
function asNote(block: DraftBlock, note: string): DraftBlock {
  return block.kind === 'paragraph'
    ? { ...block, cues: { ...block.cues, role: block.cues.role ?? 'note', note } }
    : block;
}

function readHeaders(reader: WordReader): void {
  const seen = new Set<string>();
  for (const type of ['header', 'footer']) {
    for (const path of reader.pack.related(reader.pack.main, type)) {
      const paragraphs = descendants(headerAt(path, reader), 'w:p').map((paragraph) =>
        descendants(paragraph, 'w:t').map(textContent).join('').trim(),
      );
      const text = paragraphs.filter(Boolean).join(' ');
      if (text === '') continue;
      reader.source.place(`page ${type}`);
      leaveOut(reader, text, 'header-footer');
      if (!seen.has(text))
        find(reader.findings, 'left out', 'certain', `Page ${type} left out: “${text}”.`);
      seen.add(text);
    }
  }
}

/** Word repairs a damaged page header when it opens the file. The article loses nothing without it. */
function headerAt(path: string, { pack, findings }: WordReader): Xml | undefined {
  try {
    return pack.xml(path);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'Refusal')) throw error;
    find(
      findings,
      'left out',
      'unsure',
      `A page header or footer (${path}) is damaged; its words are not read.`,
      {
        look: 'Look in the Word file whether it says more than the running head and the page number.',
      },
    );
    return undefined;
  }
}
