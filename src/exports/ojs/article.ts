/** One `article` with its files and its publication, in the order of the schema. */
import type { Element } from 'xast';
import {
  type Article,
  type Inline,
  type IsoDate,
  isDay,
  type Translation,
} from '../../article/article.ts';
import { versionsUntil } from '../../compile/record/standing.ts';
import { pageRange } from '../../compile/references/article-csl.ts';
import { plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { ojsPath } from './address.ts';
import { authorList } from './authors.ts';
import type { Ids } from './ids.ts';
import { blockHtml, titleHtml } from './markup.ts';
import type { Placed } from './placed.ts';
import type { Release } from './release.ts';

/** OJS's code for "published". */
const PUBLISHED = '3';

/** @param role name of the user group in OJS that the authors belong to */
export function articleElement(placed: Placed, role: string, ids: Ids): Element {
  const { article, locale, galleys, release } = placed;
  const publication = String(ids.next());
  return element(
    'article',
    {
      locale,
      date_submitted: fullDay(article.dates.received),
      status: PUBLISHED,
      submission_progress: release.progress,
      current_publication_id: publication,
      stage: 'production',
    },
    element('id', { type: 'internal', advice: 'ignore' }, String(ids.next())),
    ...galleys.files,
    publicationElement(placed, publication, role, ids),
  );
}

/** The date if it has a day. OJS accepts no other dates. */
export function fullDay(date: IsoDate | undefined): IsoDate | undefined {
  return isDay(date) ? date : undefined;
}

export function publishedDay({ dates, issue }: Article): IsoDate | undefined {
  return fullDay(dates.published) ?? fullDay(issue.date);
}

function publicationElement(placed: Placed, id: string, role: string, ids: Ids): Element {
  const { article, locale, place, galleys } = placed;
  const { authors, doi, pages, elocation } = article;
  const firstAuthor = ids.take(authors.length);
  const contact = Math.max(
    authors.findIndex((author) => author.corresponding),
    0,
  );
  return element(
    'publication',
    {
      // OJS counts versions from 1.
      version: String(Math.max(1, versionsUntil(article).length)),
      status: PUBLISHED,
      primary_contact_id: authors.length > 0 ? String(firstAuthor + contact) : undefined,
      url_path: ojsPath(article),
      seq: String(place.seq),
      date_published: publishedDay(article),
      section_ref: place.section.abbreviation,
      access_status: '0',
    },
    element('id', { type: 'internal', advice: 'ignore' }, id),
    doi && element('id', { type: 'doi', advice: 'update' }, doi),
    ...words(placed),
    ...rights(article, locale),
    ...keywords(placed),
    agencies(placed),
    authorList(placed, firstAuthor, role),
    ...galleys.galleys,
    citations(article),
    elementIf('pages', {}, pages ? pageRange(pages) : elocation),
  );
}

/** Titles, then subtitles, then abstracts, each in all languages. */
function words({ article, locale, release }: Placed): (Element | undefined)[] {
  const all: (Pick<Translation, 'language' | 'title' | 'subtitle' | 'abstract'> & {
    locale: string;
  })[] = [{ ...article, locale }, ...translations(article, locale, release)];
  const title = (nodes: readonly Inline[] = [], language: string) =>
    titleHtml(nodes, language, release.titles);
  return [
    ...all.map((one) => elementIf('title', { locale: one.locale }, title(one.title, one.language))),
    ...all.map((one) =>
      elementIf('subtitle', { locale: one.locale }, title(one.subtitle, one.language)),
    ),
    ...all.map((one) =>
      elementIf('abstract', { locale: one.locale }, blockHtml(one.abstract ?? [], one.language)),
    ),
  ];
}

/** One translation per OJS language. OJS does not distinguish regions of English. */
function translations(
  article: Article,
  own: string,
  release: Release,
): (Translation & { locale: string })[] {
  const taken = new Set([own]);
  return article.translations.flatMap((translation) => {
    const locale = release.localeOf(translation.language);
    if (locale === undefined || taken.has(locale)) return [];
    taken.add(locale);
    return { ...translation, locale };
  });
}

function rights({ license, copyright }: Article, locale: string): (Element | undefined)[] {
  return [
    elementIf('licenseUrl', {}, license?.url),
    elementIf('copyrightHolder', { locale }, copyright.holder?.trim()),
    copyright.year !== undefined && copyright.holder
      ? element('copyrightYear', {}, String(copyright.year))
      : undefined,
  ];
}

function keywords({ article, locale, release }: Placed): (Element | undefined)[] {
  const all = [{ keywords: article.keywords, locale }, ...translations(article, locale, release)];
  return all.map((one) => vocabulary('keywords', 'keyword', one.keywords, one.locale, release));
}

/** "Supporting agencies". `funderNotes` warns that OJS loses them. */
function agencies({ article, locale, release }: Placed): Element | undefined {
  const names = article.funding.awards.flatMap(({ funder }) => funder ?? []);
  return vocabulary('agencies', 'agency', [...new Set(names)], locale, release);
}

function vocabulary(
  name: string,
  entry: string,
  entries: readonly string[],
  locale: string,
  release: Release,
): Element | undefined {
  const filled = entries.map((word) => word.trim()).filter(Boolean);
  const isPlain = release.keywords === 'plain';
  const made = filled.map((word) => element(entry, {}, isPlain ? word : element('name', {}, word)));
  return elementIf(name, { locale }, ...made);
}

function citations({ references, language }: Article): Element | undefined {
  const entries = references.map(({ text }) =>
    elementIf('citation', {}, collapseWhiteSpace(plainText(text, language))),
  );
  return elementIf('citations', {}, ...entries);
}
