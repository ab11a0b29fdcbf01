/** Names of people in one line, as readers of every output see them. */
import type { Author, PersonName } from '../article/metadata.ts';
import type { CslName } from '../article/references.ts';

/** "Jan van den Berg Jr."; "张伟明" in scripts that have the family in front and no space. */
export function personName({ given, particle, family, suffix }: PersonName): string {
  if (given && isEastAsian(family) && isEastAsian(given)) return `${family}${given}`;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

/** Of a person or a group. */
export function authorName({ name, collective }: Pick<Author, 'name' | 'collective'>): string {
  return name ? personName(name) : (collective ?? '');
}

function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(name);
}

/** "van den Berg" */
export function surname({ particle, family }: PersonName): string {
  return familyWithParticle(particle, family);
}

/** The same of a name in a reference; of a group, nothing. */
export function cslSurname(name: CslName): string {
  return familyWithParticle(name['non-dropping-particle'], name.family ?? '').trim();
}

/** "van den Berg"; nothing stands between "d'" or "al-" and the family name. */
export function familyWithParticle(particle: string | undefined, family: string): string {
  if (!particle) return family;
  return clings(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

/** Whether a particle is written as one word with the family name. */
export function clings(particle: string): boolean {
  return /['’ʼ-]$/.test(particle);
}
