import type { PersonName } from '../../../article/article.ts';
import { clings, familyWithParticle } from '../../../words/person-name.ts';

/** The name with its particle; one that clings to the family name ("d'Haussonville") is a part of it. */
export function withParticle(particle: string | undefined, name: PersonName): PersonName {
  if (!particle) return name;
  return clings(particle)
    ? { ...name, family: familyWithParticle(particle, name.family) }
    : { ...name, particle };
}
