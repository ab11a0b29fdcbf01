import type { TableNode } from '../../manuscript.ts';
import { mappedSource, type Range } from '../../source.ts';
import { cellsOf, escapePipesInCode } from '../../syntax/blocks/pipes.ts';
import type { Reading } from '../reading.ts';

/**
 * A pipe table with as many columns as its longest row. Other rows are filled up. Pipes in code are text.
 */
export function raggedTable(ranges: Range[], reading: Reading): TableNode | undefined {
  const { source } = reading;
  const written = ranges.map(({ start, end }) => source.text.slice(start, end));
  const kept = written.map((line) => escapePipesInCode(line, cellsOf(written[1] ?? '')));
  const lines = written.map((line, index) => kept[index]?.row ?? line);
  const columns = Math.max(...lines.map(cellsOf));
  const text = lines.map((line, index) => {
    const missing = columns - cellsOf(line);
    if (missing === 0 || index > 1) return line;
    const ended = /(?<!\\)\|[ \t]*$/.test(line) ? line : `${line} |`;
    return ended + (index === 0 ? ' |' : '-|').repeat(missing);
  });
  const places = ranges.map(({ start, end }, index) => (inLine: number) => {
    const escapes = kept[index]?.escapes ?? [];
    const before = escapes.filter((at, nth) => at + nth < inLine).length;
    return source.point(Math.min(start + inLine - before, end));
  });
  const blocks = reading.parseBlocks(mappedSource(text.join('\n'), places));
  return blocks.find((block): block is TableNode => block.type === 'tableGrid');
}
