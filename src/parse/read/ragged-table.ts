import type { TableNode } from '../manuscript.ts';
import { mappedSource, type Range } from '../source.ts';
import { cellsOf } from '../syntax/pipes.ts';
import type { Reading } from './reading.ts';

/** A table of pipes with as many columns as its longest row: the other rows are filled up. */
export function raggedTable(ranges: Range[], reading: Reading): TableNode | undefined {
  const { source } = reading;
  const lines = ranges.map(({ start, end }) => source.text.slice(start, end));
  const columns = Math.max(...lines.map(cellsOf));
  const text = lines.map((line, index) => {
    const missing = columns - cellsOf(line);
    if (missing === 0 || index > 1) return line;
    const ended = /(?<!\\)\|[ \t]*$/.test(line) ? line : `${line} |`;
    return ended + (index === 0 ? ' |' : '-|').repeat(missing);
  });
  const places = ranges.map(
    ({ start, end }) =>
      (inLine: number) =>
        source.point(Math.min(start + inLine, end)),
  );
  const blocks = reading.parseBlocks(mappedSource(text.join('\n'), places));
  return blocks.find((block): block is TableNode => block.type === 'tableGrid');
}
