/** Converts a YAML tree to plain values, for schemas and for settings that are kept unchanged. */
import { isEmpty, type YamlNode } from './tree.ts';

export type Plain = string | Plain[] | { [key: string]: Plain };
export type CoreValue =
  | string
  | number
  | boolean
  | null
  | CoreValue[]
  | { [key: string]: CoreValue };

/** Converts to texts, arrays and records. Empty values are left out. */
export function plainOf(node: YamlNode): Plain {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map((item) => plainOf(item));
  const entries = node.entries.filter(({ value }) => !isEmpty(value));
  return Object.fromEntries(entries.map(({ key, value }) => [key, plainOf(value)]));
}

/** Converts to the values of YAML 1.2, with numbers, booleans and nulls. */
export function coreValueOf(node: YamlNode): CoreValue {
  if (node.kind === 'text') return node.plain ? coreScalar(node.text) : node.text;
  if (node.kind === 'list') return node.items.map((item) => coreValueOf(item));
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, coreValueOf(value)]));
}

/** A scalar by YAML 1.2.2, section 10.3.2, without hexadecimal, octal and infinite numbers. */
function coreScalar(text: string): CoreValue {
  if (text === '') return null;
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/.test(text)) return Number(text);
  return text;
}
