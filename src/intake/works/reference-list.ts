/** Reads the reference list of a draft into works, each with its source string. */
import type { CslItem } from '../../article/article.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import type { Inline, Paragraph, Source, TextRun } from '../draft.ts';
import { type Findings, find } from '../findings.ts';
import { draftText, linesOf, spansOf, startOf } from '../inlines.ts';
import { claimAll, type Ledger } from '../ledger.ts';
import {
  type ParsedReference,
  parseReferences,
  type ReferenceEntry,
  splitReferenceList,
} from '../references/index.ts';
import { placeOf } from '../source.ts';
import { asPrinted, type ListedLine, withBlankLines } from './printed-lines.ts';

export interface ReferenceList {
  entries: ReadEntry[];
  /** The list is numbered, so "[3]" in the text may be a citation. */
  numbered: boolean;
}
export interface ReadEntry {
  /** Its `id` is set by the list's own numbering of keys; see `gatherWorks`. */
  item: CslItem;
  parsed: ParsedReference;
  entry: ReferenceEntry;
  /** Example: "line 118". */
  place: string;
}

export function readReferenceList(
  paragraphs: Paragraph[],
  kind: 'word' | 'text',
  source: Source,
): ReferenceList {
  const whole = paragraphs.flatMap(linesOfEntry);
  const lines = (kind === 'text' ? asPrinted : withBlankLines)(whole, source.text);
  if (lines.length === 0) return { entries: [], numbered: false };
  const entries = splitReferenceList(
    lines.map(({ text }) => text),
    {
      paragraphs: kind === 'word',
      inside: new Set(lines.flatMap(({ isInside }, index) => (isInside ? [index] : []))),
    },
  );
  const parsed = parseReferences(entries);
  const numbered =
    entries.filter(({ label }) => label !== undefined && /\d/.test(label)).length >
    entries.length / 2;
  return {
    numbered,
    entries: entries.flatMap((entry, index) => {
      const read = parsed[index];
      const place = placeOf(source, startOf(lines[entry.from]?.inlines ?? []));
      return read ? [{ item: read.item, parsed: read, entry, place }] : [];
    }),
  };
}

/** Includes the bullet or number before the entry, which the reader took for a list marker. */
function linesOfEntry(paragraph: Paragraph): ListedLine[] {
  const { list, autoNumber } = paragraph.cues;
  const mark = autoNumber ?? (list?.ordered ? `${list.number}.` : list ? '-' : undefined);
  return linesOf(paragraph.inlines).map((inlines, index) => {
    const text = markedText(inlines).trim();
    const isInside = index > 0;
    return { inlines, isInside, text: !isInside && mark ? `${mark} ${text}` : text };
  });
}

/** Keeps italics as Markdown, because they distinguish titles. */
function markedText(inlines: Inline[]): string {
  return inlines
    .map((inline, index) => {
      if (inline.kind === 'works' || inline.kind === 'reference') return draftText(inline.printed);
      if (inline.kind === 'formula') return inline.tex;
      if (inline.kind !== 'text') return inline.kind === 'break' ? ' ' : '';
      // A superscript number at the start is the entry's number.
      return markedRun(inline, index > 0);
    })
    .join('')
    .replace(/\*(\s*)\*|<\/(su[bp])>(\s*)<\2>/g, '$1$3');
}

function markedRun({ text, marks }: TextRun, inside: boolean): string {
  const [, lead = '', word = '', tail = ''] = /^(\s*)(.*\S)?(\s*)$/su.exec(text) ?? [];
  if (word === '' || marks.link) return text;
  if (marks.italic && /\p{L}/u.test(word)) return `${lead}*${word}*${tail}`;
  const raised = inside && (marks.superscript ? 'sup' : marks.subscript ? 'sub' : undefined);
  return raised ? `${lead}<${raised}>${word}</${raised}>${tail}` : text;
}

export function claimReferences(paragraphs: Paragraph[], ledger: Ledger): void {
  for (const { inlines } of paragraphs) claimAll(ledger, spansOf(inlines), 'references');
}

/**
 * Reports one line for the list, and one for each entry to check.
 *
 * @param replaced entries replaced by data of fields, so their parsing does not matter
 */
export function reportReferences(
  list: ReferenceList,
  replaced: readonly ReadEntry[],
  findings: Findings,
): void {
  const read = list.entries.flatMap((entry, index) =>
    replaced.includes(entry) ? [] : [{ ...entry, number: index + 1 }],
  );
  if (read.length === 0) return;
  const printed = read.filter(({ parsed }) => parsed.marked === 'as-printed').length;
  find(
    findings,
    'references',
    printed > 0 ? 'likely' : 'certain',
    `${read.length === 1 ? 'One reference' : `${read.length} references`} read${printed > 0 ? `; ${printed} of them stay as printed` : ''}.`,
    { where: read[0]?.place },
  );
  for (const { parsed, entry, place, number } of read) {
    const start = `“${entry.raw.replace(/\*/g, '').slice(0, 48)}…”`;
    if (parsed.marked === 'as-printed')
      find(findings, 'references', 'unsure', `Reference ${number} stays as printed: ${start}.`, {
        where: place,
        look:
          parsed.unaccounted.length > 0
            ? `Not understood: ${parsed.unaccounted.slice(0, 8).join(' ')}.`
            : 'Correct the entry in references.json.',
        about: { kind: 'reference', raw: entry.raw },
      });
    if (entry.confidence < 0.5)
      find(
        findings,
        'references',
        'unsure',
        `Reference ${number}: where it begins or ends is not certain: ${start}.`,
        { where: place, about: { kind: 'reference', raw: entry.raw } },
      );
  }
  reportRemarks(read, findings);
}

/** One line per remark. Example: "References 3, 8, 12: no pages." */
function reportRemarks(read: (ReadEntry & { number: number })[], findings: Findings): void {
  const groups = new Map<string, typeof read>();
  for (const entry of read)
    for (const remark of entry.parsed.remarks) addToGroup(groups, remark, entry);
  for (const [remark, own] of groups)
    find(
      findings,
      'references',
      'likely',
      `${own.length === 1 ? 'Reference' : 'References'} ${own.map(({ number }) => number).join(', ')}: ${remark}.`,
      { where: own[0]?.place },
    );
}
