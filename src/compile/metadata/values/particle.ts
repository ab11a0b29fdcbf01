import type { PersonName } from '../../../article/article.ts';
import { clings, familyWithParticle } from '../../../words/person-name.ts';

/**
 * The name with its particle. A particle that is written as one word with the family name becomes a part of it.
 * Example: "d'Haussonville".
 */
export function withParticle(particle: string | undefined, name: PersonName): PersonName {
  if (!particle) return name;
  return clings(particle)
    ? { ...name, family: familyWithParticle(particle, name.family) }
    : { ...name, particle };
}
