/** Fields are text that Word computes. Their results become citations, references or plain words. */
import type { Inline, Span, WorksCited } from '../draft.ts';
import { draftText, remark, spansOf } from '../inlines.ts';
import { worksOfJson } from './citations/csl-json.ts';
import { worksOfEndNote } from './citations/endnote.ts';
import { worksOfInstruction } from './citations/word-sources.ts';
import { count, type OpenField, type WordReader } from './reader.ts';

/** Role of the paragraphs inside a field. */
export type FieldZone = 'contents' | 'bibliography';

const ZONES: [RegExp, FieldZone][] = [
  [/^\s*(?:TOC|INDEX|TOA)\b/, 'contents'],
  [
    /^\s*(?:BIBLIOGRAPHY\b|ADDIN\s+(?:ZOTERO_BIBL|EN\.REFLIST|Mendeley\s+Bibliography|CSL_BIBLIOGRAPHY))/i,
    'bibliography',
  ],
];

export function zoneOf(instruction: string): FieldZone | undefined {
  return ZONES.find(([pattern]) => pattern.test(instruction))?.[1];
}

/** The zones of the currently open fields. */
export function openZones(reader: WordReader): FieldZone[] {
  return reader.fields.flatMap(({ instruction, separated }) =>
    separated ? (zoneOf(instruction) ?? []) : [],
  );
}

type Finisher = (field: OpenField, result: Inline[], reader: WordReader) => Inline[];

/** By the start of the instruction. Any other field is replaced by its result. */
const FINISHERS: [RegExp, Finisher][] = [
  [/^\s*ADDIN\s+(?:ZOTERO_ITEM|CSL_CITATION|Mendeley\s+Citation)/i, finishJson],
  [/^\s*ADDIN\s+EN\.CITE(?!\.DATA)/i, finishEndNote],
  [/^\s*CITATION\b/, finishWordSource],
  [/^\s*(?:REF|PAGEREF|NOTEREF)\b/i, finishReference],
  [/^\s*HYPERLINK\b/i, finishLink],
  [/^\s*ADDIN\s+EN\.CITE\.DATA/i, () => []],
];

/** Word's error in any language. Examples: "Error! Reference source not found.", "¡Error! No se …", "错误!未找到引用源。". */
const ERROR = /^\s*¡?\p{L}{2,12}\s?[!！]\s?\P{P}/u;

export function finishField(field: OpenField, result: Inline[], reader: WordReader): Inline[] {
  if (/^\s*\w*REF\b/i.test(field.instruction) && ERROR.test(draftText(result)))
    count(reader, 'field-error');
  const finisher = FINISHERS.find(([pattern]) => pattern.test(field.instruction))?.[1];
  return finisher ? finisher(field, result, reader) : result;
}

function finishJson(field: OpenField, result: Inline[]): Inline[] {
  return citation(worksOfJson(field.instruction), result);
}

function finishEndNote(field: OpenField, result: Inline[]): Inline[] {
  return citation(worksOfEndNote(field.instruction, field.data), result);
}

function finishWordSource(field: OpenField, result: Inline[], reader: WordReader): Inline[] {
  return citation(worksOfInstruction(field.instruction, reader.sources), result);
}

/** A field with unreadable data keeps its printed words, which are linked like typed citations. */
export function citation(works: WorksCited['works'], printed: Inline[]): Inline[] {
  const span = spanOf(printed);
  if (works.length === 0 || !span) return printed;
  return [{ kind: 'works', works, printed, span }];
}

function spanOf(inlines: Inline[]): Span | undefined {
  const spans = spansOf(inlines);
  const [first] = spans;
  const last = spans.at(-1);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

function finishReference(field: OpenField, result: Inline[]): Inline[] {
  const bookmark = /^\s*\w+\s+"?([^\s"\\]+)/.exec(field.instruction)?.[1];
  const span = spanOf(result);
  return bookmark && span ? [{ kind: 'reference', bookmark, printed: result, span }] : result;
}

function finishLink(field: OpenField, result: Inline[]): Inline[] {
  const anchor = /\\l\s+"([^"]+)"/.exec(field.instruction)?.[1];
  const url = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.instruction)?.[1];
  if (url) return linked(result, url);
  const span = spanOf(result);
  return anchor && span ? [{ kind: 'reference', bookmark: anchor, printed: result, span }] : result;
}

/**
 * Reference managers in Google Docs (Paperpile, Zotero) leave no data in a Word file, only links to private pages. Such
 * a citation is read as typed text.
 */
const MANAGER_LINK = /^https?:\/\/(?:www\.)?(?:paperpile\.com\/[bc]\/|zotero\.org\/google-docs\/)/i;

/** Links only web and mail addresses. A path on the author's disk stays plain text. */
export function linked(inlines: Inline[], url: string): Inline[] {
  if (MANAGER_LINK.test(url.trim())) return inlines;
  // Word mistakes "-@smith2010" for a mail address and links it.
  const safe = /^(?:https?:\/\/|ftp:\/\/|mailto:[^@\s]+@[^@\s]+\.[^@\s.]+)/i.test(url)
    ? url
    : /^www\./i.test(url)
      ? `https://${url}`
      : undefined;
  return safe
    ? remark(inlines, (marks) => ({ ...marks, link: safe, underline: undefined, color: undefined }))
    : inlines;
}
