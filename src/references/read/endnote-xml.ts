/** EndNote's export as XML: the fields of its tagged files in elements, with `<style>` around their words. */
import { pointsOf } from '../../text/text-points.ts';
import { ownValue } from '../../values/own-value.ts';
import { wordTable } from '../../values/word-list.ts';
import { type EnwRecord, itemOf } from './enw.ts';
import { decodeEntities } from './markup.ts';
import type { RisProblem } from './ris.ts';
import type { RisItem } from './ris-item.ts';

/** Tags of `.enw` by element; the people of a list have that of the list. */
const TAGS: Record<string, string> = wordTable(`
  title=T secondary-title=B tertiary-title=S pages=P volume=V number=N edition=7 publisher=I
  pub-location=C isbn=@ electronic-resource-num=R abstract=X language=G label=F year=D date=8 url=U
  work-type=9 authors=A secondary-authors=E tertiary-authors=Y`);
const TOKEN = /<(\/?)([\w-]+)((?:\s[^<>]*)?)>|[^<]+/g;

/** Reads a file as it is, also one that is not well formed. Never throws. */
export function readEndnoteXml(text: string): { items: RisItem[]; problems: RisProblem[] } {
  const point = pointsOf(text);
  const taken = new Set<string>();
  const items = recordsOf(text).map((record) => itemOf(record, point, taken));
  const reason = 'Unexpected XML without a <record>, expected what EndNote exports';
  const advice = 'Export the references as CSL-JSON or BibTeX.';
  return { items, problems: items.length > 0 ? [] : [{ reason, advice, point: point(0) }] };
}

function recordsOf(text: string): EnwRecord[] {
  const records: EnwRecord[] = [];
  let tag: string | undefined;
  let people: string | undefined;
  let words = '';
  for (const { 0: token, 1: slash, 2: name, 3: attributes = '', index } of text.matchAll(TOKEN)) {
    if (name === undefined) words += token;
    else if (name === 'record') bound(slash === '', index, index + token.length);
    else if (name.endsWith('authors')) people = slash ? undefined : ownValue(TAGS, name);
    else if (name === 'ref-type' && slash === '') setKind(attributes);
    else field(name, slash !== '');
  }
  return records;

  function bound(isStart: boolean, start: number, end: number): void {
    tag = undefined;
    const last = records.at(-1);
    if (isStart) records.push({ fields: [{ tag: '0', value: '' }], start, end });
    else if (last) last.end = end;
  }

  function setKind(attributes: string): void {
    const [kind] = records.at(-1)?.fields ?? [];
    if (kind) kind.value = /\sname="([^"]*)"/.exec(attributes)?.[1] ?? '';
  }

  /** The words between a field's marks; what stands around parts of them is passed over. */
  function field(name: string, isEnd: boolean): void {
    const own = name === 'author' ? people : ownValue(TAGS, name);
    if (own === undefined || (tag !== undefined && tag !== own)) return;
    if (isEnd && tag) records.at(-1)?.fields.push({ tag, value: plain(words, tag) });
    tag = isEnd ? undefined : own;
    words = '';
  }
}

/** Of two numbers on two lines the first; a day written as the edition of an article is none. */
function plain(words: string, tag: string): string {
  const text = decodeEntities(words);
  if (tag === '@') return text.trim().split(/\s/)[0] ?? '';
  return tag === '7' && /^\s*\d{4}\//.test(text) ? '' : text.replace(/\s+/g, ' ').trim();
}
