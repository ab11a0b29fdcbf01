/** Computes the numbers of lists and headings as Word does. */

import type { ListNumbering } from '../../article/article.ts';
import { letterNumber, romanNumber } from '../../words/list-marks.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { ownValue } from '../../words/own-value.ts';
import type { ListCue } from '../draft.ts';
import { child, childrenOf, isOn, wordValue, type Xml } from './xml.ts';

interface Level {
  format: string;
  /** Example: "%1.%2" */
  text: string;
  start: number;
  /** Prints all levels in decimal. Example: "2.1" below "II". */
  legal: boolean;
  /** Style whose paragraphs have this level. */
  style?: string;
  /** Where the words begin, in twips. */
  indent?: number;
}
interface List {
  levels: Map<number, Level>;
  /** Lists with the same template share counters. */
  template: string;
  /** Levels that restart, each only once. */
  restarts: Set<number>;
}
export interface Numbering {
  lists: Map<string, List>;
  /** The last number at each level, by template. */
  counters: Map<string, (number | undefined)[]>;
}

export function readNumbering(root: Xml | undefined): Numbering {
  const templates = readTemplates(root);
  const lists = new Map<string, List>();
  for (const list of childrenOf(root, 'w:num')) {
    const template = wordValue(list, 'w:abstractNumId') ?? '';
    const levels = new Map(templates.get(template));
    const restarts = new Set<number>();
    for (const override of childrenOf(list, 'w:lvlOverride')) {
      applyOverride(levels, override);
      if (child(override, 'w:startOverride'))
        restarts.add(Number(override.attributes['w:ilvl'] ?? 0));
    }
    lists.set(list.attributes['w:numId'] ?? '', { levels, template, restarts });
  }
  return { lists, counters: new Map() };
}

/** Levels by template. A template that only links to a list style has the levels of that style. */
function readTemplates(root: Xml | undefined): Map<string, Map<number, Level>> {
  const templates = childrenOf(root, 'w:abstractNum');
  const ofStyle = (name: string | undefined) =>
    name === undefined
      ? undefined
      : templates.find((template) => wordValue(template, 'w:styleLink') === name);
  return new Map(
    templates.map((template) => [
      template.attributes['w:abstractNumId'] ?? '',
      levelsOf(ofStyle(wordValue(template, 'w:numStyleLink')) ?? template),
    ]),
  );
}

function levelsOf(template: Xml): Map<number, Level> {
  return new Map(
    childrenOf(template, 'w:lvl').map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      levelOf(level),
    ]),
  );
}

function levelOf(level: Xml): Level {
  return {
    format: wordValue(level, 'w:numFmt') ?? 'decimal',
    text: wordValue(level, 'w:lvlText') ?? '',
    start: Number(wordValue(level, 'w:start') ?? 1),
    legal: isOn(child(level, 'w:isLgl')),
    style: wordValue(level, 'w:pStyle'),
    indent: indentOf(child(level, 'w:pPr')),
  };
}

/** Start indent in a paragraph's own properties, in twips. */
export function indentOf(properties: Xml | undefined): number | undefined {
  const { attributes } = child(properties, 'w:ind') ?? {};
  const said = attributes?.['w:start'] ?? attributes?.['w:left'];
  return said === undefined || Number.isNaN(Number(said)) ? undefined : Number(said);
}

function applyOverride(levels: Map<number, Level>, override: Xml): void {
  const at = Number(override.attributes['w:ilvl'] ?? 0);
  const own = child(override, 'w:lvl');
  const start = wordValue(override, 'w:startOverride');
  const level = own ? levelOf(own) : levels.get(at);
  if (level) levels.set(at, start === undefined ? level : { ...level, start: Number(start) });
}

export interface Counted {
  cue?: ListCue;
  /** Examples: "2.1", "(iii)". Empty for bullets. */
  label: string;
  /** Where the words of the level begin, in twips. */
  indent?: number;
}

/** Word has nine levels. Counters for a billion levels would exhaust memory. */
const DEEPEST = 8;

/** Counts a paragraph; undefined if it has no number. */
export function countParagraph(
  numbering: Numbering,
  numPr: Xml | undefined,
  style: string | undefined,
): Counted | undefined {
  const id = wordValue(numPr, 'w:numId');
  const list = numbering.lists.get(id ?? '');
  if (!id || id === '0' || !list) return undefined;
  const { levels, template, restarts } = list;
  const at = Number(
    wordValue(numPr, 'w:ilvl') ??
      [...levels].find(([, level]) => level.style === style && style !== undefined)?.[0] ??
      0,
  );
  const level = at <= DEEPEST ? levels.get(at) : undefined;
  if (!level || level.format === 'none') return undefined;
  const counters = getOrInsert(numbering.counters, template, () => []);
  counters.length = Math.min(counters.length, at + 1);
  if (restarts.delete(at)) counters[at] = undefined;
  for (let above = 0; above < at; above += 1) counters[above] ??= levels.get(above)?.start ?? 1;
  const number = counters[at] === undefined ? level.start : (counters[at] ?? 0) + 1;
  counters[at] = number;
  const ordered = level.format !== 'bullet';
  const marks = numberingOf(level);
  return {
    label: ordered ? labelOf(level, levels, counters) : '',
    cue: { id, level: at, ordered, number, ...(marks && { numbering: marks }) },
    indent: level.indent,
  };
}

function labelOf(
  level: Level,
  levels: Map<number, Level>,
  counters: (number | undefined)[],
): string {
  return level.text.replace(/%(\d)/g, (_, digit) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : levels.get(at)?.format;
    return formatNumber(counters[at] ?? 1, format ?? 'decimal');
  });
}

const FIGURES: Record<string, ListNumbering['figures']> = {
  decimal: 'decimal',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  lowerLetter: 'lower-alpha',
  upperLetter: 'upper-alpha',
};

/** Numbering of a level that prints only its own number, in another form than "1.". */
function numberingOf({ format, text }: Level): ListNumbering | undefined {
  const figures = ownValue(FIGURES, format);
  const [, open, close] = /^\s*(\(?)%\d([.)]?)\s*$/.exec(text) ?? [];
  if (!figures || close === undefined) return undefined;
  const signs = close !== ')' ? '.' : open ? '()' : ')';
  return figures === 'decimal' && signs === '.' ? undefined : { figures, signs };
}

const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerRoman: romanNumber,
  upperRoman: (value) => romanNumber(value).toUpperCase(),
  lowerLetter: letterNumber,
  upperLetter: (value) => letterNumber(value).toUpperCase(),
  ordinal: (value) => `${value}.`,
};

function formatNumber(value: number, format: string): string {
  return (ownValue(FORMATS, format) ?? String)(value);
}
