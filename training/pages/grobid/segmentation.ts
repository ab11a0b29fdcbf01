/** Reads whole documents with labelled parts: GROBID's `segmentation/`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOf } from '../../../src/intake/language.ts';
import { readTextFile } from '../../../src/intake/text/read.ts';
import type { Field, LabelledPage } from '../labelled-page.ts';
import { joinPieces } from '../labelled-text.ts';
import { EVERY_GROUP } from '../split.ts';
import { documentId, groupOf } from './document-id.ts';
import { documentStretches, withPages } from './document-parts.ts';
import { layHeader } from './lay-header.ts';
import { withLineEnds } from './line-ends.ts';
import { readTei } from './tei.ts';

/** @param headers the labelled first pages, which label the front of the same documents */
export function* readDocuments(
  folder: string,
  headers: readonly LabelledPage[],
  isWanted = EVERY_GROUP,
): Generator<LabelledPage> {
  const byId = new Map(headers.map((page) => [page.id, page]));
  for (const name of readdirSync(path.join(folder, 'segmentation')).sort()) {
    if (!isWanted(groupOf(documentId(name)))) continue;
    const tei = readFileSync(path.join(folder, 'segmentation', name), 'utf8');
    const page = documentPage(name, tei, byId.get(documentId(name)));
    if (page) yield page;
  }
}

/** Fields that the body may hold without a label. */
const UNLABELLED: Field[] = ['heading', 'caption'];

/** Undefined if the text reader changes the text, so that the labels would be at other words. */
export function documentPage(
  fileName: string,
  tei: string,
  header?: LabelledPage,
): LabelledPage | undefined {
  const id = documentId(fileName);
  const stretches = withPages(documentStretches(readTei(tei, 'text')));
  const { text, fields } = joinPieces(withLineEnds(stretches, id));
  const draft = text === '' ? undefined : readTextFile(Buffer.from(text), []);
  if (draft?.source.text !== text) return undefined;
  const laid = header && layHeader(text, fields, header);
  return {
    id: `${id}/whole`,
    group: groupOf(id),
    source: 'grobid',
    layout: laid ? 'PDF with a labelled front' : 'PDF with labelled parts',
    language: languageOf(text).tag,
    draft,
    fields: laid ?? fields,
    unlabelled: UNLABELLED,
    truth: laid ? header.truth : {},
  };
}
