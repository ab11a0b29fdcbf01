/**
 * BibLaTeX's extended name format, "family=Beauvoir, given=Simone, prefix=de, useprefix=true":
 * https://mirrors.ctan.org/biblio/biber/base/documentation/biber.pdf, section 3.4
 */
import { splitNames } from './names.ts';

const PART = /([a-z][a-z-]{0,30})\s*=\s*("[^"]*"|(?:\{[^{}]*\}|[^,{}]){0,1000})\s*(?:,|$)/gi;
const BEGINS_WITH_PART = /^(?:family|given|prefix|suffix|id|useprefix|hash)(?:-i)?\s*=/i;

/** A list with such names as BibTeX writes them; the same text where it has none. */
export function withoutNameParts(source: string): string {
  const names = splitNames(source);
  if (!names.some((name) => BEGINS_WITH_PART.test(name))) return source;
  return names.map((name) => (BEGINS_WITH_PART.test(name) ? inOrder(name) : name)).join(' and ');
}

/** Around all of a part; a comma, or a small letter that begins a word, needs them. */
const NEEDLESS_BRACES = /^\{((?![^{}]*(?<!\p{L})\p{Ll})[^{},]*)\}$/u;

/** "de Beauvoir, Jr, Simone": braces keep blanks and commas of a part together. */
function inOrder(name: string): string {
  const parts = new Map(
    [...name.matchAll(PART)].map(([, part = '', value = '']) => [
      part.toLowerCase(),
      value
        .replace(/^"(.*)"$/, '$1')
        .trim()
        .replace(part.toLowerCase() === 'prefix' ? /^\{([^{}]*)\}$/ : NEEDLESS_BRACES, '$1'),
    ]),
  );
  const [family, given, prefix, suffix] = ['family', 'given', 'prefix', 'suffix'].map(
    (part) => parts.get(part) || undefined,
  );
  const surname = [prefix, family].filter(Boolean).join(' ');
  if (given === undefined && suffix === undefined) return `{${surname.replace(/[{}]/g, '')}}`;
  return [surname, suffix, given].filter((part) => part !== undefined).join(', ');
}
