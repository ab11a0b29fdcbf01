/** Reads EndNote's XML export: the fields of its tagged files as elements, with `<style>` around the text. */
import { SaxesParser } from 'saxes';
import { message } from '../../../messages/message.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { ownValue } from '../../../words/own-value.ts';
import { pointsOf } from '../../../words/text-points.ts';
import { wordTable } from '../../../words/word-list.ts';
import { enwItem } from './enw.ts';
import { decodeEntities } from './markup.ts';
import { itemsOf, type ReadItems, type TaggedField, type TaggedRecord } from './tagged.ts';

/** Tags of `.enw` files by element. An `<author>` has the tag of its list. */
const TAGS: Record<string, string> = wordTable(`
  title=T secondary-title=B tertiary-title=S pages=P volume=V number=N edition=7 publisher=I
  pub-location=C isbn=@ electronic-resource-num=R abstract=X language=G label=F year=D date=8 url=U
  work-type=9 authors=A secondary-authors=E tertiary-authors=Y`);

/** Reads a file even if it is not well-formed. Never throws. */
export function readEndnoteXml(text: string): ReadItems {
  const point = pointsOf(text);
  const items = itemsOf(recordsOf(text), point, enwItem);
  if (items.length > 0) return { items, problems: [] };
  return {
    items,
    problems: [{ message: message('bibliography-entry/record-missing'), point: point(0) }],
  };
}

function recordsOf(text: string): TaggedRecord[] {
  const records: TaggedRecord[] = [];
  const parser = new SaxesParser();
  let people: string | undefined;
  let field: TaggedField | undefined;
  const tagOf = (name: string) => (name === 'author' ? people : ownValue(TAGS, name));
  parser.on('error', () => {});
  parser.on('opentag', ({ name, attributes }) => {
    const tag = tagOf(name);
    if (name === 'record') {
      const start = text.lastIndexOf('<', parser.position - 1);
      records.push({ fields: [], start, end: parser.position });
    } else if (name === 'ref-type')
      records.at(-1)?.fields.push({ tag: '0', value: String(attributes.name ?? '') });
    else if (name.endsWith('authors')) people = tag;
    else if (tag && !field) field = { tag, value: '' };
  });
  for (const kind of ['text', 'cdata'] as const)
    parser.on(kind, (words) => {
      if (field) field.value += words;
    });
  parser.on('closetag', ({ name }) => {
    const record = records.at(-1);
    if (record && name === 'record') record.end = parser.position;
    if (!field || tagOf(name) !== field.tag) return;
    record?.fields.push({ ...field, value: fieldText(field) });
    field = undefined;
  });
  parser.write(text).close();
  return records;
}

/** The text of a field. Of two ISBNs or ISSNs the first counts, and a date is no edition. */
function fieldText({ tag, value }: TaggedField): string {
  const text = decodeEntities(value);
  if (tag === '@') return text.trim().split(/\s/)[0] ?? '';
  return tag === '7' && /^\s*\d{4}\//.test(text) ? '' : collapseWhiteSpace(text);
}
