/** Sets types of works that the mapping from BibLaTeX to CSL does not know. */
import { ownValue } from '../../../../words/own-value.ts';
import { wordTable } from '../../../../words/word-list.ts';
import { type Fields, type Item, stripBraces } from './mapped.ts';

/** CSL types by entry type. */
const TYPES: Record<string, string> = wordTable(`
  bill=bill bookinbook=chapter constitution=legislation film=motion_picture hearing=hearing interview=interview inthesis=chapter legadminmaterial=regulation
  manual=book manuscript=manuscript map=map podcast=broadcast presentation=speech suppbook=chapter
  suppcollection=chapter talk=speech tweet=post webpage=webpage website=webpage data=dataset
  preprint=article newspaper=article-newspaper magazine=article-magazine blog=post-weblog code=software
  softwareversion=software`);

/** CSL types by the `type` of `@misc` entries. EndNote exports works that lack a field as `@misc`. */
const TYPES_OF_MISC: Record<string, string> = {
  'book section': 'chapter',
  'conference paper': 'paper-conference',
  'electronic article': 'article-journal',
  'journal article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  'web page': 'webpage',
};

/** Sets the type of the item. `@misc` with an address is a web page. */
export function setType(item: Item, fields: Fields, type: string): void {
  item.type = ownValue(TYPES, type) ?? item.type;
  if (type === 'unpublished' && (fields.has('eventtitle') || fields.has('venue')))
    item.type = 'speech';
  if (type === 'article' && /^(?:magazine|newspaper)$/.test(fields.get('entrysubtype') ?? ''))
    item.type = `article-${fields.get('entrysubtype')}`;
  if (/^(?:manual|misc|software)$/.test(type)) setPackage(item);
  if (type !== 'misc' || item.type !== 'document') return;
  item.type =
    ownValue(TYPES_OF_MISC, stripBraces(fields.get('type') ?? '').toLowerCase()) ?? item.type;
  if (item.type !== 'document' || item.URL === undefined) return;
  if (item.DOI === undefined && item['container-title'] === undefined) item.type = 'webpage';
}

/** The note by which R's `citation()` marks software. Example: "R package version 1.2-3" */
const PACKAGE_VERSION = /^(\w+ package),? version (\d[\w.+-]*?)(?:[.,;]?\s+(.*)|[.,;]?)$/s;

function setPackage(item: Item): void {
  const [, genre, version, rest] = PACKAGE_VERSION.exec(stripBraces(String(item.note ?? ''))) ?? [];
  if (genre === undefined) return;
  Object.assign(item, { type: 'software', genre, version, note: rest || undefined });
}
