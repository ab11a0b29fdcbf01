/**
 * Code that is indented by four spaces. Only the blocks around a line distinguish it from the text of a list.
 */
import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { replaceEnclosed } from '../../words/enclosed.ts';
import type { Range } from './source.ts';

/** Longer blocks are not searched for code. */
const LONGEST = 20_000;
const LONGEST_LINE = 2_000;
const INDENT = / {4}|\t/;
/** An unindented line after a blank line. It closes all open blocks. */
const MARGIN = /\n[ \t]*\n(?=[^\s>])/g;
const COMMENTS = [
  ['{>>', '<<}'],
  ['<!--', '-->'],
] as const;

/** @returns the offset after the indented code that contains a mark; undefined if it is not in code */
export function indentedCode(): (text: string, mark: number) => number | undefined {
  let known: Blocks = { text: '', start: 0, end: 0, codes: [] };
  return (text, mark) => {
    if (!isIndented(text, mark)) return undefined;
    if (text !== known.text || mark < known.start || mark >= known.end)
      known = blocksAround(text, mark);
    return known.codes.find(({ start, end }) => start <= mark && mark < end)?.end;
  };
}

interface Blocks extends Range {
  text: string;
  codes: Range[];
}

function isIndented(text: string, mark: number): boolean {
  const before = text.slice(Math.max(0, mark - LONGEST_LINE), mark);
  return INDENT.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** The text between the unindented lines around a mark. */
function blocksAround(text: string, mark: number): Blocks {
  const first = Math.max(0, mark - LONGEST);
  const before = [...text.slice(first, mark).matchAll(MARGIN)].at(-1);
  const after = text.slice(mark, mark + LONGEST).search(MARGIN);
  const end = mark + (after < 0 ? LONGEST : after);
  if (!before && first > 0) return { text, start: mark, end, codes: [] };
  const start = before ? first + before.index + before[0].length : 0;
  const codes = codesIn(text.slice(start, end));
  return { text, start, end, codes: codes.map((code) => shifted(code, start)) };
}

function shifted({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}

/** Only block structure is parsed. Inline markup cannot begin code. */
const BLOCKS = {
  disable: {
    null: [
      ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText'],
      ...['definition', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink'],
    ],
  },
};
const blocks = unified()
  .use(remarkParse)
  .use(function readBlocksAlone() {
    this.data().micromarkExtensions = [BLOCKS];
  });

/** Indented code. A comment that is indented and stands alone stays a comment. */
function codesIn(text: string): Range[] {
  const codes: Range[] = [];
  visit(blocks.parse(text) as Root, 'code', ({ value, position }) => {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const isFenced = /^[`~]/.test(text.slice(start));
    if (!isFenced && withoutComments(value).trim() !== '') codes.push({ start, end });
  });
  return codes;
}

function withoutComments(text: string): string {
  return COMMENTS.reduce((rest, marks) => replaceEnclosed(rest, marks, () => ''), text);
}
