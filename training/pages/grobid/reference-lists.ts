/** GROBID's lists of references: the lines of each, and which of them begin an entry. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LinedList } from '../../lists/lined-list.ts';
import { type Part, partOf } from '../split.ts';
import { documentId, groupOf } from './document-id.ts';
import { readTei } from './tei.ts';

const FOLDER = 'reference-lists';

export function readReferenceLists(grobid: string, part: Part): LinedList[] {
  return readdirSync(join(grobid, FOLDER))
    .sort()
    .filter((name) => partOf(groupOf(documentId(name.replace('.references', '')))) === part)
    .map((name) => readList(readFileSync(join(grobid, FOLDER, name), 'utf8')));
}

/** An entry that begins inside a line begins no line. */
function readList(xml: string): LinedList {
  const list: LinedList = { lines: [''], starts: new Set() };
  let last: number | undefined;
  for (const { text, path, numbers } of readTei(xml, 'listBibl')) {
    if (text === '\n') list.lines.push('');
    const entry = numbers[path.indexOf('bibl')];
    if (text.trim() === '') continue;
    const at = list.lines.length - 1;
    if (entry !== undefined && entry !== last && list.lines[at]?.trim() === '') list.starts.add(at);
    last = entry;
    list.lines[at] += text;
  }
  return list;
}
