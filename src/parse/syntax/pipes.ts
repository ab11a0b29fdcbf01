/** Rows of tables whose cells are parted by pipes. */

const DELIMITERS = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$/;

/** How many cells a row has; escaped pipes part none. */
export function cellsOf(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

/**
 * A table whose head has other columns than the line of dashes below it: Pandoc reads it, GitHub
 * prints its pipes.
 */
export function isRagged(head: string, delimiters: string): boolean {
  if (!head.includes('|') || !DELIMITERS.test(delimiters) || DELIMITERS.test(head)) return false;
  const [cells, columns] = [cellsOf(head), cellsOf(delimiters)];
  return cells > 1 && cells !== columns;
}
