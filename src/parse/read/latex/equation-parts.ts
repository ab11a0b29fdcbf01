import { ownValue } from '../../../values/own-value.ts';

/** Environments whose lines LaTeX numbers one by one. */
const WRAPPERS: Record<string, string> = {
  align: 'aligned',
  flalign: 'aligned',
  alignat: 'aligned',
  gather: 'gathered',
  multline: 'gathered',
  eqnarray: 'aligned',
};

/**
 * The formulas of an environment of aligned equations: one, unless several lines have labels; then
 * the lines up to each label are a formula of their own, so that each reference finds its number.
 */
export function equationParts(name: string, inside: string): string[] {
  const wrapper = ownValue(WRAPPERS, name) ?? 'aligned';
  const body = (name === 'alignat' ? inside.replace(/^\s*\{\d+\}/, '') : inside).trim();
  const wrap = (tex: string) =>
    `\\begin{${wrapper}}\n${oneMark(name, tex.trim())}\n\\end{${wrapper}}`;
  const lines = linesOf(body);
  const labelled = lines.filter((line) => /\\label\s*\{/.test(line)).length;
  if (labelled < 2) return [lines.length === 1 && !/(?<!\\)&/.test(body) ? body : wrap(body)];
  const parts: string[][] = [[]];
  for (const line of lines) {
    parts.at(-1)?.push(line);
    if (/\\label\s*\{/.test(line)) parts.push([]);
  }
  return parts.filter((part) => part.join('').trim() !== '').map((part) => wrap(part.join('\\\\')));
}

/** `a &=& b` of the old `eqnarray` aligns at one place. */
function oneMark(name: string, tex: string): string {
  if (name !== 'eqnarray') return tex;
  return tex.replace(/(?<!\\)&([^&\\]*)(?<!\\)&/g, '&$1');
}

/** Lines end at `\\` outside of braces and inner environments. */
function linesOf(tex: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  let from = 0;
  for (const match of tex.matchAll(/\\begin\{|\\end\{|\\\\(?:\[[^\]]*\])?|\\.|[{}]/gs)) {
    const [mark] = match;
    if (mark === '{' || mark === '\\begin{') depth += 1;
    else if (mark === '}' || mark === '\\end{') depth -= 1;
    else if (mark.startsWith('\\\\') && depth === 0) {
      lines.push(tex.slice(from, match.index));
      from = match.index + mark.length;
    }
  }
  const last = tex.slice(from);
  return last.trim() === '' ? lines : [...lines, last];
}
