/**
 * BibLaTeX's extended name format, "family=Beauvoir, given=Simone, prefix=de, useprefix=true":
 * https://mirrors.ctan.org/biblio/biber/base/documentation/biber.pdf, section 3.4
 */
import { splitNames } from './names.ts';

const PART = /([a-z][a-z-]{0,30})\s*=\s*("[^"]*"|(?:\{[^{}]*\}|[^,{}]){0,1000})\s*(?:,|$)/gi;
const BEGINS_WITH_PART = /^(?:family|given|prefix|suffix|id|useprefix|hash)(?:-i)?\s*=/i;

/** Writes names of the extended format as BibTeX names. Other lists stay unchanged. */
export function withoutNameParts(source: string): string {
  const names = splitNames(source);
  if (!names.some((name) => BEGINS_WITH_PART.test(name))) return source;
  return names
    .map((name) => (BEGINS_WITH_PART.test(name) ? toBibtexName(name) : name))
    .join(' and ');
}

/** Braces around a part without a comma and without a word that begins with a small letter. */
const NEEDLESS_BRACES = /^\{((?![^{}]*(?<!\p{L})\p{Ll})[^{},]*)\}$/u;

/** Example: "de Beauvoir, Jr, Simone". Braces keep spaces and commas of a part together. */
function toBibtexName(name: string): string {
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
