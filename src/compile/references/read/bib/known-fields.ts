/** Fields of other programs and styles, under the names that BibLaTeX has for them. */
import { ownValue } from '../../../../article/own-value.ts';
import { wordTable } from '../../../../words/word-list.ts';

/** Of ACM, Crossref and Scopus; dblp; EndNote; Mendeley; Paperpile; Zotero. */
const OTHER_NAMES: Record<string, string> = wordTable(`
  art_number=eid article-number=eid articleno=eid arxivid=eprint ee=url eissn=issn elocation-id=eid eventvenue=venue npages=pagetotal
  place=location pmc=pmcid pubmedid=pmid university=school`);

/** Whether a field is read under the name that another program gives it. */
export function hasKnownName(name: string): boolean {
  return ownValue(OTHER_NAMES, name) !== undefined;
}

/** An entry's fields, those of other names where it has none of the name that is known. */
export function withKnownFields(given: ReadonlyMap<string, string>): Map<string, string> {
  const fields = new Map(given);
  for (const [name, value] of given) {
    const known = ownValue(OTHER_NAMES, name);
    if (known === undefined) continue;
    if (!fields.has(known)) fields.set(known, value);
    fields.delete(name);
  }
  director(fields);
  assignee(fields);
  collaboration(fields);
  return fields;
}

function director(fields: Map<string, string>): void {
  const names = fields.get('director');
  if (names === undefined || fields.has('editor')) return;
  fields.set('editor', names).set('editortype', 'director');
}

/** IEEEtran's owner of a patent: no person. */
function assignee(fields: Map<string, string>): void {
  const name = fields.get('assignee');
  if (name !== undefined && !fields.has('holder')) fields.set('holder', `{${name}}`);
}

/** For whom the authors write, of INSPIRE and REVTeX: the last of them. "ATLAS" alone is its short name. */
function collaboration(fields: Map<string, string>): void {
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
