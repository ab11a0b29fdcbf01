/** What the elements of GROBID's headers are. */
import type { Field } from '../labelled-page.ts';

const ELEMENTS: Record<string, Field> = {
  titlePart: 'title',
  'titlePart:main': 'title',
  docAuthor: 'people',
  affiliation: 'affiliation',
  address: 'affiliation',
  email: 'email',
  phone: 'phone',
  'div:abstract': 'abstract',
  keyword: 'keywords',
  keywords: 'keywords',
  date: 'dates',
  'note:submission': 'dates',
  reference: 'journal',
  idno: 'journal',
  'idno:orcid': 'orcid',
  'ptr:web': 'journal',
  'title:j': 'journal',
  publisher: 'journal',
  meeting: 'journal',
  'note:copyright': 'licence',
  'note:doctype': 'kind',
  'note:docType': 'kind',
  'note:articleType': 'kind',
  'note:funding': 'note',
  'note:availability': 'note',
  'note:group': 'note',
  editor: 'note',
  page: 'furniture',
};

/** The field of the innermost element that has one; undefined between the elements. */
export function fieldOfPath(path: readonly string[]): Field | undefined {
  const name = path.findLast((each) => ELEMENTS[each]);
  return name === undefined ? undefined : ELEMENTS[name];
}

/** Words after which people and places are not those of the authors. */
export function isEditorial(line: string): boolean {
  return /\beditor|edited by|reviewed by|communicated by/i.test(line);
}
