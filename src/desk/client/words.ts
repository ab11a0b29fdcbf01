/** The words of the page, in the language of the browser. */
import { directionOf, languageAmong, wordsIn } from '../words/index.ts';

export const language = languageAmong(navigator.languages);
export const words = wordsIn(language);

/** Marks the page with its language and direction. */
export function markLanguage(): void {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
}
