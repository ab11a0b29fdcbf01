/** The OJS locales of articles, and the words whose language OJS lacks. */
import type { Article, Journal } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Demand, Problem, ReceiverSettings } from '../export.ts';
import { type Release, releaseFor } from './release.ts';

/** OJS's name of a language, or the name in journal.yaml for the journal's own language. */
export function localeOf(language: string, journal: Journal, settings: ReceiverSettings): string {
  const { localeOf: nameOf } = releaseFor(settings);
  const locale = nameOf(language) ?? language;
  const own = nameOf(journal.language) ?? journal.language;
  return own === locale ? (settings.ojs?.locale ?? locale) : locale;
}

export function needsLanguage(journal: Journal, settings: ReceiverSettings): Demand {
  const release = releaseFor(settings);
  return ({ language }) => {
    const isNamed = language === journal.language && settings.ojs?.locale !== undefined;
    if (isNamed || release.localeOf(language) !== undefined) return [];
    const { version } = release;
    const problem = message('export-refused/language-unknown', { version, language });
    return [{ field: 'language', message: problem }];
  };
}

/** Translations and native names that cannot be sent. */
export function languageRemarks(article: Article, release: Release): Problem[] {
  const natives = article.authors.map(({ nativeName }) => nativeName?.language);
  const languages = [...article.translations.map(({ language }) => language), ...natives];
  const lost = new Set(languages.filter((tag) => tag && release.localeOf(tag) === undefined));
  return [...lost].map((language = '') => ({
    article: article.name,
    field: 'language',
    message: message('export-refused/words-left-out', { version: release.version, language }),
  }));
}
