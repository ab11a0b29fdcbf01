/** The prefix of the title of a retracted article (NISO RP-45-2024, CREC). Example: "RETRACTED: …". */
import { word } from '../../words/languages/index.ts';

/** The word for a watermark. Example: "RETRACTED". */
export function retractedMark(language: string): string {
  return retractedPrefix(language).replace(/(?<![\s\u00a0:：])[\s\u00a0:：]+$/u, '');
}

/** The prefix with its colon and space. Example: "RETRACTED: ". */
export function retractedPrefix(language: string): string {
  return word(language, 'retractedTitle');
}

/**
 * Whether a title has a prefix already, in its language or in English. Examples: "RETRACTED ARTICLE: …",
 * "[Retracted] …". "Retracted papers in medicine" has none.
 */
export function hasRetractedPrefix(title: string, language: string): boolean {
  // The words of our languages are letters and spaces, so they need no escapes.
  const marks = [retractedMark(language), retractedMark('en'), word(language, 'retracted')];
  const pattern = `^\\s*(?:[\\[(【«"“]\\s*)?(?:${marks.join('|')})(?:\\s+article)?\\s*(?:[\\])】»"”:：]|[–—-]\\s)`;
  return new RegExp(pattern, 'iu').test(title);
}
