/** The numbers that Word computes: of lists and of headings. */

import type { ListNumbering } from '../../article/article.ts';
import { letterNumber, romanNumber } from '../../words/list-marks.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { ownValue } from '../../words/own-value.ts';
import type { ListCue } from '../draft.ts';
import { child, childrenOf, isOn, wordValue, type Xml } from './xml.ts';

interface Level {
  format: string;
  /** "%1.%2" */
  text: string;
  start: number;
  /** Prints "2.1" where the level above is "II". */
  legal: boolean;
  /** Style whose paragraphs have this level. */
  style?: string;
  /** Twips at which its words begin. */
  indent?: number;
}
interface List {
  levels: Map<number, Level>;
  /** Lists of one template count on from each other. */
  template: string;
  /** Levels at which this one begins anew, each once. */
  restarts: Set<number>;
}
export interface Numbering {
  lists: Map<string, List>;
  /** Numbers last given at each level, by template. */
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

/** Levels by template; one that only names a style of lists has those of that style. */
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

/** Twips from the start edge that a paragraph's own properties say. */
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
  /** "2.1", "(iii)"; empty for bullets. */
  label: string;
  /** Twips at which the words of the level begin. */
  indent?: number;
}

/** Word has nine levels; a counter for each of a milliard takes all memory. */
const DEEPEST = 8;

/** Counts a paragraph in; `undefined` where it has no number after all. */
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

/** Of a level that counts otherwise than "1." and says its own number alone. */
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
