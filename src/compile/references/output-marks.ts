/**
 * The output format that citeproc uses: formatting and links are marked by Unicode noncharacters
 * (U+FDD0–U+FDEF, reserved for a program's own use). So nothing has to be escaped. Data cannot contain marks,
 * because `withoutMarks` cleans every string that citeproc gets.
 */

import type { Citeproc, EngineSystem, OutputFormat } from './citeproc-types.ts';
import type { Look, Run } from './runs.ts';

export const OUTPUT_FORMAT = 'offprint';

const END = '\uFDDF';
/** Stands for "and others" among names. */
export const OTHERS = '\uFDDE';
/** Makes a word different from a key of JavaScript objects, like "constructor". */
export const APART = '\uFFFE';
/** Stands for the dash of a page range that citeproc cannot read. Example: "66:1–66:9" */
export const RANGE = '\uFFFF';
/** Stands for the hyphen of a number that is not a range. */
export const HYPHEN = '\u{1FFFE}';
/** Opens the text of a work. The hexadecimal digits of the work's number follow. */
const WORK = '\uFDDD';
/** Opens a locator. */
const LOCATOR = '\uFDDC';
const LABEL = '\uFDDB';
const BLOCK = '\uFDDA';
const ENTRY = '\uFDD9';
/** The mark of the digit 0. The other hexadecimal digits follow it. */
const DIGITS = 0xfde0;

/** Marks around italics, for text that is not made by citeproc. */
export const ITALIC = ['\uFDD0', END] as const;

/** Looks by the mark that opens them. The end of a look, like upright text inside italics, is a look, too. */
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

/**
 * A function instead of a template, because citeproc fills templates with `replace`, where "US$'000" is a
 * pattern.
 */
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

/** Registers the format. Parts that depend on the state of the engine are taken from citeproc's HTML format. */
export function defineOutputFormat(csl: Citeproc): void {
  const { html } = csl.Output.Formats;
  csl.Output.Formats[OUTPUT_FORMAT] = {
    ...FORMAT,
    '@quotes/true': html?.['@quotes/true'] ?? false,
    '@quotes/inner': html?.['@quotes/inner'] ?? false,
    '@showid/true': html?.['@showid/true'] ?? false,
    '@bibliography/entry': function (this: { system_id?: string }, _state: never, text: string) {
      // If the style prints nothing, citeproc calls this function without an entry.
      return this.system_id === undefined ? text : `${ENTRY}${writeNumber(this.system_id)}${text}`;
    } as OutputFormat[string],
  };
}

/** Marks the text of a work in a citation, and its locator separately. */
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

/** Writes the number of an item ("i12") in marks. */
function writeNumber(id: string): string {
  return Array.from(Number(id.slice(1)).toString(16), (digit) =>
    String.fromCharCode(DIGITS + Number.parseInt(digit, 16)),
  ).join('');
}

const MARK = /([\uFDD0-\uFDDF])([\uFDE0-\uFDEF]*)/g;

/** A run of citeproc's output. */
export interface MarkedRun extends Run {
  /** Index of the item that the text belongs to. */
  item?: number;
  locator?: boolean;
  /** Text in the margin before an entry. Example: "[1]" */
  label?: boolean;
}

/** Reads output into runs. For a list entry, `entry` is the index of its item. */
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

/** The formatting that a mark opens. A block is on lines of its own. */
type Opened = Omit<MarkedRun, 'text'> & { block?: true };

function opened(mark: string, digits: string): Opened {
  if (mark === WORK) return { item: readNumber(digits) };
  if (mark === LOCATOR) return { locator: true };
  if (mark === LABEL) return { label: true };
  if (mark === BLOCK) return { block: true };
  return LOOKS[mark] ?? {};
}

/** Removes line breaks at both ends and after another line break. */
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
