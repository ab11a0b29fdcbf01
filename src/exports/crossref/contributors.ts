import type { Element } from 'xast';
import type { Affiliation, Article, Author } from '../../article.ts';
import { countryName } from '../../country-names.ts';
import { element } from '../../xml.ts';
import { surname } from './refusals.ts';

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
    element('surname', {}, surname(author)),
    name.suffix && element('suffix', {}, name.suffix),
    affiliations.length > 0 &&
      element(
        'affiliations',
        {},
        ...affiliations.flatMap((each) => institution(each, article.language) ?? []),
      ),
    author.orcid && element('ORCID', {}, `https://orcid.org/${author.orcid}`),
  );
}

function institution(affiliation: Affiliation, language: string): Element | undefined {
  const { city, region, country, department } = affiliation;
  const name = affiliation.institution ?? affiliation.text;
  if (!name && !affiliation.ror) return undefined;
  const land = country && countryName(country, language);
  const place = [city, region, land].filter(Boolean).join(', ');
  return element(
    'institution',
    {},
    name && element('institution_name', {}, name),
    affiliation.ror && element('institution_id', { type: 'ror' }, affiliation.ror),
    place && element('institution_place', {}, place),
    department && element('institution_department', {}, department),
  );
}
