/** Corrects names that the mapping from BibLaTeX to CSL splits wrongly. */

import { withSigns } from '../../../../../markup/tex/symbols.ts';
import { type Fields, type Item, stripBraces } from '../mapped.ts';
import { splitNames } from './names.ts';

/** Fields of names by CSL variable. */
const NAME_FIELDS: Record<string, string> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  'container-author': 'bookauthor',
};

/** Example of a whole name that is not a family name: `{World Bank}` */
export function fixItemNames(item: Item, fields: Fields): void {
  for (const [variable, field] of Object.entries(NAME_FIELDS)) {
    const names = item[variable];
    if (Array.isArray(names)) item[variable] = fixNames(names, fields.get(field) ?? '');
  }
}

/** @param source the BibTeX field that the names come from */
export function fixNames(names: readonly unknown[], source: string): unknown[] {
  const sources = splitNames(source);
  return names.map((name, index) => {
    const nameSource = sources[index] ?? '';
    return sources.length === names.length && isOneGroup(nameSource)
      ? { literal: withSigns(nameSource.replace(/[{}]/g, '').replaceAll('~', '\u00a0')) }
      : withFamilyFirst(withWholeFamily(name), nameSource);
  });
}

const PARTICLE = 'non-dropping-particle';

/**
 * Corrects particles that belong to another part of the name. In "Pérez de la Cruz, Juan" the family name
 * begins with the capital letter, as in Pandoc. In "a. King, J." the "a." is a given name.
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

/**
 * Names in Chinese characters or Hangul begin with the family name, and so do Japanese names with such
 * characters.
 * Example: "村山 綾"
 */
const FAMILY_FIRST =
  /^([\p{Script=Han}\p{Script=Hangul}々]+)[\s\u3000]+([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー]+)$/u;

function withFamilyFirst(name: unknown, source: string): unknown {
  const [, family, given] = FAMILY_FIRST.exec(stripBraces(source)) ?? [];
  return family && given ? { family, given } : name;
}

/** Whether one pair of braces encloses the whole name. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  return [...name].every((char, index) => {
    if (char === '{') depth += 1;
    if (char === '}') depth -= 1;
    return depth > 0 || index === name.length - 1;
  });
}
