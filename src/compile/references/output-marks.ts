/**
 * How the citation processor hands its text over: looks and links stand in it as marks, which are
 * Unicode noncharacters (reserved for a program's own use, U+FDD0–U+FDEF), so that nothing has to be
 * escaped and no data can pretend to be a mark: `withoutMarks` cleans every string that goes in.
 */

import type { Citeproc, EngineSystem, OutputFormat } from './citeproc-types.ts';
import type { Look, Run } from './runs.ts';

export const OUTPUT_FORMAT = 'offprint';

const END = '\uFDDF';
/** Stands for "and others" among names. */
export const OTHERS = '\uFDDE';
/** Tells a word apart from the key of an object that it looks like. */
export const APART = '\uFFFE';
/** Stands for the dash between pages that the processor cannot read: "66:1–66:9". */
export const RANGE = '\uFFFF';
/** Stands for a hyphen of a number, of which no range is made. */
export const HYPHEN = '\u{1FFFE}';
/** Opens a stretch that belongs to a work; hexadecimal digits of its number follow. */
const WORK = '\uFDDD';
/** Opens a locator. */
const LOCATOR = '\uFDDC';
const LABEL = '\uFDDB';
const BLOCK = '\uFDDA';
const ENTRY = '\uFDD9';
/** Hexadecimal digits. */
const DIGITS = 0xfde0;

/** Marks around italics, for text that is made outside the processor. */
export const ITALIC = ['\uFDD0', END] as const;

/** Marks that open a look; a look undone (upright inside italics) is a look too. */
const LOOKS: Record<string, Look> = {
  '\uFDD0': { italic: true },
  '\uFDD1': { italic: false },
  '\uFDD2': { bold: true },
  '\uFDD3': { bold: false },
  '\uFDD4': { smallCaps: true },
  '\uFDD5': { smallCaps: false },
  '\uFDD6': { underline: true },
  '\uFDD7': { vertical: 'superscript' },
  '\uFDD8': { vertical: 'subscript' },
};

/** Not as a template, which the processor would fill in by `replace`: it takes "US$'000" for a pattern. */
const marked = (mark: string) => (_: never, text: string) => (text ? `${mark}${text}${END}` : '');

const FORMAT: OutputFormat = {
  text_escape: (text: string) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': marked('\uFDD0'),
  '@font-style/oblique': marked('\uFDD0'),
  '@font-style/normal': marked('\uFDD1'),
  '@font-weight/bold': marked('\uFDD2'),
  '@font-weight/normal': marked('\uFDD3'),
  '@font-weight/light': false,
  '@font-variant/small-caps': marked('\uFDD4'),
  '@font-variant/normal': marked('\uFDD5'),
  '@text-decoration/underline': marked('\uFDD6'),
  '@text-decoration/none': false,
  '@vertical-align/sup': marked('\uFDD7'),
  '@vertical-align/sub': marked('\uFDD8'),
  '@vertical-align/baseline': false,
  '@passthrough/true': false,
  '@strip-periods/true': false,
  '@strip-periods/false': false,
  '@quotes/false': false,
  '@display/left-margin': marked(LABEL),
  '@display/right-inline': false,
  '@display/block': marked(BLOCK),
  '@display/indent': marked(BLOCK),
  '@URL/true': false,
  '@DOI/true': false,
};

/** Registers the format. What depends on the engine's state is taken from the processor's plain text. */
export function defineOutputFormat(csl: Citeproc): void {
  const { html } = csl.Output.Formats;
  csl.Output.Formats[OUTPUT_FORMAT] = {
    ...FORMAT,
    '@quotes/true': html?.['@quotes/true'] ?? false,
    '@quotes/inner': html?.['@quotes/inner'] ?? false,
    '@showid/true': html?.['@showid/true'] ?? false,
    '@bibliography/entry': function (this: { system_id?: string }, _state: never, text: string) {
      // Where the style prints nothing, the processor calls this without an entry.
      return this.system_id === undefined ? text : `${ENTRY}${writeNumber(this.system_id)}${text}`;
    } as OutputFormat[string],
  };
}

/** Marks what is printed of a work in a citation: the work's words, and apart from them the locator. */
export const markVariables: EngineSystem['variableWrapper'] = (
  { itemData, variableNames, context },
  before,
  text,
  after,
) => {
  if (context === 'bibliography') return before + text + after;
  const isLocator = variableNames[0] === 'locator';
  const mark = isLocator ? LOCATOR : WORK + writeNumber(itemData.id);
  return before + mark + text + END + after;
};

/** Numbers of our items ("i12") as marks. */
function writeNumber(id: string): string {
  return Array.from(Number(id.slice(1)).toString(16), (digit) =>
    String.fromCharCode(DIGITS + Number.parseInt(digit, 16)),
  ).join('');
}

const MARK = /([\uFDD0-\uFDDF])([\uFDE0-\uFDEF]*)/g;

/** A run of processor output. */
export interface MarkedRun extends Run {
  /** Index of the item whose words these are. */
  item?: number;
  locator?: boolean;
  /** Set off before the entry: "[1]". */
  label?: boolean;
}

/** Reads output into runs. `entry` is the item of a list entry. */
export function readMarks(output: string): { entry?: number; runs: MarkedRun[] } {
  const open: Opened[] = [];
  const runs: MarkedRun[] = [];
  let entry: number | undefined;
  let from = 0;
  const cut = (to: number) => {
    const { block, ...look } = Object.assign({}, ...open) as Opened;
    runs.push({ ...look, text: output.slice(from, to).replaceAll(APART, '') });
  };
  for (const match of output.matchAll(MARK)) {
    cut(match.index);
    from = match.index + match[0].length;
    const [, mark = '', digits = ''] = match;
    if (mark === ENTRY) {
      entry = readNumber(digits);
      continue;
    }
    const turned = mark === END ? open.pop() : opened(mark, digits);
    if (turned?.block) runs.push({ text: '\n' });
    if (turned && mark !== END) open.push(turned);
  }
  cut(output.length);
  return { entry, runs: tidyLines(runs.filter((run) => run.text !== '')) };
}

/** What a mark opens; a block stands on lines of its own. */
type Opened = Omit<MarkedRun, 'text'> & { block?: true };

function opened(mark: string, digits: string): Opened {
  if (mark === WORK) return { item: readNumber(digits) };
  if (mark === LOCATOR) return { locator: true };
  if (mark === LABEL) return { label: true };
  if (mark === BLOCK) return { block: true };
  return LOOKS[mark] ?? {};
}

/** No line breaks at the ends, and never two in a row. */
function tidyLines(runs: MarkedRun[]): MarkedRun[] {
  return runs.filter(
    ({ text }, index) =>
      text !== '\n' || (index > 0 && index < runs.length - 1 && runs[index + 1]?.text !== '\n'),
  );
}

function readNumber(digits: string): number {
  return Number.parseInt(
    Array.from(digits, (digit) => (digit.charCodeAt(0) - DIGITS).toString(16)).join(''),
    16,
  );
}

/** A string without our marks. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uFDD0-\uFDEF\uFFFE\uFFFF\u{1FFFE}]/gu, '');
}
