/** Authors and affiliations for the templates. */
import { encodeAddress } from '../../../article/addresses.ts';
import type { Affiliation, Article, Author } from '../../../article/article.ts';
import { affiliationLine } from '../../../words/affiliation-line.ts';
import {
  directionOf,
  languageOf,
  listSeparators,
  semicolon,
  withCommas,
} from '../../../words/languages/index.ts';
import { authorName, personName } from '../../../words/person-name.ts';
import type { View } from '../view.ts';

/** The authors in one line, with the separators of the language. Example: "A, B, and C" */
export function authorViews(article: Article): View['authors'] {
  const names = article.authors.map(authorName);
  const numbered = isShared(article) ? [] : article.affiliations;
  const between = listSeparators(article.language, names);
  return article.authors.map((author, index) => ({
    before: between[index] ?? '',
    name: names[index] ?? '',
    nativeName: nativeName(author),
    marks: marksOf(author, numbered),
    orcid: author.orcid ?? '',
    url: '',
  }));
}

function nativeName({ nativeName }: Author): View['authors'][number]['nativeName'] {
  if (!nativeName) return undefined;
  const { name, language = '' } = nativeName;
  const direction = language ? directionOf(language) : 'auto';
  return { name: personName(name), language, direction };
}

/** Marks and their targets. Each mark except the first has a comma before it. */
function marksOf(author: Author, affiliations: Affiliation[]): View['authors'][number]['marks'] {
  const places = author.affiliations.flatMap((id) => {
    const index = affiliations.findIndex((affiliation) => affiliation.id === id);
    const label = affiliations[index]?.label;
    return label ? [{ label, target: affiliationId(index) }] : [];
  });
  const marks = [
    ...places,
    ...(author.corresponding ? [{ label: '*', target: 'page-correspondence' }] : []),
    ...(author.equalContribution ? [{ label: '†', target: 'page-equal' }] : []),
    ...(author.deceased ? [{ label: '‡', target: 'page-deceased' }] : []),
  ];
  return marks.map((mark, index) => ({ before: index === 0 ? '' : ',', ...mark }));
}

/** Whether all authors share the only affiliation, so that it needs no number. */
function isShared({ authors, affiliations }: Article): boolean {
  const [only, ...others] = affiliations;
  return (
    only !== undefined &&
    others.length === 0 &&
    authors.every((author) => author.affiliations.includes(only.id))
  );
}

function affiliationId(index: number): string {
  return `aff-${index + 1}`;
}

/** Shows an author's position with the affiliation if it cannot belong to anybody else. */
export function affiliationViews(article: Article): View['affiliations'] {
  return article.affiliations.map((affiliation, index) => {
    const position = onlyAuthorOf(article, affiliation)?.position;
    const text = affiliationLine(affiliation, article.language);
    return {
      id: affiliationId(index),
      label: isShared(article) ? '' : affiliation.label,
      text: withCommas(article.language, [position, text]),
      ror: affiliation.ror ?? '',
    };
  });
}

/** Positions that are not shown with an affiliation. */
export function positionViews(article: Article): View['positions'] {
  const placed = new Set(article.affiliations.map((one) => onlyAuthorOf(article, one)));
  return article.authors.flatMap((author) =>
    author.position && !placed.has(author)
      ? [{ name: authorName(author), position: author.position }]
      : [],
  );
}

/** The only author of the affiliation, if it is the author's first one. */
function onlyAuthorOf({ authors }: Article, { id }: Affiliation): Author | undefined {
  const members = authors.filter((author) => author.affiliations.includes(id));
  const [sole] = members;
  return members.length === 1 && sole?.affiliations[0] === id ? sole : undefined;
}

export function correspondentViews(article: Article): View['correspondents'] {
  const corresponding = article.authors.filter((author) => author.corresponding);
  return corresponding.map((author, index) => {
    const email = author.email ?? '';
    const before = index === 0 ? '' : semicolon(article.language);
    return {
      before,
      comma: languageOf(article.language).list.middle,
      name: authorName(author),
      email,
      url: email && `mailto:${encodeAddress(email)}`,
    };
  });
}
