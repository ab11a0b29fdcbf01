/**
 * TeX that an export took for text and escaped once more. Mendeley writes
 * `$\backslash$emph{\{}in situ{\}}` and `{\$}\beta{\$}`, Zotero `\textbackslash emph\{in situ\}`, with
 * `\vphantom` where it fears for the balance of braces.
 */
import { SYMBOLS } from './symbols.ts';

const BACKSLASH = String.raw`(?:\$\\backslash\$|(?:(?<!\\)\{)?\\textbackslash\}?(?:\{\}|\s)*)`;
const OPEN = String.raw`(?:\{\\\{\}|\\\{(?:\\vphantom\\\})?)`;
const CLOSE = String.raw`(?:\{\\\}\}|(?:\\vphantom\\\{)?\\\})`;
const COMMAND = new RegExp(
  String.raw`${BACKSLASH}([a-zA-Z]+)\s*${OPEN}((?:(?!${OPEN})[\s\S]){0,2000}?)${CLOSE}`,
  'g',
);
/** A command without words: `$\backslash$circledR`. */
const SIGN = new RegExp(`${BACKSLASH}([a-zA-Z]{2,})`, 'g');
/** A tie, of which Mendeley and Zotero make the sign: "А.{\~{}}М.", "M.\textasciitilde C". */
const TIE = /(?<=\p{L}[.,]?)(?:\{\\~\{\}\}|\\textasciitilde(?:\{\}|\s))(?=[\p{L}\d])/gu;
/** An accent over the letter behind it, which may be the dotless i. */
const ACCENT = new RegExp(
  String.raw`${BACKSLASH}(['’"^~\x60])(?:${BACKSLASH}([ij])(?![a-z]*\{))?`,
  'g',
);
/** An accent and its letter in braces that became signs: `\{\"a\}`. */
const ACCENTED = /\\\{(\\["'^~\x60][a-z])\\\}/gi;
/** The end of a line, as programs write it. */
const LINE_END = /\$\\backslash\$[nr](?!u\b|ho\b)/g;
const FORMULA = /\{\\\$\}(?!\s|\d)([^{}$\n]{1,60})\{\\\$\}/g;

/** Mendeley's, around what an import had in braces: an accent, capitals. */
const BRACES = /\{\\\{\}((?:(?!\{\\[{}]\})[\s\S]){0,200}?)\{\\\}\}/g;

/** Google Scholar's, around what was in braces already: `$\{$USENIX$\}$`. */
const MATH_BRACES = /\$\\\{\$([^{}$]{0,200}?)\$\\\}\$/g;

/** The TeX as its author wrote it. */
export function withoutDoubleEscapes(source: string): string {
  if (!/backslash|\{\\[{$]\}|\$\\\{\$|\{\\~\{\}\}|asciitilde/.test(source)) return source;
  return source
    .replace(COMMAND, (_, name, words) => `\\${name}{${words}}`)
    .replace(ACCENT, (_, accent: string, letter: string | undefined) => {
      const sign = accent === '’' ? "'" : accent;
      return letter ? `\\${sign}{\\${letter}}` : `\\${sign}`;
    })
    .replace(ACCENTED, '{$1}')
    .replace(LINE_END, ' ')
    .replace(SIGN, (whole, name: string) => (SYMBOLS.has(name) ? `\\${name}{}` : whole))
    .replace(TIE, '~')
    .replace(BRACES, '{$1}')
    .replace(MATH_BRACES, '{$1}')
    .replace(FORMULA, (_, formula) => `$${formula}$`);
}
