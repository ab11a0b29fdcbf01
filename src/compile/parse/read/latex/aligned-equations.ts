/** Equations of environments whose lines LaTeX numbers one by one (`align`, `gather`, `eqnarray`). */
import { ownValue } from '../../../../words/own-value.ts';
import type { BlockNode, MathNode } from '../../manuscript.ts';
import { closing } from '../../scan.ts';
import { mappedSource } from '../../source.ts';
import { byNames } from '../marked.ts';
import type { Reading } from '../reading.ts';
import { type TexRow, texRows } from './tex-rows.ts';

/** The environments that print the same lines without numbers. */
const WRAPPERS: Record<string, 'aligned' | 'gathered'> = {
  ...byNames('align flalign alignat xalignat xxalignat eqnarray', 'aligned' as const),
  ...byNames('gather multline', 'gathered' as const),
};
const BEGIN = /^\s*\\begin\s*\{([a-z]+)(\*?)\}/;
const STOP = /^\s*(?:[.,;:]\s*)?$/;
/** Number of columns in `\begin{alignat}{2}`. */
const COLUMN_COUNT = /^\s*\{\d+\}/;
const NUMBERED = /\\(?:label|tag\*?)\s*\{/;
const WORDS_BETWEEN = /^\s*\\(?:short)?intertext\s*(?=\{)/;
/** Each equation contains all lines of its environment, so the total size is quadratic. */
const MOST_ALIGNED = 60;

interface Line extends Pick<TexRow, 'end'> {
  tex: string;
  /** Words of `\intertext` before the line. */
  words?: string;
}

/**
 * An aligned environment as one equation. If several of its lines have a label or a tag, each line is an
 * equation of its own, so that each number stands beside its line. Any other formula is returned as it is.
 */
export function alignedEquations(node: MathNode, reading: Reading): BlockNode[] {
  const found = environmentIn(node.value);
  if (!found) return [node];
  const { wrapper, lines } = found;
  const isSplit =
    found.name !== 'multline' && lines.filter(({ tex }) => NUMBERED.test(tex)).length > 1;
  const whole: MathNode = { type: 'math', value: formulaOf(lines, wrapper) };
  const isAligned = isSplit && wrapper === 'aligned' && lines.length <= MOST_ALIGNED;
  const groups = isSplit ? lines.map((line) => [line]) : groupsOf(lines);
  const blocks = groups.flatMap((group, index): BlockNode[] => [
    ...wordsBetween(group[0]?.words, node, reading),
    {
      type: 'math',
      value: formulaOf(group, wrapper),
      position: node.position,
      data: isAligned ? { row: { formula: whole, index } } : {},
    },
  ]);
  const formulas = blocks.filter((block) => block.type === 'math');
  const named = formulas.find(({ value }) => NUMBERED.test(value)) ?? formulas[0];
  if (named) named.data = { ...named.data, ...node.data };
  return blocks;
}

/** The lines of the environment. Punctuation after its end belongs to the last line. */
function environmentIn(
  tex: string,
): { name: string; wrapper: 'aligned' | 'gathered'; lines: Line[] } | undefined {
  const [begin = '', name = '', star = ''] = BEGIN.exec(tex) ?? [];
  const wrapper = ownValue(WRAPPERS, name);
  const end = `\\end{${name}${star}}`;
  const at = tex.lastIndexOf(end);
  const stop = tex.slice(at + end.length);
  if (!wrapper || at < begin.length || !STOP.test(stop)) return undefined;
  const inside = tex.slice(begin.length, at).replace(COLUMN_COUNT, '');
  const lines = texRows(inside).map((row) => lineOf(name, row));
  const last = lines.at(-1);
  if (last) last.tex += stop.trim();
  return last && { name, wrapper, lines };
}

function lineOf(name: string, { cells, end }: TexRow): Line {
  const [first = '', ...rest] = cells;
  const open = WORDS_BETWEEN.exec(first)?.[0].length;
  const close = open === undefined ? undefined : closing(first, open, '{}');
  const [own, words] =
    close === undefined ? [first] : [first.slice(close + 1), first.slice((open ?? 0) + 1, close)];
  // In `eqnarray`, `a &=& b` has one alignment point.
  const [sign = '', ...behind] = name === 'eqnarray' ? rest : [];
  const parts = behind.length > 0 ? [own, sign + behind.join('')] : [own, ...rest];
  return { tex: parts.join('&').trim(), end, ...(words !== undefined && { words }) };
}

/** Groups of lines between words. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (line.words !== undefined) groups.push([]);
    groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function formulaOf(lines: readonly Line[], wrapper: string): string {
  const last = lines.length - 1;
  const tex = lines.map(({ tex, end }, at) => (at < last ? `${tex} ${end}` : tex)).join('\n');
  const isAlone = lines.length === 1 && texRows(tex)[0]?.cells.length === 1;
  return isAlone ? tex : `\\begin{${wrapper}}\n${tex}\n\\end{${wrapper}}`;
}

function wordsBetween(words: string | undefined, node: MathNode, reading: Reading): BlockNode[] {
  if (words === undefined) return [];
  const start = node.position?.start ?? { line: 1, column: 1 };
  const point = () => ({ offset: 0, ...start });
  const lines = words.split('\n').map(() => point);
  return reading.parseBlocks(mappedSource(words, lines));
}
