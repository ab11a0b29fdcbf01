/** All labelled pages and strings of a part. */
import { readHeaders } from './grobid/header.ts';
import { readDocuments } from './grobid/segmentation.ts';
import { readStrings, type StringKind } from './grobid/strings.ts';
import type { LabelledPage, LabelledString } from './labelled-page.ts';
import { EVERY_GROUP, type IsWanted, type Part, partOf } from './split.ts';
import { readWordPages } from './word/read-word.ts';

/** Folders of labelled documents. A folder that is undefined is skipped. */
export interface PageFolders {
  grobid?: string | undefined;
  word?: string | undefined;
}

/** From the environment: OFFPRINT_GROBID and OFFPRINT_WORD. */
export const PAGE_FOLDERS: PageFolders = {
  grobid: process.env.OFFPRINT_GROBID,
  word: process.env.OFFPRINT_WORD,
};

/** Pages in a fixed order, each read when it is asked for. */
export function readPages(part: Part, folders = PAGE_FOLDERS): Generator<LabelledPage> {
  return allPages(folders, (group) => partOf(group) === part);
}

export function* allPages(
  { grobid, word }: PageFolders,
  isWanted: IsWanted = EVERY_GROUP,
): Generator<LabelledPage> {
  if (grobid) {
    const headers: LabelledPage[] = [];
    for (const page of readHeaders(grobid, isWanted)) {
      headers.push(page);
      yield page;
    }
    yield* readDocuments(grobid, headers, isWanted);
  }
  if (word) yield* readWordPages(word, isWanted);
}

/** Strings of names, affiliations or dates with their parts, in a fixed order. */
export function* readLabelledStrings(
  part: Part,
  kind: StringKind,
  { grobid } = PAGE_FOLDERS,
): Generator<LabelledString> {
  if (!grobid) return;
  for (const each of readStrings(grobid, kind)) if (partOf(each.group) === part) yield each;
}
