/** Names of people in one line, for all outputs. */
import type { Author, PersonName } from '../article/metadata.ts';
import type { CslName } from '../article/references.ts';

/** Examples: "Jan van den Berg Jr.", and "张伟明" in scripts with the family name first and no space. */
export function personName({ given, particle, family, suffix }: PersonName): string {
  if (given && isEastAsian(family) && isEastAsian(given)) return `${family}${given}`;
  return [given, particle, family, suffix].filter(Boolean).join(' ');
}

/** The name of a person or a group. */
export function authorName({ name, collective }: Pick<Author, 'name' | 'collective'>): string {
  return name ? personName(name) : (collective ?? '');
}

function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(name);
}

/** Example: "van den Berg" */
export function surname({ particle, family }: PersonName): string {
  return familyWithParticle(particle, family);
}

/** The surname of a name in a reference; empty for a group. */
export function cslSurname(name: CslName): string {
  return familyWithParticle(name['non-dropping-particle'], name.family ?? '').trim();
}

/** Joins particle and family name: "van den Berg", but no space after "d'" or "al-". */
export function familyWithParticle(particle: string | undefined, family: string): string {
  if (!particle) return family;
  return clings(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

/** Whether a particle is written together with the family name. */
export function clings(particle: string): boolean {
  return /['’ʼ-]$/.test(particle);
}
