/**
 * Commands that authors define for their formulas: `\newcommand`, `\DeclareMathOperator`, `\def`, `\let`, in
 * the text or the front matter (`header-includes`), and MyST's, which the metadata have. They are expanded
 * where they are used, because every output needs complete formulas.
 */
import { closing, matchAt } from './scan.ts';

interface Macro {
  /** Number of arguments. */
  count: number;
  /** Default of the first argument, which makes it optional. */
  initial?: string;
  body: string;
}
export type Macros = Map<string, Macro>;

/** Matches at an offset; `DEFINITIONS` finds all. */
const DEFINITION =
  /\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|DeclareRobustCommand)(\*?)\s*(?:\{\s*\\([a-zA-Z]+)\s*\}|\\([a-zA-Z]+))|\\def\s*\\([a-zA-Z]+)\s*((?:#\d)*)|\\let\s*\\([a-zA-Z]+)\s*(?:=\s*)?(?=\\[a-zA-Z])/y;
const DEFINITIONS = new RegExp(DEFINITION.source, 'g');
const COUNT = /\s*\[(\d)\]/y;
const INITIAL = /\s*\[([^\]]*)\]/y;
const BLANKS = /\s*/y;
const COMMAND = /\\([a-zA-Z]+)/g;
const MOST_EXPANSIONS = 500;
const LONGEST = 20_000;

export function macrosOf(text: string): Macros {
  const macros: Macros = new Map();
  if (!/\\(?:def|let|DeclareMath|DeclareRobust|\w*command)/.test(text)) return macros;
  for (const match of text.matchAll(DEFINITIONS)) {
    const found = definitionAt(text, match.index + match[0].length, match);
    if (found) macros.set(match[2] ?? match[3] ?? match[4] ?? match[6] ?? '', found.macro);
  }
  return macros;
}

/** Macros from a table of commands. The highest `#n` in the TeX is the number of arguments. */
export function macrosNamed(commands: ReadonlyMap<string, string>): Macros {
  const indexes = (tex: string) => [...tex.matchAll(/#(\d)/g)].map(([, index]) => Number(index));
  return new Map(
    [...commands].map(([name, body]) => [name, { count: Math.max(0, ...indexes(body)), body }]),
  );
}

/** Offset after the definition that begins at `offset`. */
export function definitionEnd(text: string, offset: number): number | undefined {
  const match = matchAt(DEFINITION, text, offset);
  return match ? definitionAt(text, offset + match[0].length, match)?.end : undefined;
}

/** Expands the macros in every formula of a tree. */
export function expandMacros(nodes: readonly object[], macros: Macros): void {
  if (macros.size === 0) return;
  const stack: object[] = [...nodes];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isFormula(node)) node.value = expand(node.value, macros);
    for (const inside of Object.values(node)) {
      const all: unknown[] = Array.isArray(inside) ? inside : [inside];
      for (const each of all) if (typeof each === 'object' && each !== null) stack.push(each);
    }
  }
}

function isFormula(node: object): node is { value: string } {
  return 'type' in node && (node.type === 'math' || node.type === 'inlineMath') && 'value' in node;
}

/** Expands all macros of a formula. Returns it unchanged if the expansion does not end. */
function expand(tex: string, macros: Macros): string {
  if (macros.size === 0) return tex;
  let out = tex;
  let from = 0;
  for (let count = 0; count < MOST_EXPANSIONS; ) {
    COMMAND.lastIndex = from;
    const match = COMMAND.exec(out);
    if (!match) return out;
    const macro = macros.get(match[1] ?? '');
    from = match.index + (macro ? 0 : match[0].length);
    if (!macro) continue;
    count += 1;
    out = out.slice(0, match.index) + expandMacro(out, match.index + match[0].length, macro);
    if (out.length > LONGEST) return tex;
  }
  return tex;
}

function definitionAt(
  text: string,
  start: number,
  match: RegExpExecArray,
): { macro: Macro; end: number } | undefined {
  const [all, star = '', , , , parameters = '', alias] = match;
  if (alias !== undefined) {
    const { value: body, end } = argumentAt(text, start);
    return { macro: { count: 0, body }, end };
  }
  const counted = matchAt(COUNT, text, start);
  const afterCount = start + (counted?.[0].length ?? 0);
  const initial = counted ? matchAt(INITIAL, text, afterCount) : null;
  const afterInitial = afterCount + (initial?.[0].length ?? 0);
  const open = afterInitial + (matchAt(BLANKS, text, afterInitial)?.[0].length ?? 0);
  const close = text[open] === '{' ? closing(text, open, '{}') : undefined;
  if (close === undefined) return undefined;
  const inside = text.slice(open + 1, close).trim();
  const macro = {
    count: counted ? Number(counted[1]) : parameters.length / 2,
    ...(initial && { initial: initial[1] }),
    body: all.startsWith('\\DeclareMath') ? `\\operatorname${star}{${inside}}` : inside,
  };
  return { macro, end: close + 1 };
}

/** The body of the macro with its arguments filled in, followed by the rest of the formula. */
function expandMacro(tex: string, start: number, { count, initial, body }: Macro): string {
  const values: string[] = [];
  let at = start;
  if (initial !== undefined) {
    const close = tex[at] === '[' ? closing(tex, at, '[]') : undefined;
    values.push(close === undefined ? initial : tex.slice(at + 1, close));
    at = close === undefined ? at : close + 1;
  }
  while (values.length < count) {
    const argument = argumentAt(tex, at);
    values.push(argument.value);
    at = argument.end;
  }
  const made = body.replace(/(\\[a-zA-Z]+)?#(\d)/g, (_, command = '', index) => {
    const value = values[Number(index) - 1] ?? '';
    return command && /^[a-zA-Z]/.test(value) ? `${command} ${value}` : command + value;
  });
  const rest = tex.slice(at);
  // A command at the end must not run into letters that follow it.
  return /\\[a-zA-Z]+$/.test(made) && /^[a-zA-Z]/.test(rest) ? `${made} ${rest}` : made + rest;
}

/** An argument: a group in braces, a single character or a command. */
function argumentAt(tex: string, start: number): { value: string; end: number } {
  const at = start + (matchAt(BLANKS, tex, start)?.[0].length ?? 0);
  const close = tex[at] === '{' ? closing(tex, at, '{}') : undefined;
  if (close !== undefined) return { value: tex.slice(at + 1, close), end: close + 1 };
  const single = /^(?:\\[a-zA-Z]+|\\.|.)/s.exec(tex.slice(at))?.[0] ?? '';
  return { value: single, end: at + single.length };
}
