import { matchAt, oneLine } from '../../scan.ts';
import type { Source } from '../../source.ts';
import type { Claim } from '../claim.ts';
import type { AttributesSyntax } from '../nodes.ts';

/**
 * One attribute: id (`#tbl: x` with a space is a frequent slip for `#tbl:x`), class, `-` (unnumbered),
 * `=format`, or `key=value`. `width=` has no value and is ignored. Spaces may surround the sign before a
 * size.
 */
const item = (value: string): RegExp =>
  new RegExp(
    String.raw`[\s>]*(?:#((?:(?:fig|tbl|tab|table|eqn?|sec|lst):[ \t]+(?![^\s{}]*=)(?=[\p{L}\p{N}]))?[^\s{}"'=#]+)|\.([^\s{}"'=#.]+)|(-)(?=[\s}])|=([\w+-]+)|(?:([\p{L}_:][\p{L}\p{N}_:.-]*)=|(width|height)[ \t]*=[ \t]*(?=[\d"']))(?:${value}))`,
    'uy',
  );
const ITEM = item(
  String.raw`"((?:[^"\\\n]|\\.|\n(?![ \t>]*\n))*)"|'((?:[^'\\\n]|\\.|\n(?![ \t>]*\n))*)'|([^\s{}"'\x60]*)`,
);
/** The same with one quotation mark missing: `width="100%`, `layout-nrow=10"`. */
const HALF_QUOTED = item(String.raw`(?!)()|(?!)()|["“”']?([^\s{}"'\x60“”]+)["“”']?`);
const END = /[\s>]*\}/y;

export type AttributeList = Pick<AttributesSyntax, 'id' | 'classes' | 'pairs' | 'format'>;

/** Attributes after any element: `{#fig-map .wide width=50%}`. Other braces are not attributes. */
export function attributes({ text }: Source, offset: number): Claim | undefined {
  const read = readAttributes(text, offset);
  if (!read) return undefined;
  const { end, list } = read;
  const raw = text.slice(offset, end);
  return { end, texts: [], build: () => ({ type: 'attributesSyntax', raw, ...list }) };
}

/** Parses an attribute list that begins at a brace. */
export function readAttributes(
  source: string,
  offset: number,
): { end: number; list: AttributeList } | undefined {
  if (source[offset] !== '{') return undefined;
  const inside = offset + (/^\{:(?=[\s.#])/.test(source.slice(offset, offset + 3)) ? 2 : 1);
  return readItems(source, inside) ?? readItems(source, inside, HALF_QUOTED);
}

const DIRECTIVE = /\{([\w:+-]+)(?=[\s}])/y;

/**
 * Parses the name of a MyST directive. Attributes may follow inside the braces: `{figure #fig-map .wide}`.
 */
export function readDirective(
  source: string,
  offset: number,
): { end: number; name: string; list: AttributeList } | undefined {
  const name = matchAt(DIRECTIVE, source, offset)?.[1];
  const read = name === undefined ? undefined : readItems(source, DIRECTIVE.lastIndex);
  return name !== undefined && read ? { name, ...read } : undefined;
}

function readItems(
  source: string,
  offset: number,
  pattern = ITEM,
): { end: number; list: AttributeList } | undefined {
  const list: AttributeList = { classes: [], pairs: {} };
  let at = offset;
  for (let found = matchAt(pattern, source, at); found; found = matchAt(pattern, source, at)) {
    addItem(list, found);
    at = pattern.lastIndex;
  }
  if (!matchAt(END, source, at)) return undefined;
  return { end: END.lastIndex, list };
}

function addItem(list: AttributeList, item: RegExpExecArray): void {
  const [, id, name, dash, format, anyKey, size, double, single, bare] = item;
  const key = anyKey ?? size;
  const value = double ?? single ?? bare;
  if (bare === '') return;
  if (id !== undefined) list.id ??= id;
  else if (name !== undefined) list.classes.push(name);
  else if (dash !== undefined) list.classes.push('unnumbered');
  else if (format !== undefined) list.format = format;
  else if (key === 'id') list.id ??= value;
  else if (key === 'class') list.classes.push(...(value ?? '').split(/\s+/).filter(Boolean));
  else if (key !== undefined && value !== undefined) list.pairs[key] = withoutEscapes(value);
}

function withoutEscapes(value: string): string {
  return oneLine(value).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
