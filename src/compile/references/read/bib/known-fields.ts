/** Renames fields of other programs and styles to BibLaTeX's names. */
import { ownValue } from '../../../../words/own-value.ts';
import { wordTable } from '../../../../words/word-list.ts';

/** BibLaTeX names of fields of ACM, Crossref, Scopus, dblp, EndNote, Mendeley, Paperpile and Zotero. */
const OTHER_NAMES: Record<string, string> = wordTable(`
  art_number=eid article-number=eid articleno=eid arxivid=eprint ee=url eissn=issn elocation-id=eid eventvenue=venue npages=pagetotal
  place=location pmc=pmcid pubmedid=pmid university=school`);

/** Whether a name is that of another program for a BibLaTeX field. */
export function isForeignName(name: string): boolean {
  return ownValue(OTHER_NAMES, name) !== undefined;
}

/** The fields with BibLaTeX's names. If a field exists under both names, BibLaTeX's counts. */
export function renameForeignFields(source: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map(source);
  for (const [name, value] of source) {
    const known = ownValue(OTHER_NAMES, name);
    if (known === undefined) continue;
    if (!fields.has(known)) fields.set(known, value);
    fields.delete(name);
  }
  moveDirector(fields);
  moveAssignee(fields);
  addCollaboration(fields);
  return fields;
}

function moveDirector(fields: Map<string, string>): void {
  const names = fields.get('director');
  if (names === undefined || fields.has('editor')) return;
  fields.set('editor', names).set('editortype', 'director');
}

/** Moves IEEEtran's owner of a patent, which is an organisation. */
function moveAssignee(fields: Map<string, string>): void {
  const name = fields.get('assignee');
  if (name !== undefined && !fields.has('holder')) fields.set('holder', `{${name}}`);
}

/**
 * Adds the collaboration, a field of INSPIRE and REVTeX, as the last author. "ATLAS" becomes "ATLAS
 * Collaboration".
 */
function addCollaboration(fields: Map<string, string>): void {
  const name = fields
    .get('collaboration')
    ?.replace(/^[{\s]*([A-Z][\w-]*)[}\s]*$/, '$1 Collaboration');
  const authors = fields.get('author') ?? '';
  if (!name || letters(authors).includes(letters(name))) return;
  fields.set(
    'author',
    authors
      .trimEnd()
      .replace(/(?:(?<!\s)\s+and\s+others)?$/i, (others) => ` and {${name}}${others}`)
      .replace(/^ and /, ''),
  );
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
