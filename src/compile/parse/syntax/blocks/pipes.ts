/** Rows of tables with pipes between the cells. */

const DELIMITERS = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+(?:\|[ \t]*)?$/;

/** The number of cells in a row. Escaped pipes separate no cells. */
export function cellsOf(line: string): number {
  const inner = line.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).length;
}

/**
 * Escapes the pipes in code if the row has the table's columns only then. GitHub separates cells also inside
 * code, Pandoc does not.
 *
 * @returns offsets of the escapes besides, in the row as it was
 */
export function escapePipesInCode(
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

/** Whether these lines begin a pipe table with a head as wide as its line of dashes. */
export function isEven(head: string, delimiters: string): boolean {
  return DELIMITERS.test(delimiters) && cellsOf(head) === cellsOf(delimiters);
}

/**
 * Whether the head has another number of columns than the line of dashes. Pandoc reads such a table, GitHub
 * prints its pipes.
 */
export function isRagged(head: string, delimiters: string): boolean {
  if (!head.includes('|') || !DELIMITERS.test(delimiters) || DELIMITERS.test(head)) return false;
  const [cells, columns] = [cellsOf(head), cellsOf(delimiters)];
  return cells > 1 && cells !== columns;
}
