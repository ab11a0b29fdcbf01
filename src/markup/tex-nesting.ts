/**
 * How deep a formula stands inside itself. Readers of TeX call themselves for each level, and one
 * that comes to the end of the stack can take the whole process with it: what is nested without
 * measure is not given to them.
 */

/** Commands with a first argument that is not the last. */
const TWO_ARGUMENTS =
  /^\\(?:[cdt]?frac|[dt]?binom|overset|underset|stackrel|textcolor|colorbox|mathchoice|genfrac|sideset|raisebox|href|rule)$/;
/** A command with its optional argument; what else is one sign. */
const TOKEN = /\\(?:left|right|middle)(?![a-zA-Z])|(\\[a-zA-Z]+)\s*(?:\[[^[\]]*\])?|\\.|\S/gsu;

/**
 * The most groups, scripts and arguments that stand one in another; a command whose number of
 * arguments is not known counts for one with one.
 */
export function texNesting(tex: string): number {
  /** Arguments that each still waits for; a group waits for its end. */
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

/** An argument is there; what has all of its arguments is one itself. */
function fill(open: number[]): void {
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    if (last === 1) continue;
    open.push(last - 1);
    return;
  }
}
