/**
 * Restores TeX that an export took for text and escaped a second time. Mendeley writes `$\backslash$emph{\{}in
 * situ{\}}` and `{\$}\beta{\$}`, Zotero `\textbackslash emph\{in situ\}`, sometimes with `\vphantom` to balance
 * braces.
 */
import { SYMBOLS } from './symbols.ts';

const BACKSLASH = String.raw`(?:\$\\backslash\$|(?:(?<!\\)\{)?\\textbackslash\}?(?:\{\}|\s)*)`;
const OPEN = String.raw`(?:\{\\\{\}|\\\{(?:\\vphantom\\\})?)`;
const CLOSE = String.raw`(?:\{\\\}\}|(?:\\vphantom\\\{)?\\\})`;
const COMMAND = new RegExp(
  String.raw`${BACKSLASH}([a-zA-Z]+)\s*${OPEN}((?:(?!${OPEN})[\s\S]){0,2000}?)${CLOSE}`,
  'g',
);
/** A command without an argument. Example: `$\backslash$circledR` */
const SIGN = new RegExp(`${BACKSLASH}([a-zA-Z]{2,})`, 'g');
/** A tie that Mendeley and Zotero wrote as a character. Examples: "А.{\~{}}М.", "M.\textasciitilde C" */
const TIE = /(?<=\p{L}[.,]?)(?:\{\\~\{\}\}|\\textasciitilde(?:\{\}|\s))(?=[\p{L}\d])/gu;
/** An accent over the next letter, which may be a dotless i. */
const ACCENT = new RegExp(
  String.raw`${BACKSLASH}(['’"^~\x60])(?:${BACKSLASH}([ij])(?![a-z]*\{))?`,
  'g',
);
/** An accent and its letter in escaped braces. Example: `\{\"a\}` */
const ACCENTED = /\\\{(\\["'^~\x60][a-z])\\\}/gi;
/** A line end as an escape sequence. */
const LINE_END = /\$\\backslash\$[nr](?!u\b|ho\b)/g;
const FORMULA = /\{\\\$\}(?!\s|\d)([^{}$\n]{1,60})\{\\\$\}/g;

/** Mendeley's braces around text that an import had in braces, such as accents and capitals. */
const BRACES = /\{\\\{\}((?:(?!\{\\[{}]\})[\s\S]){0,200}?)\{\\\}\}/g;

/** Google Scholar's braces around text that was already in braces. Example: `$\{$USENIX$\}$` */
const MATH_BRACES = /\$\\\{\$([^{}$]{0,200}?)\$\\\}\$/g;

/** Restores the original TeX. */
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
