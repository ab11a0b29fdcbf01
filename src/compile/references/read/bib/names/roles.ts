/** People beside authors and editors: BibLaTeX's fields for them, which the mapping to CSL does not know. */
import { ownValue } from '../../../../../article/own-value.ts';
import { entryToCsl } from '../bibtex.ts';
import type { Fields, Item } from '../mapped.ts';
import { settledNames } from './mapped-names.ts';

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

/** CSL has one word for all who did something else. */
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

/** Fields of names that are read here. */
export const ROLE_FIELDS: readonly string[] = [...CONTRIBUTORS, ...FURTHER_EDITORS];

/** Gives the item its further people; who has a role twice has it once. */
export function roles(item: Item, fields: Fields): void {
  for (const field of FURTHER_EDITORS) {
    const type = fields.get(`${field}type`) ?? 'editor';
    add(item, ownValue(EDITOR_TYPES, type) ?? 'contributor', fields.get(field));
  }
  for (const field of CONTRIBUTORS) add(item, 'contributor', fields.get(field));
}

function add(item: Item, role: string, names: string | undefined): void {
  if (!names) return;
  const { author } = entryToCsl({ type: 'misc', label: '', properties: { author: names } });
  const added = Array.isArray(author) ? settledNames(author, names) : [];
  const listed = [...(Array.isArray(item[role]) ? item[role] : []), ...added];
  const texts = listed.map((name) => JSON.stringify(name));
  item[role] = listed.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/**
 * Of films: `editor` with `editortype = {director}`, as what else the only editor may be that CSL has names for;
 * a compiler stays an editor, whom every style prints.
 */
export function direction(item: Item, fields: Fields): void {
  const type = fields.get('editortype') ?? '';
  if (!/^(?:director|translator)$/.test(type) || item[type] !== undefined) return;
  item[type] = item.editor;
  delete item.editor;
}
