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
import { inlineHtml } from './markup.ts';
import type { Placed } from './placed.ts';
import type { Release } from './release.ts';

/**
 * The authors of an article. The contact is named in the publication, because the importer takes any value of
 * `primary_contact` for true.
 *
 * @param firstId id of the first author; the others follow
 * @param role name of the user group in OJS. Example: "Author"
 */
export function authorList(placed: Placed, firstId: number, role: string): Element | undefined {
  const { article, locale } = placed;
  const authors = article.authors.map((author, index) =>
    element(
      'author',
      {
        include_in_browse: 'true',
        user_group_ref: role,
        seq: String(index + 1),
        id: String(firstId + index),
      },
      ...names(author, placed),
      ...affiliations(author, placed),
      elementIf('country', {}, countryOf(article, author)),
      // Required. It stays empty if it is not known.
      element('email', {}, author.email),
      author.name && author.orcid && element('orcid', {}, `https://orcid.org/${author.orcid}`),
      elementIf('biography', { locale }, author.biography && html(article, author)),
    ),
  );
  return elementIf('authors', {}, ...authors);
}

/** Names in the order of the schema: all given names, then all family names. */
function names(
  { name, nativeName, collective }: Author,
  { locale, release }: Placed,
): (Element | undefined)[] {
  const native = nativeName?.language && release.localeOf(nativeName.language);
  const written: [string, PersonName][] = [
    [locale, name ?? { family: collective ?? '' }],
    ...(native && native !== locale ? [[native, nativeName.name] as [string, PersonName]] : []),
  ];
  return [
    ...written.map(([language, one]) => element('givenname', { locale: language }, givenName(one))),
    ...written.map(([language, one]) =>
      elementIf('familyname', { locale: language }, familyName(one)),
    ),
  ];
}

/** OJS requires a given name, so the only name of a person or a group becomes that. */
function givenName(name: PersonName): string {
  return name.given ?? wholeFamily(name);
}

function familyName(name: PersonName): string | undefined {
  return name.given === undefined ? undefined : wholeFamily(name);
}

function wholeFamily(name: PersonName): string {
  return [surname(name), name.suffix].filter(Boolean).join(', ');
}

function affiliations(author: Author, { article, locale, release }: Placed): Element[] {
  const lines = affiliationsOf(author, article.affiliations)
    .map((each) => ({ ...each, words: affiliationLine(each, article.language).trim() }))
    .filter(({ words }) => words !== '');
  if (release.affiliations === 'one line') {
    // OJS would keep only the last of several.
    const line = lines.map(({ words }) => words).join('; ');
    return line === '' ? [] : [element('affiliation', { locale }, line)];
  }
  return lines.map(({ words, ...each }) => {
    const name = element('name', { locale }, words);
    if (!each.ror || losesWords(each)) return element('affiliation', {}, name);
    return element('rorAffiliation', {}, element('ror', {}, each.ror), name);
  });
}

/** The ROR identifiers that OJS does not get, for DEPOSIT.md. */
export function rorNotes(
  articles: readonly Article[],
  { affiliations, version }: Release,
): string[] {
  const hasRoom = affiliations === 'each';
  const lost = articles.flatMap(({ affiliations: all }) =>
    all.flatMap((each) => (each.ror && !(hasRoom && !losesWords(each)) ? each.ror : [])),
  );
  if (lost.length === 0) return [];
  const named = [...new Set(lost)].join(', ');
  const why = hasRoom
    ? 'OJS would show the name of the institution in ROR, without the department.'
    : `OJS ${version} has no place for them.`;
  return [
    `ROR identifiers that are not in this file: ${named}. ${why} Crossref gets them from crossref.xml.`,
  ];
}

/** Whether a ROR identifier would hide words: OJS then shows the name in ROR, without the department. */
function losesWords({ department, text }: Affiliation): boolean {
  return department !== undefined || text !== undefined;
}

function countryOf(article: Article, author: Author): string | undefined {
  return affiliationsOf(author, article.affiliations).find(({ country }) => country)?.country;
}

function html({ language }: Article, { biography = [] }: Author): string {
  const words = inlineHtml(biography, language);
  return words && `<p>${words}</p>`;
}
