/** Facts as the article has them, and whether a deposit says the same. */
import {
  type Affiliation,
  type Article,
  type Author,
  isDay,
  type PersonName,
} from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { inlines } from '../nodes.ts';
import type { FactName } from './deposit-reader.ts';
import { joinWords, normalizeText } from './deposit-text.ts';

/** As the article has each fact: one of these lists, where receivers may take a translation. */
export const EXPECTED_FACTS: Record<
  FactName,
  (article: Article) => readonly (readonly string[])[]
> = {
  // Formulae are written in another way by each receiver.
  title: (article) =>
    [article, ...article.translations]
      .filter(({ title = [], subtitle = [] }) =>
        [...inlines([...title, ...subtitle])].every(({ type }) => type !== 'inlineMath'),
      )
      .map(({ title = [], subtitle = [], language }) =>
        [title, subtitle].map((part) => plainText(part, language)),
      ),
  authors: ({ authors }) => [authors.map((author) => namesOf(author).join('\n'))],
  // Crossref has none for groups.
  affiliations: (article) =>
    [article.authors, personsOf(article)].map((authors) =>
      article.affiliations.filter(({ id }) => isOfSome(authors, id)).map(institutionOf),
    ),
  'affiliations of the authors': (article) =>
    [article.authors, personsOf(article)].map((those) =>
      article.authors.map((author) =>
        article.affiliations
          .filter(({ id }) => author.affiliations.includes(id) && those.includes(author))
          .map(institutionOf)
          .join('\n\n'),
      ),
    ),
  // OJS wants a whole day, and gets that of the issue.
  'date of publication': ({ dates: { published = '' }, issue: { date = '' } }) =>
    isDay(published) ? [[published]] : [[published], [date]],
  // OJS wants a whole day, and gets no other.
  'date of receipt': ({ dates: { received = '' } }) =>
    isDay(received) ? [[received]] : [[received], ['']],
  'date of revision': ({ dates }) => [[dates.revised ?? '']],
  'date of acceptance': ({ dates }) => [[dates.accepted ?? '']],
  // OJS takes none that is no number.
  volume: ({ issue: { volume = '' } }) => (/^\d+$/.test(volume) ? [[volume]] : [[volume], ['']]),
  issue: ({ issue }) => [[issue.issue ?? '']],
  // An article number is no page: it has fields of its own.
  // OJS gets one number of one page.
  pages: ({ pages: { first = '', last = '' } = {} }) =>
    first === last ? [[first, last], [first]] : [[first, last]],
  DOI: ({ doi }) => [[doi ?? '']],
  licence: ({ license }) => [[license?.url ?? '']],
  keywords: (article) => [article, ...article.translations].map(({ keywords }) => keywords),
};

function personsOf({ authors }: Article): Author[] {
  return authors.filter(({ name }) => name !== undefined);
}

function isOfSome(authors: readonly Author[], affiliation: string): boolean {
  return authors.some(({ affiliations }) => affiliations.includes(affiliation));
}

export function isExpected(
  fact: FactName,
  values: readonly string[],
  wanted: readonly (readonly string[])[],
): boolean {
  const said = normalizeText(values.join(''));
  if (wanted.every((list) => list.join('') === '')) return true;
  if (fact === 'affiliations')
    return wanted.some((list) =>
      list.every((forms) => forms.split('\n').some((form) => said.includes(normalizeText(form)))),
    );
  if (fact === 'affiliations of the authors')
    return wanted.some((list) => areWith(list, values.map(normalizeText)));
  if (fact === 'authors')
    return wanted.some(
      (list) =>
        list.length === values.length &&
        list.every((names, index) =>
          names
            .split('\n')
            .some((name) => normalizeText(name) === normalizeText(values[index] ?? '')),
        ),
    );
  // What was sent of a title may be one language's, or that and a translation.
  if (fact === 'title' || fact === 'keywords')
    return wanted.some((list) =>
      list.length > 0
        ? said.includes(normalizeText(list.join('')))
        : said === '' && fact === 'keywords',
    );
  return wanted.some((list) => normalizeText(list.join('')) === said);
}

/** Whether each author's own institutions stand with the author, and no other. */
function areWith(wanted: readonly string[], said: readonly string[]): boolean {
  const own = wanted.map((all) => all.split('\n\n').filter(Boolean).map(lettersOfForms));
  // Thousands of authors share some hundred institutions.
  const known = [...new Set(own.flat().flatMap(([name]) => name || []))];
  return said.every((text, author) => {
    const those = own[author] ?? [];
    const isOwn = (name: string) =>
      those.some((forms) => forms.some((each) => each.includes(name)));
    return (
      those.every((forms) => forms.some((form) => text.includes(form))) &&
      !known.some((name) => text.includes(name) && !isOwn(name))
    );
  });
}

function lettersOfForms(forms: string): string[] {
  return forms.split('\n').filter(Boolean).map(normalizeText);
}

/** Its name, without an address that nobody sends, or its ROR. */
function institutionOf({ text = '', institution = text, ror }: Affiliation): string {
  return [institution.replace(/(?:\be-?mail\s*(?::\s*)?)?(?<!\S)\S+@\S+/gi, ''), ror]
    .filter((form) => form !== undefined)
    .join('\n');
}

/** The forms in which a name may be sent: its own scripts, or Latin letters. */
function namesOf({ name, nativeName, collective }: Author): string[] {
  if (!name) return [collective ?? ''];
  return [name, nativeName?.name].flatMap((one) => (one ? [written(one), eastern(one)] : []));
}

function written({ given, particle, family, suffix }: PersonName): string {
  return joinWords(given, particle, family, suffix);
}
function eastern({ given, particle, family, suffix }: PersonName): string {
  return joinWords(particle, family, given, suffix);
}
