/**
 * Code cells that the author's computer runs (Quarto, R Markdown). Offprint does not run them, so only their
 * code is known.
 */

import type { Code } from 'mdast';
import type { VFile } from 'vfile';
import { message } from '../../../../messages/message.ts';
import { memoizeWeak } from '../../../../words/memoize/memoize-weak.ts';
import type { Place } from '../../../../words/place.ts';
import type { Attributes } from '../../manuscript.ts';
import { type Reading, type ReadingMessage, reportProblem } from '../reading.ts';
import { picturesShown } from './cell-pictures.ts';

export const CELL =
  /^(?:python|r|julia|bash|sh|sql|ojs|js|css|mermaid|dot|stan|rcpp|stata|matlab|octave)$/i;

/** The printed parts of a cell. */
interface ReadCell {
  /** The code, if the author shows it. */
  code?: { value: string; list: Pick<Attributes, 'id' | 'classes' | 'pairs'> };
  /** Files of pictures that the cell shows, and its options. */
  pictures?: { paths: string[]; options: ReadonlyMap<string, string> };
}

/** Quarto allows a space before the bar, which Python formatters insert. */
const OPTION_LINE = /^\s*(?:#|\/\/|%%)(?:\||[ \t]+\|[ \t]*[\w.-]+[ \t]*:)/;

export function readCell(node: Code, info: string, reading: Reading): ReadCell {
  const lines = node.value.split('\n');
  const options = new Map([...optionsOfFence(info), ...optionsOfLines(lines)]);
  const is = (key: string) => readSwitch(options.get(key));
  // Nothing is printed: the cell loads libraries or computes numbers.
  if (is('include') === false) return {};
  const child = options.get('child');
  if (child !== undefined && is('eval') !== false) {
    const problem = message('text-elsewhere/child', { file: child.slice(0, 80) });
    reportProblem(reading, problem, node.position);
    return {};
  }
  const paths = is('eval') === false || !hasCaption(info, options) ? [] : picturesShown(lines);
  const pictures = paths.length > 0 ? { pictures: { paths, options } } : {};
  if (is('eval') !== false && paths.length === 0) reportCode(node, options, reading);
  if (!(is('echo') ?? !hidesCode(reading.file))) return pictures;
  const caption = options.get('lst-cap');
  const code: ReadCell['code'] = {
    value: withoutOptionLines(lines),
    list: {
      id: listingLabel(options, reading.file),
      classes: [],
      pairs: caption ? { caption } : {},
    },
  };
  return { code, ...pictures };
}

function withoutOptionLines(lines: readonly string[]): string {
  const begin = lines.findIndex((line) => line.trim() !== '' && !OPTION_LINE.test(line));
  return lines.slice(begin === -1 ? lines.length : begin).join('\n');
}

/** The label of the printed code. Every knitr cell has a label, but most label a result. */
function listingLabel(options: ReadonlyMap<string, string>, file: VFile): string | undefined {
  const label = options.get('lst-label') ?? options.get('label');
  if (label === undefined || options.has('lst-label') || label.startsWith('lst-')) return label;
  const isOfResult =
    /^(?:fig|tbl|tab)-/.test(label) || options.has('fig-cap') || options.has('tbl-cap');
  return !isOfResult && keysIn(file).has(label) ? label : undefined;
}

/** Keys that the manuscript refers to. Example: `@algo-sort` */
const keysIn = memoizeWeak(
  (file: VFile) => new Set([...String(file).matchAll(/@([\w:-]+)/g)].map(([, key = '']) => key)),
);

/**
 * The code and label of a notebook cell (Jupyter Book, MyST), unless its tags hide them. A missing result is
 * reported.
 */
export function readNotebookCell(
  node: Code,
  tags: string,
  reading: Reading,
): { value: string; label: string } | undefined {
  const removes = (what: string) => new RegExp(`\\bremove[-_](?:${what}|cell)\\b`).test(tags);
  if (!removes('output')) reportCode(node, new Map(), reading);
  if (removes('input')) return undefined;
  const lines = node.value.split('\n');
  const label = new Map(optionsOfLines(lines)).get('label') ?? '';
  return { value: withoutOptionLines(lines), label };
}

export function reportInlineCode(place: Place | undefined, reading: Reading): void {
  reportProblem(reading, message('directive-unknown/code-in-line'), place);
}

/** A formula that shows R Markdown's inline code as text, because its result is unknown. */
export function withCode(tex: string, place: Place | undefined, reading: Reading): string {
  const shown = tex.replace(
    /`(r [^`\n]+)`/g,
    (_, code: string) =>
      `\\text{${code.replace(/[\\{}$&#%_~^]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)}}`,
  );
  if (shown !== tex) reportInlineCode(place, reading);
  return shown;
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash ',
  '~': '\\textasciitilde ',
  '^': '\\textasciicircum ',
};

/** Whether the caption (if any) is a literal: not made by code, and on one line of YAML. */
function hasCaption(info: string, options: ReadonlyMap<string, string>): boolean {
  const caption = options.get('fig-cap');
  if (caption === undefined) return true;
  const isCode = /\bfig\.cap\s*=\s*[^\s"']/.test(info);
  return !isCode && !/^[|>!]/.test(caption);
}

function reportCode({ position }: Code, options: Map<string, string>, reading: Reading): void {
  reportProblem(reading, codeMessage(options), position);
}

function codeMessage(options: Map<string, string>): ReadingMessage {
  if (options.has('fig-cap')) return message('directive-unknown/code-figure');
  return options.has('tbl-cap')
    ? message('directive-unknown/code-table')
    : message('directive-unknown/code');
}

/**
 * Options of a fence: `{r map, echo=FALSE, fig.cap="A map"}`. knitr's names have full stops where Quarto's
 * have hyphens.
 */
function optionsOfFence(info: string): [string, string][] {
  const header = /^\{\w+[ ,]+([\s\S]*?)\}?$/.exec(info.trim())?.[1] ?? '';
  const label = /^(?!\s*[\w.]+\s*=)\s*([\w.:-]+)/.exec(header)?.[1];
  const pairs = header.matchAll(
    /((?<![\w.])[\w.]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s,}]+))/g,
  );
  return [
    ...(label ? [['label', label] satisfies [string, string]] : []),
    ...[...pairs].map(([, key = '', double, single, bare = '']): [string, string] => [
      key.replaceAll('.', '-'),
      double ?? single ?? bare,
    ]),
  ];
}

function optionsOfLines(lines: string[]): [string, string][] {
  return lines.flatMap((line): [string, string][] => {
    const [, key, value = ''] = /^(?:#|\/\/|%%)\s*\|\s*([\w.-]+)\s*:(.*)$/.exec(line.trim()) ?? [];
    return key ? [[key.replaceAll('.', '-'), value.trim().replace(/^["']|["']$/g, '')]] : [];
  });
}

function readSwitch(value: string | undefined): boolean | undefined {
  if (value === undefined) return undefined;
  if (/^(?:f|false|no)$/i.test(value)) return false;
  return /^(?:t|true|yes|fenced)$/i.test(value) ? true : undefined;
}

/** Whether the manuscript hides the code of all its cells. */
const hidesCode = memoizeWeak((file: VFile): boolean => {
  const text = String(file);
  return (
    /opts_chunk\$set\((?:[^()]|\([^()]*\)){0,2000}?\becho\s*=\s*F(?:ALSE)?\b/.test(text) ||
    /^execute:[ \t]*\n(?:[ \t]+(?![ \t]).*\n)*?[ \t]+echo:[ \t]*(?:false|no)\b/m.test(text)
  );
});
