import type { Element } from 'xast';
import {
  type Affiliation,
  type Article,
  type Author,
  affiliationsOf,
} from '../../article/article.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { surname } from '../../words/person-name.ts';
import { institutionParts } from './refusals.ts';

/** The authors in order. The first one is marked. */
export function contributors(article: Article): Element | undefined {
  if (article.authors.length === 0) return undefined;
  return element(
    'contributors',
    {},
    ...article.authors.map((author, index) => contributor(article, author, index)),
  );
}

function contributor(article: Article, author: Author, index: number): Element {
  const attributes = { contributor_role: 'author', sequence: index === 0 ? 'first' : 'additional' };
  const { name } = author;
  if (!name) return element('organization', attributes, author.collective);
  const affiliations = affiliationsOf(author, article.affiliations);
  return element(
    'person_name',
    attributes,
    elementIf('given_name', {}, name.given?.trim()),
    element('surname', {}, surname(name)),
    elementIf('suffix', {}, name.suffix?.trim()),
    elementIf(
      'affiliations',
      {},
      ...affiliations.map((each) => institution(each, article.language)),
    ),
    author.orcid && element('ORCID', {}, `https://orcid.org/${author.orcid}`),
  );
}

function institution(affiliation: Affiliation, language: string): Element | undefined {
  const { ror } = affiliation;
  const { name, place, department } = institutionParts(affiliation, language);
  if (!name && !ror) return undefined;
  return element(
    'institution',
    {},
    elementIf('institution_name', {}, name),
    ror && element('institution_id', { type: 'ror' }, ror),
    // The schema refuses a single letter here.
    elementIf('institution_place', {}, place.length > 1 && place),
    elementIf('institution_department', {}, department.length > 1 && department),
  );
}
