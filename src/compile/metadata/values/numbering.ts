import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/** Reads the number of a volume or an issue. Examples: "1", "2-3", "S1". */
export function readNumber(text: string): Outcome<string> {
  const number = text.trim().replace(/^(volume|vol|issue|number|no|nr|n°|№)\b\.?\s*/i, '');
  if (number === text.trim() && number !== '') return { value: number };
  return {
    fault: number
      ? message('value-invalid/number-with-word', { text, number })
      : message('value-invalid/number', { text }),
  };
}

/** Reads the number of the first page of an issue. Examples: "1", "57", "S1". */
export function readFirstPage(text: string): Outcome<string> {
  if (/^[A-Za-z]{0,3}[1-9]\d{0,5}$/.test(text)) return { value: text };
  return { fault: message('pages-invalid/first-page', { text }) };
}
