/** EndNote's citation fields: XML in the instruction, or base64 in `w:fldData`. */

import type { CslItem, CslName } from '../../../article/article.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { CitedWork } from '../../draft.ts';
import { child, childrenOf, descendants, parseXml, textContent, type Xml } from '../xml.ts';

/**
 * @param instruction ` ADDIN EN.CITE <EndNote>…</EndNote>`
 * @param data content of `w:fldData`
 */
export function worksOfEndNote(instruction: string, data: string): CitedWork[] {
  const inline = elementIn(instruction);
  const xml = inline ?? decode(data);
  const root = xml ? readXml(xml) : undefined;
  return descendants(root, 'Cite').flatMap((cite) => {
    const record = child(cite, 'record');
    return record ? [workOf(cite, record)] : [];
  });
}

function decode(data: string): string | undefined {
  const text = Buffer.from(data.replace(/\s+/g, ''), 'base64')
    .toString('utf8')
    .replace(/(?<!\0)\0+$/, '');
  return elementIn(text);
}

function elementIn(text: string): string | undefined {
  const [start, end] = [text.indexOf('<EndNote>'), text.lastIndexOf('</EndNote>')];
  return start !== -1 && end > start ? text.slice(start, end + '</EndNote>'.length) : undefined;
}

function readXml(xml: string): Xml | undefined {
  try {
    return parseXml(Buffer.from(xml, 'utf8'), 'an EndNote citation').root;
  } catch {
    return undefined;
  }
}

function workOf(cite: Xml, record: Xml): CitedWork {
  const pages = text(cite, 'Pages').replace(/^pp?\.?\s*/, '');
  return {
    csl: toItem(record),
    suppressAuthor: cite.attributes.ExcludeAuth === '1',
    ...(text(cite, 'Prefix') && { prefix: text(cite, 'Prefix') }),
    ...(text(cite, 'Suffix') && { suffix: text(cite, 'Suffix') }),
    ...(pages && { locator: pages, label: 'page' }),
  };
}

/** Text at a path of elements, without its styles. */
function text(element: Xml | undefined, ...path: string[]): string {
  const found = path.reduce<Xml | undefined>((at, name) => child(at, name), element);
  return collapseWhiteSpace(textContent(found));
}

/** EndNote's reference types → CSL. */
const TYPES: Record<string, string> = {
  'Journal Article': 'article-journal',
  'Electronic Article': 'article-journal',
  'Magazine Article': 'article-magazine',
  'Newspaper Article': 'article-newspaper',
  Book: 'book',
  'Edited Book': 'book',
  'Electronic Book': 'book',
  'Book Section': 'chapter',
  'Electronic Book Section': 'chapter',
  'Conference Proceedings': 'paper-conference',
  'Conference Paper': 'paper-conference',
  Thesis: 'thesis',
  Report: 'report',
  'Government Document': 'report',
  'Web Page': 'webpage',
  'Online Multimedia': 'webpage',
  Blog: 'post-weblog',
  'Unpublished Work': 'manuscript',
  Dataset: 'dataset',
  'Computer Program': 'software',
  Patent: 'patent',
  'Legal Rule or Regulation': 'legislation',
  Case: 'legal_case',
  Standard: 'standard',
};

/** CSL variable ← path in EndNote's record. The first path with a value wins. */
const FIELDS: [variable: string, path: string[]][] = [
  ['title', ['titles', 'title']],
  ['container-title', ['titles', 'secondary-title']],
  ['container-title', ['periodical', 'full-title']],
  ['collection-title', ['titles', 'tertiary-title']],
  ['volume', ['volume']],
  ['issue', ['number']],
  ['page', ['pages']],
  ['edition', ['edition']],
  ['publisher', ['publisher']],
  ['publisher-place', ['pub-location']],
  ['DOI', ['electronic-resource-num']],
  ['ISBN', ['isbn']],
  ['URL', ['urls', 'related-urls', 'url']],
  ['URL', ['urls', 'web-urls', 'url']],
];

function toItem(record: Xml): CslItem {
  const kind = child(record, 'ref-type')?.attributes.name ?? '';
  const type = ownValue(TYPES, kind) ?? 'document';
  const item: CslItem = { id: endNoteId(record), type };
  for (const [variable, path] of FIELDS) {
    const value = text(record, ...path);
    if (value !== '' && item[variable] === undefined) item[variable] = value;
  }
  if (type === 'article-journal' && typeof item.ISBN === 'string') {
    item.ISSN = item.ISBN.split(/[\s(]/)[0];
    delete item.ISBN;
  }
  const year = /\d{4}/.exec(text(record, 'dates', 'year'))?.[0];
  if (year) item.issued = { 'date-parts': [[Number(year)]] };
  addNames(item, record);
  return item;
}

function endNoteId(record: Xml): string {
  const key = childrenOf(child(record, 'foreign-keys'), 'key')[0];
  const database = key?.attributes['db-id'] ?? '';
  return `endnote ${database} ${textContent(key) || text(record, 'rec-number')}`;
}

function addNames(item: CslItem, record: Xml): void {
  const contributors = child(record, 'contributors');
  const names = (group: string) =>
    childrenOf(child(contributors, group), 'author').map((author) => toName(textContent(author)));
  const [authors, editors] = [names('authors'), names('secondary-authors')];
  if (authors.length > 0) item.author = authors;
  if (editors.length > 0) item.editor = editors;
}

/** Parses "Family, Given". A name that ends with a comma is a group. */
function toName(raw: string): CslName {
  const name = collapseWhiteSpace(raw);
  const comma = name.indexOf(',');
  if (comma === -1 || comma === name.length - 1) return { literal: name.replace(/,$/, '') };
  return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
}
