/** Pages in Persian, Arabic, Urdu and Hindi often have the digits of their script. */
import { wordTable } from '../../../src/words/word-list.ts';
import type { RandomNumbers } from '../../random.ts';
import type { Field, PageTruth } from '../labelled-page.ts';
import type { Row } from './parts.ts';

const DIGITS = wordTable('fa=۰۱۲۳۴۵۶۷۸۹ ur=۰۱۲۳۴۵۶۷۸۹ ar=٠١٢٣٤٥٦٧٨٩ hi=०१२३४५६७८९');
const CHANCES: Record<string, number> = { fa: 0.6, ar: 0.25, ur: 0.2, hi: 0.2 };
const LATIN: ReadonlySet<Field | undefined> = new Set(['email', 'orcid', 'phone', 'references']);

export function withNativeDigits(
  rows: Row[],
  truth: PageTruth,
  language: string,
  random: RandomNumbers,
): { rows: Row[]; truth: PageTruth } {
  const digits = DIGITS[language] ?? '';
  if (!random.chance(CHANCES[language] ?? 0)) return { rows, truth };
  const written = (text: string) =>
    text.replace(/(?<![A-Za-z@./\d])\d+(?![A-Za-z@/\d])/g, (number) =>
      number.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit),
    );
  const parts = ({ parts: own }: Row) =>
    own.map((part) => (LATIN.has(part.field) ? part : { ...part, text: written(part.text) }));
  return {
    rows: rows.map((each) => ({ ...each, parts: parts(each) })),
    truth: {
      ...truth,
      ...(truth.title && { title: written(truth.title) }),
      ...(truth.subtitle && { subtitle: written(truth.subtitle) }),
      ...(truth.abstract && { abstract: written(truth.abstract) }),
      ...(truth.keywords && { keywords: truth.keywords.map(written) }),
      ...(truth.affiliations && { affiliations: truth.affiliations.map(written) }),
    },
  };
}
