import type { Element } from 'xast';
import type { Affiliation, Article, Author } from '../../article.ts';
import { element } from '../../xml.ts';

/** The authors in their order, the first marked as such. */
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
  const affiliations = author.affiliations.flatMap(
    (id) => article.affiliations.find((affiliation) => affiliation.id === id) ?? [],
  );
  return element(
    'person_name',
    attributes,
    name.given && element('given_name', {}, name.given),
    element('surname', {}, [name.particle, name.family].filter(Boolean).join(' ')),
    name.suffix && element('suffix', {}, name.suffix),
    affiliations.length > 0 &&
      element('affiliations', {}, ...affiliations.flatMap((each) => institution(each) ?? [])),
    author.orcid && element('ORCID', {}, `https://orcid.org/${author.orcid}`),
  );
}

function institution(affiliation: Affiliation): Element | undefined {
  const name = affiliation.institution ?? affiliation.text;
  if (!name && !affiliation.ror) return undefined;
  const place = [affiliation.city, affiliation.region, affiliation.country]
    .filter(Boolean)
    .join(', ');
  return element(
    'institution',
    {},
    name && element('institution_name', {}, name),
    affiliation.ror && element('institution_id', { type: 'ror' }, affiliation.ror),
    place && element('institution_place', {}, place),
    affiliation.department && element('institution_department', {}, affiliation.department),
  );
}
