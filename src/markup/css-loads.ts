/** Finds everything that a style sheet would load. Pages, prints and drawings must not load anything. */
import { type CssToken, cssTokens } from './css-tokens.ts';

export interface CssLoad {
  /** Offsets in the style sheet. An `@import` includes its whole rule. */
  start: number;
  end: number;
  /** Another style sheet, `url()`, or a string in a function that takes addresses. */
  by: 'import' | 'url' | 'string';
  /** The address, which may be a data URL or a fragment of the file; empty if only the browser can know it. */
  address: string;
}

/** Functions in which strings are addresses. */
const TAKES_STRINGS = /^(?:url|src|image|(?:-\w+-)?(?:image-set|cross-fade))$/;
/** Functions inside them in which strings are types of pictures. */
const DESCRIBES = /^(?:type|format)$/;
/** Functions whose value is defined elsewhere. */
const DEFINED_ELSEWHERE = /^(?:var|env|attr|if|inherit|--.*)$/;

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
    brackets.add(token);
  }
  return loads;
}

interface Brackets {
  /** The innermost open bracket, or the name of its function. */
  inner(): string;
  /** Whether strings are addresses in an open function. */
  takesAddresses(): boolean;
  add(token: CssToken): void;
}

function openBrackets(): Brackets {
  const open: string[] = [];
  let takers = 0;
  const isClosedBy = (bracket: string) =>
    open.length > 0 && (CLOSES[open.at(-1) ?? ''] ?? ')') === bracket;
  return {
    inner: () => open.at(-1) ?? '',
    takesAddresses: () => takers > 0,
    add({ kind, value }) {
      if (kind === 'function' || kind === 'open') {
        open.push(value);
        if (TAKES_STRINGS.test(value)) takers += 1;
      } else if (kind === 'close' && isClosedBy(value)) {
        if (TAKES_STRINGS.test(open.pop() ?? '')) takers -= 1;
      }
    },
  };
}

/** Closing brackets. A function ends with ")". */
const CLOSES: Partial<Record<string, string>> = { '[': ']', '{': '}' };

function loadOf(
  { kind, value }: CssToken,
  { takesAddresses, inner }: Brackets,
): Pick<CssLoad, 'by' | 'address'> | undefined {
  if (kind === 'at' && value === 'import') return { by: 'import', address: '' };
  if (kind === 'url') return { by: 'url', address: value };
  if (!takesAddresses()) return undefined;
  if (kind === 'string' && !DESCRIBES.test(inner())) return { by: 'string', address: value };
  if (kind === 'function' && DEFINED_ELSEWHERE.test(value)) return { by: 'string', address: '' };
  return undefined;
}
