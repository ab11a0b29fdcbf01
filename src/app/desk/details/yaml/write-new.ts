/** Writes values that the YAML does not have yet. */
import type { Written } from './change.ts';
import { blockText, canBeBlock, inlineText } from './scalars.ts';

/** A value in one line. */
export function flowValue(value: Written): string {
  if (typeof value === 'string') return inlineText(value, undefined, true);
  if (isList(value)) return `[${value.map(flowValue).join(', ')}]`;
  const entries = entriesOf(value).map(([key, each]) => `${key}: ${flowValue(each)}`);
  return `{${entries.join(', ')}}`;
}

/** What stands behind a key and its colon. It ends with a line end if it has several lines. */
export function valueBehindKey(value: Written, indent: string): string {
  if (typeof value === 'string')
    return value.includes('\n') && canBeBlock(value)
      ? blockText(value, '|', `${indent}  `)
      : ` ${inlineText(value)}`;
  if (isList(value) && value.some((item) => typeof item !== 'string'))
    return `\n${value.map((item) => newItem(item, `${indent}  `)).join('')}`;
  if (value instanceof Map) return `\n${blockEntries(value, `${indent}  `)}`;
  return ` ${flowValue(value)}`;
}

/** The lines of a key and its value. */
export function newPair(key: string, value: Written, indent: string): string {
  return withLineEnd(`${indent}${key}:${valueBehindKey(value, indent)}`);
}

/** The lines of an item of a list. */
export function newItem(value: Written, indent: string): string {
  const text = value instanceof Map ? blockEntries(value, `${indent}  `).trimStart() : undefined;
  return withLineEnd(`${indent}- ${text ?? itemValue(value)}`);
}

function itemValue(value: Written): string {
  return typeof value === 'string' ? inlineText(value) : flowValue(value);
}

function blockEntries(value: ReadonlyMap<string, Written>, indent: string): string {
  return [...value].map(([key, each]) => newPair(key, each, indent)).join('');
}

export function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function isList(value: Written): value is readonly Written[] {
  return Array.isArray(value);
}

function entriesOf(value: Exclude<Written, string | readonly Written[]>): [string, Written][] {
  return value instanceof Map ? [...value] : Object.entries(value);
}
