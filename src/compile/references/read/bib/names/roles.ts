/**
 * Reads BibLaTeX's fields for people other than authors and editors, which the mapping to CSL does not know.
 */
import { ownValue } from '../../../../../words/own-value.ts';
import { entryToCsl } from '../bibtex.ts';
import type { Fields, Item } from '../mapped.ts';
import { fixNames } from './mapped-names.ts';

/** CSL names by the type of an editor; biblatex manual, section 2.3.6. */
const EDITOR_TYPES: Record<string, string> = {
  compiler: 'compiler',
  director: 'director',
  editor: 'editor',
  illustrator: 'illustrator',
  organizer: 'organizer',
  producer: 'producer',
  translator: 'translator',
};

/** Fields of people with other roles, for which CSL has only "contributor". */
const CONTRIBUTORS = [
  'afterword',
  'annotator',
  'collaborator',
  'commentator',
  'foreword',
  'holder',
  'introduction',
] as const;
const FURTHER_EDITORS = ['editora', 'editorb', 'editorc'] as const;

/** Fields of names that this module reads. */
export const ROLE_FIELDS: readonly string[] = [...CONTRIBUTORS, ...FURTHER_EDITORS];

/** Adds further people to the item. Nobody is listed twice in one role. */
export function addRoles(item: Item, fields: Fields): void {
  for (const field of FURTHER_EDITORS) {
    const type = fields.get(`${field}type`) ?? 'editor';
    addPeople(item, ownValue(EDITOR_TYPES, type) ?? 'contributor', fields.get(field));
  }
  for (const field of CONTRIBUTORS) addPeople(item, 'contributor', fields.get(field));
}

function addPeople(item: Item, role: string, names: string | undefined): void {
  if (!names) return;
  const { author } = entryToCsl({ type: 'misc', label: '', properties: { author: names } });
  const added = Array.isArray(author) ? fixNames(author, names) : [];
  const listed = [...(Array.isArray(item[role]) ? item[role] : []), ...added];
  const texts = listed.map((name) => JSON.stringify(name));
  item[role] = listed.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/**
 * Moves editors with `editortype = {director}`, as in films, or `{translator}` to their own CSL variable. A
 * compiler stays an editor, because every style prints editors.
 */
export function moveTypedEditors(item: Item, fields: Fields): void {
  const type = fields.get('editortype') ?? '';
  if (!/^(?:director|translator)$/.test(type) || item[type] !== undefined) return;
  item[type] = item.editor;
  delete item.editor;
}
