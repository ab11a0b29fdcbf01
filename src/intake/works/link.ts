/** Links the works of an article, from its list and its fields, to the citations in the text. */
import { resolveFieldReference } from '../body/field-references.ts';
import { mapBlocks, mapInlines } from '../body/map-inlines.ts';
import { wholeParagraphs } from '../body/paragraphs.ts';
import type { Body } from '../body/read.ts';
import type { CitedWork, Draft, DraftBlock, Inline } from '../draft.ts';
import type { Element } from '../elements.ts';
import { type Findings, find } from '../findings.ts';
import type { FrontMatter } from '../front/front-matter.ts';
import { draftText, spansOf } from '../inlines.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import type { Cut } from '../parts/cut.ts';
import { fieldMarkup, newLinker, reportNeverCited } from './cite.ts';
import { gatherWorks, printedKeys } from './gather.ts';
import { claimReferences, readReferenceList, reportReferences } from './reference-list.ts';

interface Gathered {
  draft: Draft;
  cut: Cut;
  front: FrontMatter;
  body: Body;
  /** Words before numbers, by kind of element. */
  printed: Record<string, string>;
  ledger: Ledger;
  findings: Findings;
}

/** Reads the list, assigns keys, and links citations and references in all text. */
export function linkWorks(all: Gathered) {
  const { draft, cut, front, body, ledger, findings } = all;
  const list = readReferenceList(cut.references, draft.kind, draft.source);
  const noteBlocks = new Map(
    [...draft.notes].map(([id, blocks]) => [
      id,
      wholeParagraphs(blocks, {
        kind: draft.kind,
        source: draft.source,
        corpus: draft.source.text,
        findings,
      }),
    ]),
  );
  const works = gatherWorks(citedWorks(body.elements, noteBlocks, front), list.entries);
  reportReferences(list, works.replaced, findings);
  claimList(all, list.entries.length > 0 && works.replaced.length === list.entries.length);
  const cited = {
    items: works.items,
    numbered: list.numbered,
    keys: printedKeys(list, works),
    isPlainText: draft.kind === 'text',
    lines: linesOf(body.elements, noteBlocks),
  };
  const linker = newLinker(cited, draft.source, findings);
  const keys = new Set<string>();
  const change = (inlines: Inline[]) => linker.link(resolve(inlines, all, works, keys));
  const elements = mapInlines(body.elements, change);
  const notes = new Map([...noteBlocks].map(([id, blocks]) => [id, mapBlocks(blocks, change)]));
  const linkedFront = { ...front, abstract: front.abstract.map(change) };
  linker.report();
  if (keys.size > 0)
    find(
      findings,
      'citations',
      'certain',
      `${keys.size} works are cited by fields of a reference manager: exact data, nothing parsed.`,
    );
  reportNeverCited(works.items, new Set([...keys, ...linker.cited()]), findings);
  for (const { inlines } of cut.referencesHeads) claimAll(ledger, spansOf(inlines), 'label');
  reportParts(
    cut.referencesHeads.map(({ inlines }) => draftText(inlines).trim()),
    findings,
  );
  const linked = new Set([...keys, ...linker.linked()]);
  const nocite = works.items.map(({ id }) => id).filter((key) => !linked.has(key));
  return { items: works.items, nocite, elements, notes, front: linkedFront };
}

/** Reports a list in several parts, because an article prints one list. */
function reportParts(heads: string[], findings: Findings): void {
  if (heads.length < 2) return;
  const named = [...new Set(heads)].map((head) => `“${head}”`).join(', ');
  find(
    findings,
    'references',
    'likely',
    `The list stands under ${heads.length} heads: ${named}; its entries are one list now.`,
  );
}

function linesOf(elements: Element[], notes: Map<string, DraftBlock[]>): Inline[][] {
  const lines: Inline[][] = [];
  const collect = (inlines: Inline[]) => {
    lines.push(inlines);
    return inlines;
  };
  mapInlines(elements, collect);
  for (const blocks of notes.values()) mapBlocks(blocks, collect);
  return lines;
}

/** Replaces fields by citations and references. */
function resolve(
  inlines: Inline[],
  { body, printed }: Gathered,
  works: ReturnType<typeof gatherWorks>,
  keys: Set<string>,
): Inline[] {
  return inlines.flatMap((inline, index): Inline[] => {
    if (inline.kind === 'reference')
      return resolveFieldReference(inline, body.bookmarks, printed, nextWords(inlines, index));
    if (inline.kind !== 'works') return [inline];
    for (const work of inline.works) keys.add(works.keyOf(work));
    return [fieldMarkup(inline, works)];
  });
}

function nextWords(inlines: Inline[], at: number): Inline | undefined {
  return inlines
    .slice(at + 1)
    .find((inline) => inline.kind !== 'anchor' && !(inline.kind === 'text' && inline.text === ''));
}

function citedWorks(
  elements: Element[],
  notes: Map<string, DraftBlock[]>,
  front: FrontMatter,
): CitedWork[] {
  const cited: CitedWork[] = [];
  const collect = (inlines: Inline[]) => {
    for (const inline of inlines) if (inline.kind === 'works') cited.push(...inline.works);
    return inlines;
  };
  mapInlines(elements, collect);
  for (const blocks of notes.values()) mapBlocks(blocks, collect);
  for (const paragraph of front.abstract) collect(paragraph);
  return cited;
}

/** A list printed by a reference manager only repeats the data of its fields. */
function claimList({ cut, ledger, findings }: Gathered, repeated: boolean): void {
  if (!repeated) {
    claimReferences(cut.references, ledger);
    return;
  }
  for (const { inlines } of cut.references)
    claimAll(ledger, spansOf(inlines), 'left-out:printed-bibliography');
  find(
    findings,
    'references',
    'certain',
    'The printed reference list was compared with the fields’ data: every entry is among them; the list is made anew.',
  );
}
