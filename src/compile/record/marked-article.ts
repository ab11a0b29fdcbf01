/**
 * What the record adds to an article, in one place, so that every format and every receiver says
 * the same: the word before the title of a retracted article, the days of correction and retraction.
 */

import type { VFile } from 'vfile';
import type { Article, ArticleDates, Inline, Translation } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { hasRetractedPrefix, retractedPrefix } from './retracted-title.ts';
import { standingOf, versionsUntil } from './standing.ts';

/** The article with the marks of its record; the same article where there is none. */
export function markedArticle(article: Article): Article {
  if (!article.record) return article;
  const marked = { ...article, dates: { ...datesOfRecord(article), ...article.dates } };
  return standingOf(article)?.isRetracted ? withRetractedTitles(marked) : marked;
}

/** A day that the front matter gives otherwise than the record: the front matter's is printed. */
export function reportDates(
  article: Article,
  file: VFile,
  places: ReadonlyMap<string, Place>,
): void {
  for (const [key, date] of Object.entries(datesOfRecord(article))) {
    const dateInFrontMatter = article.dates[key as keyof ArticleDates];
    if (dateInFrontMatter === undefined || dateInFrontMatter === date) continue;
    const facts = { key, date: dateInFrontMatter, expected: date };
    report(file, message('date-contradicts-record', facts), places.get(`dates.${key}`));
  }
}

/** A correction dates the version that it made; a retraction is of the work, in all its versions. */
function datesOfRecord(article: Article): ArticleDates {
  const corrected = versionsUntil(article).findLast(({ kind }) => kind === 'correction');
  const retracted = article.record?.versions.findLast(({ kind }) => kind === 'retraction');
  return {
    ...(corrected && { corrected: corrected.date }),
    ...(retracted && { retracted: retracted.date }),
  };
}

function withRetractedTitles(article: Article): Article {
  const { title, shortTitle, language, translations } = article;
  return {
    ...article,
    title: marked(title, language),
    ...(shortTitle && { shortTitle: markedWords(shortTitle, language) }),
    translations: translations.map(withRetractedTitle),
  };
}

function withRetractedTitle(translation: Translation): Translation {
  const { title, language } = translation;
  return title ? { ...translation, title: marked(title, language) } : translation;
}

function marked(title: Inline[], language: string): Inline[] {
  const words = plainText(title, language);
  if (words.trim() === '' || hasRetractedPrefix(words, language)) return title;
  return [{ type: 'text', value: retractedPrefix(language) }, ...title];
}

function markedWords(title: string, language: string): string {
  return hasRetractedPrefix(title, language) ? title : retractedPrefix(language) + title;
}
