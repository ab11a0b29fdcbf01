/** Rows of tables whose cells are parted by pipes. */

const DELIMITERS = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/;

/** How many cells a row has; escaped pipes part none. */
export function cellsOf(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

/**
 * A row with the pipes in its code escaped, where it has the table's columns only so: GitHub parts
 * cells also there, Pandoc does not.
 *
 * @returns offsets of the escapes besides, in the row as it was
 */
export function withCodeKept(
  line: string,
  columns: number,
): { row: string; escapes: number[] } | undefined {
  if (!line.includes('`') || cellsOf(line) <= columns) return undefined;
  const escapes: number[] = [];
  for (const code of line.matchAll(/(`{1,50})(?!`)(.{1,2000}?)(?<!`)\1(?!`)/g))
    for (const pipe of code[0].matchAll(/(?<!\\)\|/g)) escapes.push(code.index + pipe.index);
  const row = escapes.reduceRight((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, line);
  return escapes.length > 0 && cellsOf(row) === columns ? { row, escapes } : undefined;
}

/** Whether a table of pipes begins with these lines, its head as wide as the line of dashes. */
export function isEven(head: string, delimiters: string): boolean {
  return DELIMITERS.test(delimiters) && cellsOf(head) === cellsOf(delimiters);
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
