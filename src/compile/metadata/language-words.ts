import { message } from '../../messages/message.ts';
import type { Report } from '../../messages/report-on.ts';
import { hasLanguage } from '../../words/languages/index.ts';

/** Reports a language whose words Offprint does not have, so that labels are printed in English. */
export function reportWithoutWords(
  language: string | undefined,
  place: Parameters<Report>[1],
  report: Report,
): void {
  if (!language || hasLanguage(language)) return;
  report(message('language-without-words', { language }), place);
}
