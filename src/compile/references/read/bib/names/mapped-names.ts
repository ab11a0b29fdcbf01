/** Names, where the mapping of BibLaTeX to CSL parts them in the wrong way. */

import { withSigns } from '../../../../../markup/tex/symbols.ts';
import { bare, type Fields, type Item } from '../mapped.ts';
import { splitNames } from './names.ts';

/** CSL names and the fields that they come from. */
const NAME_FIELDS: Record<string, string> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
};

/** `{World Bank}` is one name, not a family name. */
export function names(item: Item, fields: Fields): void {
  for (const [variable, field] of Object.entries(NAME_FIELDS)) {
    const listed = item[variable];
    if (Array.isArray(listed)) item[variable] = settledNames(listed, fields.get(field) ?? '');
  }
}

/** @param source the names as BibTeX has them */
export function settledNames(listed: readonly unknown[], source: string): unknown[] {
  const sources = splitNames(source);
  return listed.map((name, index) => {
    const own = sources[index] ?? '';
    return sources.length === listed.length && isOneGroup(own)
      ? { literal: withSigns(own.replace(/[{}]/g, '').replaceAll('~', '\u00a0')) }
      : withFamilyFirst(withWholeFamily(name), own);
  });
}

const PARTICLE = 'non-dropping-particle';

/**
 * In "Pérez de la Cruz, Juan" the family name begins with its capital, as Pandoc reads it; "a." in
 * "a. King, J." is a given name.
 */
function withWholeFamily(name: unknown): unknown {
  if (typeof name !== 'object' || name === null) return name;
  const { [PARTICLE]: particle, ...rest } = name as Record<string, unknown>;
  if (typeof particle !== 'string') return name;
  if (/^\p{Lu}/u.test(particle)) return { ...rest, family: `${particle} ${rest.family}` };
  if (/^\p{Ll}\.$/u.test(particle))
    return { ...rest, given: `${rest.given ?? ''} ${particle}`.trim() };
  return name;
}

/** Names in Chinese and Korean letters, and Japanese ones that have some, begin with the family's: "村山 綾". */
const FAMILY_FIRST =
  /^([\p{Script=Han}\p{Script=Hangul}々]+)[\s\u3000]+([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+)$/u;

function withFamilyFirst(name: unknown, source: string): unknown {
  const [, family, given] = FAMILY_FIRST.exec(bare(source)) ?? [];
  return family && given ? { family, given } : name;
}

/** Whether a name stands in braces as a whole. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  return [...name].every((char, index) => {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    return depth > 0 || index === name.length - 1;
  });
}
