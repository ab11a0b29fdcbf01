import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** Reads the year of a copyright. For a range ("2021-2023"), it is the first year. */
export function readYear(text: string): Outcome<number> {
  const years = text.match(/\b(1[6-9]|20|21)\d{2}\b/g) ?? [];
  const rest = text.replace(/\b\d{4}\b/g, '').replace(/[\s,;–—-]|to|and/g, '');
  if (years[0] && rest === '') return { value: Number(years[0]) };
  return { fault: message('date-invalid/not-a-year', { text }) };
}
