import type { Element } from 'xast';
import {
  type Affiliation,
  type Article,
  type Author,
  affiliationsOf,
  type PersonName,
} from '../../article/article.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { affiliationLine } from '../../words/affiliation-line.ts';
import { surname } from '../../words/person-name.ts';

/** The authors in order. */
export function authorList(article: Article): Element | undefined {
  const authors = article.authors.map((author) => authorOf(article, author));
  return elementIf('AuthorList', {}, ...authors);
}

/** The name in Latin letters: of a person the main or the native name, of a group its only name. */
export function latinName({
  name,
  nativeName,
  collective,
}: Author): PersonName | string | undefined {
  if (!name) return isLatin(collective ?? '') ? collective : undefined;
  return [name, nativeName?.name].find((one) => one && isLatin(`${one.given ?? ''}${one.family}`));
}

/** Whether the text has Latin letters and no letters of other scripts. */
function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text) && !/[^\P{L}\p{Script=Latin}]/u.test(text);
}

function authorOf(article: Article, author: Author): Element {
  const name = latinName(author);
  const affiliations = affiliationsOf(author, article.affiliations);
  return element(
    'Author',
    { EqualContrib: author.equalContribution ? 'Y' : undefined },
    typeof name === 'string' ? element('CollectiveName', {}, name) : personName(name),
    ...affiliations.map((each) => affiliationInfo(each, article.language)),
    author.name && author.orcid && identifier('ORCID', `https://orcid.org/${author.orcid}`),
  );
}

/** A single name becomes the last name. */
function personName(name: PersonName | undefined): (Element | undefined)[] {
  return [
    element('FirstName', { EmptyYN: name?.given ? undefined : 'Y' }, name?.given),
    element('LastName', {}, name ? surname(name) : ''),
    elementIf('Suffix', {}, name?.suffix),
  ];
}

function affiliationInfo(each: Affiliation, language: string): Element {
  return element(
    'AffiliationInfo',
    {},
    element('Affiliation', {}, affiliationLine(each, language)),
    each.ror && identifier('ROR', each.ror),
  );
}

function identifier(source: string, id: string): Element {
  return element('Identifier', { Source: source }, id);
}
