/** What a style sheet would load: pages, prints and drawings stand alone, and ask nobody for anything. */
import { type CssToken, cssTokens } from './css-tokens.ts';

export interface CssLoad {
  /** Where it stands in the style sheet; `@import` to its end. */
  start: number;
  end: number;
  /** A style sheet of its own, `url()`, or a string in a function that takes addresses. */
  by: 'import' | 'url' | 'string';
  /** Whole data, and marks in the file itself, as well; empty where it is known only to the browser. */
  address: string;
}

/** Functions whose strings are addresses. */
const TAKES_STRINGS = /^(?:url|src|image|(?:-\w+-)?(?:image-set|cross-fade))$/;
/** Those inside them whose strings say what a picture is. */
const DESCRIBES = /^(?:type|format)$/;
/** Those whose value stands elsewhere. */
const STANDS_ELSEWHERE = /^(?:var|env|attr|if|inherit|--.*)$/;

export function cssLoads(css: string): CssLoad[] {
  const loads: CssLoad[] = [];
  const brackets = openBrackets();
  let imported: CssLoad | undefined;
  for (const token of cssTokens(css)) {
    const { kind, start, end } = token;
    const what = loadOf(token, brackets);
    const load = what && { start, end, ...what };
    if (load && !imported) loads.push(load);
    if (load?.by === 'import') imported ??= load;
    if (imported) imported.end = end;
    if (kind === 'semicolon') imported = undefined;
    brackets.read(token);
  }
  return loads;
}

interface Brackets {
  /** The innermost one that is open: a function's name or the bracket itself. */
  inner(): string;
  /** Whether one around takes strings for addresses. */
  take(): boolean;
  read(token: CssToken): void;
}

function openBrackets(): Brackets {
  const open: string[] = [];
  let takers = 0;
  const isClosedBy = (bracket: string) =>
    open.length > 0 && (CLOSES[open.at(-1) ?? ''] ?? ')') === bracket;
  return {
    inner: () => open.at(-1) ?? '',
    take: () => takers > 0,
    read({ kind, value }) {
      if (kind === 'function' || kind === 'open') {
        open.push(value);
        if (TAKES_STRINGS.test(value)) takers += 1;
      } else if (kind === 'close' && isClosedBy(value)) {
        if (TAKES_STRINGS.test(open.pop() ?? '')) takers -= 1;
      }
    },
  };
}

/** What ends a bracket; a function ends with ")". */
const CLOSES: Partial<Record<string, string>> = { '[': ']', '{': '}' };

function loadOf(
  { kind, value }: CssToken,
  { take, inner }: Brackets,
): Pick<CssLoad, 'by' | 'address'> | undefined {
  if (kind === 'at' && value === 'import') return { by: 'import', address: '' };
  if (kind === 'url') return { by: 'url', address: value };
  if (!take()) return undefined;
  if (kind === 'string' && !DESCRIBES.test(inner())) return { by: 'string', address: value };
  if (kind === 'function' && STANDS_ELSEWHERE.test(value)) return { by: 'string', address: '' };
  return undefined;
}
