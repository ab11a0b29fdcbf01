/**
 * Where a text includes another file: Quarto's `{{< include methods.qmd >}}`, MyST's `include` and
 * `literalinclude`, and knitr's `child`. Each has lines of its own. The lines of the file replace them before
 * parsing, so that notes, labels and links work across files.
 */
import { optionsOf } from './read/fences.ts';

export interface Inclusion {
  /** First line that the file replaces, from 0; `last` is inclusive. */
  first: number;
  last: number;
  /** The inclusion as written: `{{< include methods.qmd >}}`. */
  raw: string;
  /** Paths as written. */
  paths: string[];
  /** MyST parses such a file separately. */
  isBlock: boolean;
  /** `:start-after: …` and the like. */
  options: Record<string, string>;
  /** Lines of the options, from 0. */
  optionLines: number[];
  isCode: boolean;
}

const SHORTCODE = /^[ \t]*\{\{<[ \t]+include[ \t]+("[^"]+"|'[^']+'|[^\s"'>]+)[ \t]+>\}\}[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,}|:{3,})[ \t]*(.*)$/s;
const DIRECTIVE = /^\{(include|literalinclude)\}[ \t]*(\S.{0,1000}?)[ \t]*$/;
const CELL = /^\{r\b(.*)\}[ \t]*$/i;
const CHILD =
  /(?:^|[\s,])child\s*[=:]\s*(?:c\(\s*)?((?:"[^"]+"|'[^']+')(?:\s*,\s*(?:"[^"]+"|'[^']+'))*|[^\s"'(),!]+\.\w+$)/;
/** Files with Markdown or TeX. Other files are shown as code. */
const PROSE = /\.(?:md|qmd|rmd|markdown|myst|txt|tex)$/i;

/** @param lines of a text */
export function inclusionsIn(lines: readonly string[]): Inclusion[] {
  const found: Inclusion[] = [];
  for (let at = frontMatterEnd(lines); at < lines.length; at++) {
    const inclusion = shortcodeAt(lines, at) ?? fencedAt(lines, at);
    if (inclusion) {
      found.push(inclusion);
      at = inclusion.last;
      continue;
    }
    const end = codeEnd(lines, at);
    // Quarto includes files in code, too.
    for (let inside = at + 1; inside < end; inside++)
      found.push(...[shortcodeAt(lines, inside)].flatMap((each) => each ?? []));
    at = Math.max(end, commentEnd(lines, at));
  }
  return found;
}

/** Lines of the front matter, which includes nothing. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trimEnd() !== '---') return 0;
  return lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line)) + 1;
}

const PLAIN = { isBlock: false, isCode: false, options: {}, optionLines: [] };

function shortcodeAt(lines: readonly string[], at: number): Inclusion | undefined {
  const line = lines[at] ?? '';
  const path = SHORTCODE.exec(line)?.[1];
  if (path === undefined) return undefined;
  return { ...PLAIN, first: at, last: at, raw: line.trim(), paths: [unquote(path)] };
}

/** Most lines of options of a block. */
const MOST_OPTIONS = 40;

function fencedAt(lines: readonly string[], first: number): Inclusion | undefined {
  const line = lines[first] ?? '';
  const [, marks = '', info = ''] = FENCE.exec(line) ?? [];
  if (!info.startsWith('{') || info.length > 2_000) return undefined;
  const length = lines
    .slice(first + 1, first + 2 + MOST_OPTIONS)
    .findIndex((each) => closes(each, marks));
  if (length === -1) return undefined;
  const last = first + 1 + length;
  const raw = line.trim();
  const inside = lines.slice(first + 1, last);
  const [, name, path] = DIRECTIVE.exec(info) ?? [];
  if (name === undefined || path === undefined) {
    const paths = childrenOf(info, inside);
    return paths && { ...PLAIN, first, last, raw, paths };
  }
  const optionLines = inside.flatMap((line, index) =>
    /^\s*:[\w-]+:/.test(line) ? [first + 1 + index] : [],
  );
  const options = optionsOf(optionLines.map((index) => lines[index] ?? ''));
  const isCode =
    name === 'literalinclude' ||
    ['literal', 'lang', 'language', 'code'].some((key) => key in options) ||
    !PROSE.test(path);
  return { first, last, raw, paths: [path], isBlock: true, isCode, options, optionLines };
}

/** The files of a cell that only includes children. */
function childrenOf(info: string, inside: readonly string[]): string[] | undefined {
  const [, inFence] = CELL.exec(info) ?? [];
  if (inFence === undefined || inside.some((line) => !/^\s*(?:#\|.*)?$/.test(line)))
    return undefined;
  const options = [inFence, ...inside.map((line) => line.replace(/^\s*#\|/, ''))];
  if (options.some((option) => /\b(?:eval|include)\s*[=:]\s*(?:F|FALSE|false)\b/.test(option)))
    return undefined;
  const list = options.map((option) => CHILD.exec(option)?.[1]).find((each) => each !== undefined);
  return list === undefined
    ? undefined
    : (list.match(/"[^"]+"|'[^']+'|[^\s"',]+/g) ?? []).map(unquote);
}

function closes(line: string, marks: string): boolean {
  const close = /^ {0,3}(`{3,}|~{3,}|:{3,})[ \t]*$/.exec(line)?.[1];
  return close !== undefined && close[0] === marks[0] && close.length >= marks.length;
}

/** The last line of code that begins on a line; the line itself if no code begins there. */
function codeEnd(lines: readonly string[], at: number): number {
  const [, marks = ':', info = ''] = FENCE.exec(lines[at] ?? '') ?? [];
  if (marks[0] === ':' || (marks[0] === '`' && info.includes('`'))) return at;
  const end = lines.findIndex((line, index) => index > at && closes(line, marks));
  return end === -1 ? lines.length : end;
}

/** The same for a comment. */
function commentEnd(lines: readonly string[], at: number): number {
  const line = lines[at] ?? '';
  const open = line.lastIndexOf('<!--');
  if (open === -1 || line.includes('-->', open)) return at;
  const end = lines.findIndex((each, index) => index > at && each.includes('-->'));
  return end === -1 ? lines.length : end;
}

function unquote(path: string): string {
  return path.replace(/^(["'])(.*)\1$/, '$2');
}

/**
 * Selects the lines of a file by options. `start-line` and `end-line` count from 0, `lines` from 1.
 *
 * @returns each with its index in the file
 */
export function chosenLines(
  lines: readonly string[],
  options: Readonly<Record<string, string>>,
): [index: number, line: string][] {
  const all = lines.map((line, index): [number, string] => [index, line]);
  const find = (key: string) => {
    const words = options[key];
    return words === undefined ? -1 : lines.findIndex((line) => line.includes(words));
  };
  const [after, at] = [find('start-after'), find('start-at')];
  const start = Math.max(numberOf(options['start-line'], lines.length) ?? 0, after + 1, at, 0);
  const until = (key: string, more: number) => {
    const words = options[key];
    if (words === undefined) return lines.length;
    const index = lines.findIndex((line, index) => index >= start && line.includes(words));
    return index === -1 ? lines.length : index + more;
  };
  const end = Math.min(
    numberOf(options['end-line'], lines.length) ?? lines.length,
    until('end-before', 0),
    until('end-at', 1),
  );
  const ranges = rangesOf(options.lines);
  return all.filter(
    ([index]) =>
      index >= start &&
      index < end &&
      (!ranges || ranges.some(([from, to]) => index + 1 >= from && index + 1 <= to)),
  );
}

function numberOf(value: string | undefined, length: number): number | undefined {
  if (value === undefined || !/^-?\d+$/.test(value.trim())) return undefined;
  return Number(value) < 0 ? length + Number(value) : Number(value);
}

/** Parses ranges of lines. Example: `1-5,8,10-` */
function rangesOf(value: string | undefined): [number, number][] | undefined {
  if (value === undefined) return undefined;
  return value.split(',').flatMap((part): [number, number][] => {
    const [, from = '', dash, to] = /^(\d*)(?!\d)(?:\s*(-)\s*|\s+)?(\d*)$/.exec(part.trim()) ?? [];
    if (from === '' && !to) return [];
    return [[Number(from || 1), dash ? Number(to || Infinity) : Number(from)]];
  });
}
