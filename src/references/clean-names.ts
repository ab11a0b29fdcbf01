import type { CslName } from '../article.ts';
import { cleanRich } from './markup.ts';
import { plainText } from './rich-text.ts';

const PARTS = ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;

/** What reference managers write behind names that have no such part: "Perry, Michael undefined". */
const NOTHING = /(?:^|\s+)(?:undefined|null)$/;

/** Names of any shape: CSL's objects, one object alone, or strings. Empty names are left out. */
export function cleanNames(source: unknown): CslName[] {
  const listed = Array.isArray(source) ? source : [source];
  return listed.map(cleanName).filter((name) => name !== undefined);
}

function cleanName(source: unknown): CslName | undefined {
  if (typeof source === 'string') return nameFromText(cleanText(source));
  if (typeof source !== 'object' || source === null) return undefined;
  const fields = new Map(Object.entries(source));
  const text = (key: string) => {
    const value: unknown = fields.get(key);
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    return cleanText(String(value)).replace(NOTHING, '');
  };
  // Crossref gives an organisation `name` alone.
  const literal = text('literal') || (text('family') ? '' : text('name'));
  if (isEllipsis(literal || text('family'))) return { literal: 'others' };
  if (literal) return { literal: literal.replace(/ -{2,3} /g, ' – ') };
  const name: CslName = {};
  for (const part of PARTS) if (text(part)) name[part] = text(part);
  if (!name.family && name.given) return { literal: name.given };
  return name.family ? withInitialsApart(name) : undefined;
}

/**
 * "Alfaro, RI" of PubMed and Google Scholar: to a processor "RI" is one given name, and it prints
 * "R." Where all is in capitals ("ROSS, JO") nothing tells initials from a short name.
 */
function withInitialsApart(name: CslName): CslName {
  const { family = '', given = '' } = name;
  if (!/^\p{Lu}{2,3}$/u.test(given) || !/\p{Ll}/u.test(family)) return name;
  return { ...name, given: [...given].map((initial) => `${initial}.`).join(' ') };
}

/** Google Scholar's sign for further names, which styles print as "et al." like BibTeX's "others". */
function isEllipsis(name: string): boolean {
  return /^(?:\.{3}|…)$/.test(name);
}

/** "Lemon, Edward" and "Lemon, Edward, Jr." have parts; a name without comma is printed as it is. */
function nameFromText(text: string): CslName | undefined {
  if (!text) return undefined;
  const [family = '', given, suffix, more] = text.split(/\s*,\s*/);
  if (isEllipsis(text)) return { literal: 'others' };
  if (!family || !given || more !== undefined) return { literal: text };
  return withInitialsApart(suffix ? { family, given, suffix } : { family, given });
}

/** Names have no formatting. */
function cleanText(source: string): string {
  return plainText(cleanRich(source).text).trim();
}
