import { languageOf as wordsOfLanguage } from '../languages/index.ts';
import { resolveFieldReference } from './body/field-references.ts';
import { labelElements } from './body/label-elements.ts';
import { mapBlocks, mapInlines } from './body/map-inlines.ts';
import { checkNumbers, labelHeads } from './body/numbering.ts';
import { wholeParagraphs } from './body/paragraphs.ts';
import { type Body, readBody } from './body/read.ts';
import { withoutTextLook } from './body/text-look.ts';
import { takeTypedNotes } from './body/typed-notes.ts';
import { linkTypedReferences } from './body/typed-references.ts';
import { type Cut, cutDraft } from './cut.ts';
import type { CitedWork, Draft, DraftBlock, Inline } from './draft.ts';
import type { Element } from './elements.ts';
import { type Findings, find, sortFindings } from './findings.ts';
import type { FrontMatter } from './front/front-matter.ts';
import { readFront } from './front/read.ts';
import { habitsOf } from './headings/score.ts';
import { spansOf, startOf, textOf } from './inlines.ts';
import { languageOf } from './language.ts';
import { claim, claimAll, type Ledger, openLedger, settle } from './ledger.ts';
import { isManuscript, passThrough } from './markdown.ts';
import { ownLanguageFirst } from './own-language.ts';
import { recognise } from './recognise.ts';
import type { Intake } from './result.ts';
import { placeOf } from './source.ts';
import { readTextFile } from './text/read.ts';
import { notesOfFront, onlyWords, unreadBlocks, withoutRepeatedTitle } from './unread.ts';
import { readWordFile } from './word/read.ts';
import { fieldMarkup, newLinker, reportNeverCited } from './works/cite.ts';
import { gatherWorks, printedKeys } from './works/gather.ts';
import { claimReferences, readReferenceList, reportReferences } from './works/reference-list.ts';
import { writeManuscript } from './write/manuscript.ts';

export interface IntakeOptions {
  /** Tracked changes are accepted; without it, a file that has some is refused. */
  acceptChanges?: boolean;
  /** Language of the journal: an article in it does not repeat it. */
  journalLanguage?: string;
}
/** @throws Refusal where the file cannot be taken */
export function intake(bytes: Uint8Array, options: IntakeOptions = {}): Intake {
  const findings: Findings = [];
  const kind = recognise(bytes);
  const draft =
    kind === 'word' ? readWordFile(bytes, options, findings) : readTextFile(bytes, findings);
  if (kind === 'text' && isManuscript(draft.source.text)) return passThrough(draft, findings);
  const ledger = openLedger(draft.source);
  for (const { span, why } of draft.leftOut) claim(ledger, span, `left-out:${why}` as const);
  return assemble(draft, ledger, findings, options);
}

function assemble(
  draft: Draft,
  ledger: Ledger,
  findings: Findings,
  options: IntakeOptions,
): Intake {
  const habits = habitsOf(draft.blocks, draft.kind === 'word');
  const cut = cutDraft(draft.blocks, habits, isLined(draft));
  find(findings, 'paragraphs', 'likely', `The text begins at ${cut.border}.`, {
    where: placeOf(draft.source, startOfBlocks(cut.body)),
  });
  const language = languageOf(textOfBlocks(cut.body) || draft.source.text);
  const page = [...onlyWords(cut.front, findings), ...notesOfFront(cut.front, draft.notes)];
  const read = readFront(page, {
    ledger,
    findings,
    corpus: draft.source.text,
    language: language.tag,
  });
  const front = ownLanguageFirst(read, language.tag);
  const unread = unreadBlocks(page, front, ledger, findings);
  const text = withoutRepeatedTitle([...unread, ...cut.body, ...cut.back], front, ledger);
  const blocks = takeTypedNotes(text, draft.notes, findings);
  const body = readBody(blocks, {
    kind: draft.kind,
    source: draft.source,
    corpus: draft.source.text,
    habits,
    findings,
  });
  const settings = {
    language:
      language.tag === 'en' && (options.journalLanguage ?? 'en') === 'en'
        ? undefined
        : language.tag,
    ...checkNumbers(body.elements, findings),
  };
  if (!language.sure)
    find(findings, 'language', 'unsure', `Language not certain; taken as ${language.tag}.`);
  else find(findings, 'language', 'certain', `Language: ${language.tag}.`);
  const labelled = [...labelElements(body.elements, findings), ...labelHeads(body.elements)];
  const kinds = wordsOfLanguage(language.tag).kinds;
  const plain = withoutTextLook(body.elements);
  const parts = { ...body, elements: linkTypedReferences(plain, labelled, kinds) };
  const works = linkWorks({ draft, cut, front, body: parts, printed: kinds, ledger, findings });
  const article = writeManuscript(
    {
      front: works.front,
      elements: works.elements,
      notes: works.notes,
      settings: {
        ...settings,
        bibliography: works.items.length > 0 ? 'references.json' : undefined,
        // The author's list has them, so the printed list keeps them.
        nocite: works.nocite,
      },
    },
    ledger,
  );
  return {
    article,
    references: works.items,
    images: draft.images,
    journal: front.journal,
    front,
    language: language.tag,
    findings: sortFindings(findings),
    account: settle(ledger, article, JSON.stringify([front.journal, front.pages])),
    ledger,
  };
}

function isLined({ kind, source }: Draft): boolean {
  return kind === 'text' && !/\n[ \t]*\n/.test(source.text.trim());
}

function startOfBlocks([first]: DraftBlock[]): number {
  if (!first) return 0;
  return first.kind === 'table' ? first.start : startOf(first.inlines);
}

function textOfBlocks(blocks: DraftBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'paragraph' ? textOf(block.inlines) : ''))
    .join('\n');
}

interface Gathered {
  draft: Draft;
  cut: Cut;
  front: FrontMatter;
  body: Body;
  /** Words before numbers, by the kind of thing. */
  printed: Record<string, string>;
  ledger: Ledger;
  findings: Findings;
}

/** Reads the list, gives every work its key, and ties citations and references in all text. */
function linkWorks(all: Gathered) {
  const { draft, cut, front, body, ledger, findings } = all;
  const list = readReferenceList(cut.references, draft.kind, draft.source);
  reportReferences(list, findings);
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
  claimList(all, list.entries.length > 0 && works.replaced.length === list.entries.length);
  const cited = {
    items: works.items,
    numbered: list.numbered,
    keys: printedKeys(list, works),
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
    cut.referencesHeads.map(({ inlines }) => textOf(inlines).trim()),
    findings,
  );
  const linked = new Set([...keys, ...linker.linked()]);
  const nocite = works.items.map(({ id }) => id).filter((key) => !linked.has(key));
  return { items: works.items, nocite, elements, notes, front: linkedFront };
}

/** An article prints one list. */
function reportParts(heads: string[], findings: Findings): void {
  if (heads.length < 2) return;
  const named = heads.map((head) => `“${head}”`).join(', ');
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

/** Fields become citations and references. */
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

/** A list that a reference manager printed repeats the data of its fields. */
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
