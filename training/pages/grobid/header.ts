/** Reads first pages with labels: GROBID's `header/`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../../src/intake/language.ts';
import { readTextFile } from '../../../src/intake/text/read.ts';
import type { FieldSpan, LabelledPage } from '../labelled-page.ts';
import { joinPieces } from '../labelled-text.ts';
import { EVERY_GROUP } from '../split.ts';
import { documentId, groupOf } from './document-id.ts';
import { truthOf } from './header-truth.ts';
import { withLineEnds } from './line-ends.ts';
import { partsOfList } from './name-parts.ts';
import { indexParts, type PartIndex, partsOf } from './parts.ts';
import { labelledStretches } from './stretches.ts';
import { readStrings } from './strings.ts';
import { readTei } from './tei.ts';

/** @param folder of GROBID's data */
export function* readHeaders(folder: string, isWanted = EVERY_GROUP): Generator<LabelledPage> {
  const parts = readParts(folder);
  for (const name of readdirSync(path.join(folder, 'header')).sort()) {
    if (!isWanted(groupOf(documentId(name)))) continue;
    const page = headerPage(name, readFileSync(path.join(folder, 'header', name), 'utf8'), parts);
    if (page) yield page;
  }
}

/** Where the parts of names and of affiliations are known. */
export interface Parts {
  people: PartIndex;
  affiliation: PartIndex;
}

export function readParts(folder: string): Parts {
  return {
    people: indexParts(readStrings(folder, 'author-names')),
    affiliation: indexParts(readStrings(folder, 'affiliations')),
  };
}

/** A stretch of the header with its smaller parts, where they are known. */
export interface Whole {
  span: FieldSpan;
  parts?: FieldSpan[] | undefined;
}

/** Undefined if the text reader changes the text, so that the labels would be at other words. */
export function headerPage(fileName: string, tei: string, parts: Parts): LabelledPage | undefined {
  const id = documentId(fileName);
  const { text, fields } = joinPieces(withLineEnds(labelledStretches(readTei(tei, 'front')), id));
  const draft = text === '' ? undefined : readTextFile(Buffer.from(text), []);
  if (draft?.source.text !== text) return undefined;
  const language = languageOf(text).tag;
  const wholes = fields.map((span) => ({
    span: withLanguage(span, text, language),
    parts: partsIn(text, span, parts),
  }));
  return {
    id,
    group: groupOf(id),
    source: 'grobid',
    layout: 'first page of a PDF',
    language,
    draft,
    fields: wholes.flatMap((whole) => whole.parts ?? [whole.span]),
    truth: truthOf(text, wholes),
  };
}

function partsIn(text: string, span: FieldSpan, parts: Parts): FieldSpan[] | undefined {
  const { field } = span;
  if (field === 'people') return partsOf(text, span, parts.people) ?? partsOfList(text, span);
  return field === 'affiliation' ? partsOf(text, span, parts.affiliation) : undefined;
}

/** Abstracts and titles in another language say which. */
function withLanguage(span: FieldSpan, text: string, language: string): FieldSpan {
  if (span.field !== 'title' && span.field !== 'abstract') return span;
  const guess = languageOf(text.slice(span.start, span.end), language);
  return guess.sure && guess.tag !== language ? { ...span, language: guess.tag } : span;
}
