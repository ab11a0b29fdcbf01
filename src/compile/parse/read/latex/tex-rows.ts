/** Splits a TeX environment into rows and cells. `\\` and `&` of inner environments do not count. */

/** Tokens that end a row or a cell, open or close a level, or hide one of these. */
const TOKEN = /%[^\n]*|\\(begin|end)\s*\{[^{}]*\}|\\\\\*?(?:\[[^\]\n]{0,60}\])?|\\.|[{}&]/gs;

export interface TexRow {
  cells: string[];
  /** The end of the row: two backslashes, perhaps with a space (`[2pt]`); empty in the last row. */
  end: string;
}

/** @param tex between `\begin{…}` and `\end{…}`; comments are dropped, as TeX drops them */
export function texRows(tex: string): TexRow[] {
  const rows: TexRow[] = [];
  let cells = [''];
  let depth = 0;
  let done = 0;
  const add = (text: string) => cells.push((cells.pop() ?? '') + text);
  for (const { 0: token, 1: command, index } of tex.matchAll(TOKEN)) {
    add(tex.slice(done, index));
    done = index + token.length;
    if (token === '{' || command === 'begin') depth += 1;
    else if (token === '}' || command === 'end') depth -= 1;
    if (depth === 0 && token === '&') cells.push('');
    else if (depth === 0 && token.startsWith('\\\\')) {
      rows.push({ cells, end: token.replace('*', '') });
      cells = [''];
    } else if (!token.startsWith('%')) add(token);
  }
  add(tex.slice(done));
  rows.push({ cells, end: '' });
  return rows.filter(({ cells }) => cells.join('').trim() !== '');
}
