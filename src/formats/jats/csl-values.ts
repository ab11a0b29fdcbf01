/** Typed access to a CSL item's variables. */
import type { CslItem, CslName } from '../../article/article.ts';
import { cslSurname } from '../../words/person-name.ts';
import { isVisible } from './names.ts';

/** A variable as text; undefined if it is blank. */
export function cslText(csl: CslItem, variable: string): string | undefined {
  const value = csl[variable];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && isVisible(text) ? text : undefined;
}

export function cslNames(csl: CslItem, variable: string): CslName[] {
  const value = csl[variable];
  return Array.isArray(value) ? value : [];
}

/** Example: "Ludwig van", if "van" is dropped when only the surname is used. */
export function cslGivenNames(name: CslName): string {
  return [name.given, name['dropping-particle']].filter(isVisible).join(' ');
}

/** How bibliographies abbreviate a list of authors. */
export function isEtAl(name: CslName): boolean {
  return /^(?:et al\.?|others)$/i.test(name.literal ?? cslSurname(name));
}

/** The name of a group. A "family" of several words without a given name counts as a group. */
export function cslGroup(name: CslName): string | undefined {
  if (isVisible(name.literal)) return name.literal;
  const several = /\S\s+\S/.test(name.family ?? '');
  return several && !isVisible(cslGivenNames(name)) ? cslSurname(name) : undefined;
}
