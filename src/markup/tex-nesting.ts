/**
 * Measures how deeply a formula is nested. TeX parsers are recursive, and a stack overflow can end the whole
 * process, so they do not get formulas that are nested too deeply.
 */

/** Commands with two arguments or more. */
const TWO_ARGUMENTS =
  /^\\(?:[cdt]?frac|[dt]?binom|overset|underset|stackrel|textcolor|colorbox|mathchoice|genfrac|sideset|raisebox|href|rule)$/;
/** A command with its optional argument, or a single character. */
const TOKEN = /\\(?:left|right|middle)(?![a-zA-Z])|(\\[a-zA-Z]+)\s*(?:\[[^[\]]*\])?|\\.|\S/gsu;

/**
 * The depth of nested groups, scripts and arguments. A command with an unknown number of arguments counts as
 * having one.
 */
export function texNesting(tex: string): number {
  /** Number of missing arguments by level; infinite for a group, which ends by its brace. */
  const open: number[] = [];
  let deepest = 0;
  for (const [token, command] of tex.matchAll(TOKEN)) {
    if (token === '}' || token === '\\right' || command === '\\end') {
      while (open.length > 0 && open.pop() !== GROUP);
      fill(open);
    } else if (token === '{' || token === '\\left' || command === '\\begin') open.push(GROUP);
    else if (command !== undefined) open.push(TWO_ARGUMENTS.test(command) ? 2 : 1);
    else if (token === '^' || token === '_') open.push(1);
    else fill(open);
    deepest = Math.max(deepest, open.length);
  }
  return deepest;
}

const GROUP = Number.POSITIVE_INFINITY;

/** Counts an argument. A command that has all its arguments is itself an argument of the level above. */
function fill(open: number[]): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    if (last === 1) continue;
    open.push(last - 1);
    return;
  }
}
