import type { Report } from '../../messages/report-on.ts';
import { hasLanguage } from '../../words/languages/index.ts';

/** Says that labels in a language's name are printed in English, where nobody has written its words yet. */
export function reportWithoutWords(
  language: string | undefined,
  place: Parameters<Report>[2],
  report: Report,
): void {
  if (!language || hasLanguage(language)) return;
  report(
    'language-without-words',
    `Unexpected language "${language}", expected one whose words Offprint knows`,
    place,
    'Headings like Abstract and labels like Figure come out in English. A file in src/words/languages adds a language.',
  );
}
