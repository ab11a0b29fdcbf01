/** The word in front of the title of a retracted article (NISO RP-45-2024, CREC): "RETRACTED: …". */
import { word } from '../../words/languages/index.ts';

/** "RETRACTED", for a watermark. */
export function retractedMark(language: string): string {
  return retractedPrefix(language).replace(/(?<![\s\u00a0:：])[\s\u00a0:：]+$/u, '');
}

/** "RETRACTED: " */
export function retractedPrefix(language: string): string {
  return word(language, 'retractedTitle');
}

/**
 * Whether a title begins so already, in its language or in English: "RETRACTED ARTICLE: …",
 * "[Retracted] …". "Retracted papers in medicine" does not.
 */
export function hasRetractedPrefix(title: string, language: string): boolean {
  // Our own words: letters and spaces.
  const marks = [retractedMark(language), retractedMark('en'), word(language, 'retracted')];
  const pattern = `^\\s*(?:[\\[(【«"“]\\s*)?(?:${marks.join('|')})(?:\\s+article)?\\s*(?:[\\])】»"”:：]|[–—-]\\s)`;
  return new RegExp(pattern, 'iu').test(title);
}
