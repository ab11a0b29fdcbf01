/** One `article` with its files and its publication, in the order of the schema. */
import type { Element } from 'xast';
import type { Article, IsoDate, Translation } from '../../article.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { versionsUntil } from '../../record/standing.ts';
import { pageRange } from '../../references/article-csl.ts';
import { plainText } from '../../text/plain-text.ts';
import { ojsPath } from './address.ts';
import { authorList } from './authors.ts';
import type { Galleys } from './galleys.ts';
import type { Ids } from './ids.ts';
import { ojsLocale } from './locale.ts';
import { blockHtml, inlineHtml } from './markup.ts';
import type { Place } from './sections.ts';

export interface Placed {
  article: Article;
  /** OJS's name of the article's language. */
  locale: string;
  place: Place;
  galleys: Galleys;
}

/** OJS's numbers for "published". */
const PUBLISHED = '3';

/** @param role name of OJS's user group that the authors belong to */
export function articleElement(placed: Placed, role: string, ids: Ids): Element {
  const { article, locale, galleys } = placed;
  const publication = String(ids.next());
  return element(
    'article',
    {
      locale,
      date_submitted: fullDay(article.dates.received),
      status: PUBLISHED,
      submission_progress: '',
      current_publication_id: publication,
      stage: 'production',
    },
    element('id', { type: 'internal', advice: 'ignore' }, String(ids.next())),
    ...galleys.files,
    publicationElement(placed, publication, role, ids),
  );
}

/** OJS takes whole days only. */
export function fullDay(date: IsoDate | undefined): IsoDate | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? date : undefined;
}

export function publishedDay({ dates, issue }: Article): IsoDate | undefined {
  return fullDay(dates.published) ?? fullDay(issue.date);
}

function publicationElement(
  { article, locale, place, galleys }: Placed,
  id: string,
  role: string,
  ids: Ids,
): Element {
  const { authors, doi, pages, elocation } = article;
  const firstAuthor = ids.take(authors.length);
  const contact = Math.max(
    authors.findIndex((author) => author.corresponding),
    0,
  );
  return element(
    'publication',
    {
      // OJS counts them.
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
    ...words(article, locale),
    ...rights(article, locale),
    ...keywords(article, locale),
    agencies(article, locale),
    authorList(article, locale, firstAuthor, role),
    ...galleys.galleys,
    citations(article),
    elementIf('pages', {}, pages ? pageRange(pages) : elocation),
  );
}

/** Titles, then subtitles, then abstracts, each in all languages. */
function words(article: Article, locale: string): (Element | undefined)[] {
  const all: (Pick<Translation, 'language' | 'title' | 'subtitle' | 'abstract'> & {
    locale: string;
  })[] = [{ ...article, locale }, ...translations(article, locale)];
  return [
    ...all.map((one) =>
      elementIf('title', { locale: one.locale }, inlineHtml(one.title ?? [], one.language)),
    ),
    ...all.map((one) =>
      elementIf('subtitle', { locale: one.locale }, inlineHtml(one.subtitle ?? [], one.language)),
    ),
    ...all.map((one) =>
      elementIf('abstract', { locale: one.locale }, blockHtml(one.abstract ?? [], one.language)),
    ),
  ];
}

/** Each of OJS's languages once: it tells no regions of English apart. */
function translations(article: Article, own: string): (Translation & { locale: string })[] {
  const taken = new Set([own]);
  return article.translations.flatMap((translation) => {
    const locale = ojsLocale(translation.language);
    if (taken.has(locale)) return [];
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

function keywords(article: Article, locale: string): (Element | undefined)[] {
  const all = [{ keywords: article.keywords, locale }, ...translations(article, locale)];
  return all.map((one) => vocabulary('keywords', 'keyword', one.keywords, one.locale));
}

/** "Supporting agencies"; `funderNotes` tells that OJS loses them. */
function agencies({ funding }: Article, locale: string): Element | undefined {
  const names = funding.awards.flatMap(({ funder }) => funder ?? []);
  return vocabulary('agencies', 'agency', [...new Set(names)], locale);
}

function vocabulary(
  name: string,
  entry: string,
  entries: readonly string[],
  locale: string,
): Element | undefined {
  const filled = entries.map((word) => word.trim()).filter(Boolean);
  const made = filled.map((word) => element(entry, {}, element('name', {}, word)));
  return elementIf(name, { locale }, ...made);
}

function citations({ references, language }: Article): Element | undefined {
  const entries = references.map(({ text }) =>
    elementIf('citation', {}, plainText(text, language).replace(/\s+/g, ' ').trim()),
  );
  return elementIf('citations', {}, ...entries);
}
