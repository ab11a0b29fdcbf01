/**
 * Adds facts of the record of publication to an article, so that all formats and receivers get the same: the prefix
 * of the title of a retracted article, and the dates of correction and retraction.
 */

import type { VFile } from 'vfile';
import type { Article, ArticleDates, Inline, Translation } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { hasRetractedPrefix, retractedPrefix } from './retracted-title.ts';
import { standingOf, versionsUntil } from './standing.ts';

/** The article with the facts of its record; the same article if it has no record. */
export function withRecordFacts(article: Article): Article {
  if (!article.record) return article;
  const marked = { ...article, dates: { ...datesOfRecord(article), ...article.dates } };
  return standingOf(article)?.isRetracted ? withRetractedTitles(marked) : marked;
}

/** Reports dates of the front matter that differ from the record. The date of the front matter is printed. */
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

/** Dates of correction and retraction. A correction applies to its version, a retraction to all versions. */
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
