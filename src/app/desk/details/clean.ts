/** What was typed or pasted, without characters that YAML does not allow. */
import type { DetailsChanges } from './details-values.ts';

export function cleanChanges(changes: DetailsChanges): DetailsChanges {
  return cleaned(changes) as DetailsChanges;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned).filter((each) => each !== '');
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cleaned(each)]));
}

export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]/g, (space) => (space === '\t' ? ' ' : space))
    .replace(/[\ufeff\ufffe\uffff]|(?!\n)\p{Cc}/gu, '')
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : line))
    .join('\n')
    .trim();
}
