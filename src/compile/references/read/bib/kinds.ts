/** Kinds of works that the mapping of BibLaTeX to CSL does not know. */
import { ownValue } from '../../../../article/own-value.ts';
import { wordTable } from '../../../../words/word-list.ts';
import { bare, type Fields, type Item } from './mapped.ts';

/** By the type of the entry. */
const KINDS: Record<string, string> = wordTable(`
  bill=bill bookinbook=chapter constitution=legislation film=motion_picture hearing=hearing interview=interview inthesis=chapter legadminmaterial=regulation
  manual=book manuscript=manuscript map=map podcast=broadcast presentation=speech suppbook=chapter
  suppcollection=chapter talk=speech tweet=post webpage=webpage website=webpage data=dataset
  preprint=article newspaper=article-newspaper magazine=article-magazine blog=post-weblog code=software
  softwareversion=software`);

/** EndNote makes `@misc` of what lacks a field, and says in `type` what it is. */
const KINDS_IN_WORDS: Record<string, string> = {
  'book section': 'chapter',
  'conference paper': 'paper-conference',
  'electronic article': 'article-journal',
  'journal article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  'web page': 'webpage',
};

/** Gives the item its kind; `@misc` with an address is a web page. */
export function kind(item: Item, fields: Fields, type: string): void {
  item.type = ownValue(KINDS, type) ?? item.type;
  if (type === 'unpublished' && (fields.has('eventtitle') || fields.has('venue')))
    item.type = 'speech';
  if (type === 'article' && /^(?:magazine|newspaper)$/.test(fields.get('entrysubtype') ?? ''))
    item.type = `article-${fields.get('entrysubtype')}`;
  if (/^(?:manual|misc|software)$/.test(type)) packaged(item);
  if (type !== 'misc' || item.type !== 'document') return;
  item.type = ownValue(KINDS_IN_WORDS, bare(fields.get('type') ?? '').toLowerCase()) ?? item.type;
  if (item.type !== 'document' || item.URL === undefined) return;
  if (item.DOI === undefined && item['container-title'] === undefined) item.type = 'webpage';
}

/** R's `citation()` tells software by its note: "R package version 1.2-3". */
const PACKAGE_VERSION = /^(\w+ package),? version (\d[\w.+-]*?)(?:[.,;]?\s+(.*)|[.,;]?)$/s;

function packaged(item: Item): void {
  const [, genre, version, rest] = PACKAGE_VERSION.exec(bare(String(item.note ?? ''))) ?? [];
  if (genre === undefined) return;
  Object.assign(item, { type: 'software', genre, version, note: rest || undefined });
}
