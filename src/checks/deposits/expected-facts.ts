/** Compares the facts in a deposit with the article. */
import {
  type Affiliation,
  type Article,
  type Author,
  isDay,
  type PersonName,
} from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { walkInlines } from '../nodes.ts';
import type { FactName } from './deposit-reader.ts';
import { joinWords, normalizeText } from './deposit-text.ts';

/** The values of each fact in the article. A deposit has one of these lists, because receivers differ. */
export const EXPECTED_FACTS: Record<
  FactName,
  (article: Article) => readonly (readonly string[])[]
> = {
  // Titles with formulas are left out, because each receiver writes formulas in its own way.
  title: (article) =>
    [article, ...article.translations]
      .filter(({ title = [], subtitle = [] }) =>
        [...walkInlines([...title, ...subtitle])].every(({ type }) => type !== 'inlineMath'),
      )
      .map(({ title = [], subtitle = [], language }) =>
        [title, subtitle].map((part) => plainText(part, language)),
      ),
  authors: ({ authors }) => [authors.map((author) => namesOf(author).join('\n'))],
  // Crossref takes no affiliations of groups.
  affiliations: (article) =>
    [article.authors, personsOf(article)].map((authors) =>
      article.affiliations.filter(({ id }) => isAffiliationOf(authors, id)).map(institutionOf),
    ),
  'affiliations of the authors': (article) =>
    [article.authors, personsOf(article)].map((authors) =>
      article.authors.map((author) =>
        article.affiliations
          .filter(({ id }) => author.affiliations.includes(id) && authors.includes(author))
          .map(institutionOf)
          .join('\n\n'),
      ),
    ),
  // OJS requires a whole day, and otherwise gets that of the issue.
  'date of publication': ({ dates: { published = '' }, issue: { date = '' } }) =>
    isDay(published) ? [[published]] : [[published], [date]],
  // OJS gets only a whole day.
  'date of receipt': ({ dates: { received = '' } }) =>
    isDay(received) ? [[received]] : [[received], ['']],
  'date of revision': ({ dates }) => [[dates.revised ?? '']],
  'date of acceptance': ({ dates }) => [[dates.accepted ?? '']],
  // OJS accepts only a number.
  volume: ({ issue: { volume = '' } }) => (/^\d+$/.test(volume) ? [[volume]] : [[volume], ['']]),
  issue: ({ issue }) => [[issue.issue ?? '']],
  // Article numbers have their own fields. For a single page, OJS gets one number.
  pages: ({ pages: { first = '', last = '' } = {} }) =>
    first === last ? [[first, last], [first]] : [[first, last]],
  DOI: ({ doi }) => [[doi ?? '']],
  licence: ({ license }) => [[license?.url ?? '']],
  keywords: (article) => [article, ...article.translations].map(({ keywords }) => keywords),
};

function personsOf({ authors }: Article): Author[] {
  return authors.filter(({ name }) => name !== undefined);
}

function isAffiliationOf(authors: readonly Author[], affiliation: string): boolean {
  return authors.some(({ affiliations }) => affiliations.includes(affiliation));
}

/**
 * Whether the values of a fact in a deposit are those of the article.
 *
 * @param expected lists of values, of which the deposit should have one
 */
export function isExpected(
  fact: FactName,
  values: readonly string[],
  expected: readonly (readonly string[])[],
): boolean {
  const found = normalizeText(values.join(''));
  if (expected.every((list) => list.join('') === '')) return true;
  if (fact === 'affiliations')
    return expected.some((list) =>
      list.every((forms) => forms.split('\n').some((form) => found.includes(normalizeText(form)))),
    );
  if (fact === 'affiliations of the authors')
    return expected.some((list) => haveOwnInstitutions(list, values.map(normalizeText)));
  if (fact === 'authors')
    return expected.some(
      (list) =>
        list.length === values.length &&
        list.every((names, index) =>
          names
            .split('\n')
            .some((name) => normalizeText(name) === normalizeText(values[index] ?? '')),
        ),
    );
  // A deposit may have the title in one language, or also a translation.
  if (fact === 'title' || fact === 'keywords')
    return expected.some((list) =>
      list.length > 0
        ? found.includes(normalizeText(list.join('')))
        : found === '' && fact === 'keywords',
    );
  return expected.some((list) => normalizeText(list.join('')) === found);
}

/** Whether each author has exactly the expected institutions. */
function haveOwnInstitutions(expected: readonly string[], found: readonly string[]): boolean {
  const institutions = expected.map((all) => all.split('\n\n').filter(Boolean).map(normalizeForms));
  // Compared once each: thousands of authors may share a few hundred institutions.
  const names = [...new Set(institutions.flat().flatMap(([name]) => name || []))];
  return found.every((text, author) => {
    const ownInstitutions = institutions[author] ?? [];
    const isOwn = (name: string) =>
      ownInstitutions.some((forms) => forms.some((each) => each.includes(name)));
    return (
      ownInstitutions.every((forms) => forms.some((form) => text.includes(form))) &&
      !names.some((name) => text.includes(name) && !isOwn(name))
    );
  });
}

function normalizeForms(forms: string): string[] {
  return forms.split('\n').filter(Boolean).map(normalizeText);
}

/** The forms in which an institution may be sent: its name without an e-mail address, or its ROR. */
function institutionOf({ text = '', institution = text, ror }: Affiliation): string {
  return [institution.replace(/(?:\be-?mail\s*(?::\s*)?)?(?<!\S)\S+@\S+/gi, ''), ror]
    .filter((form) => form !== undefined)
    .join('\n');
}

/** The forms in which a name may be sent: in Latin letters or in the script of its language, in both orders. */
function namesOf({ name, nativeName, collective }: Author): string[] {
  if (!name) return [collective ?? ''];
  return [name, nativeName?.name].flatMap((one) =>
    one ? [givenNameFirst(one), familyNameFirst(one)] : [],
  );
}

function givenNameFirst({ given, particle, family, suffix }: PersonName): string {
  return joinWords(given, particle, family, suffix);
}

function familyNameFirst({ given, particle, family, suffix }: PersonName): string {
  return joinWords(particle, family, given, suffix);
}
