/** Spanish names: one or two given names, then the family names of both parents. */

import type { PersonName } from '../../../article/article.ts';
import { wordSet } from '../../../words/word-list.ts';
import type { Person } from './people.ts';

/**
 * Moves the first family name from the given names: "Carla López Núñez". Unchanged if capitals or a comma
 * mark the family name, or the word before the last is a given name ("José Luis García"). Never sure for
 * three words: "Carla Abril Núñez" may have one family name.
 */
export function withBothFamilies(person: Person): Person {
  const { name, recased } = person;
  const given = name.given?.split(' ') ?? [];
  const [first, ...others] = given;
  const isKnown = recased || name.particle !== undefined || given.some(isInitial);
  if (!first || others.length === 0 || isKnown) return person;
  const [from, last = ''] = [lastFamilyAt(given), given.at(-1) ?? ''];
  if (GIVEN.has(plain(last))) return { ...person, sure: false };
  return { ...person, name: bothOf(name, given, from), sure: person.sure && given.length > 2 };
}

/** Where the father's family name begins, with its particles: 1 of "Ana de la Torre". */
function lastFamilyAt(given: readonly string[]): number {
  let from = given.length - 1;
  while (from > 1 && PARTICLES.has(given[from - 1] ?? '')) from -= 1;
  return from;
}

function bothOf(name: PersonName, given: readonly string[], from: number): PersonName {
  const particle = given.slice(from, -1).join(' ');
  return {
    ...name,
    given: given.slice(0, from).join(' '),
    ...(particle && { particle }),
    family: `${given.at(-1)} ${name.family}`,
  };
}

const isInitial = (word: string): boolean => /^\p{Lu}\.?$/u.test(word);

function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const PARTICLES = wordSet('de del la las los');

/** What stands second in many given names; without marks. */
const GIVEN = wordSet(`
  abel adela adolfo adrian agustin aida alba alberto alejandra alejandro alexander alfonso alfredo alicia alonso
  alvaro amalia amparo ana andrea andres angel angela angeles antonia antonio araceli armando arturo augusto aurora
  beatriz belen benjamin bernardo blanca camila camilo carla carlos carmen carolina catalina cecilia celia cesar clara
  claudia concepcion consuelo cristian cristina cristobal daniel daniela dario david delia diana diego dolores eduardo
  elena elias elisa elsa elvira emilia emilio enrique ernesto esperanza esteban estela esther eugenia eugenio eva
  fabian fabiola fatima federico felipe felix fernanda fernando francisca francisco gabriel gabriela gerardo gilberto
  gloria gonzalo graciela gregorio guadalupe guillermo gustavo hector hernan hugo ignacio ines irene isabel ismael
  ivan jaime javier jesus joaquin jorge jose josefa josefina juan juana julia julian juliana julieta julio karina
  laura leonardo leonor leticia lidia liliana lorena lorenzo lourdes lucas lucia luis luisa luz magdalena manuel
  manuela marcela marcelo marcos margarita maria mariana mariano mario marisol marta martha martin mateo matilde
  mauricio mercedes miguel milagros miriam moises monica montserrat natalia nicolas nieves nora norma nuria octavio
  olga omar orlando oscar pablo paloma paola patricia paulina pedro pilar rafael ramiro ramon raquel raul rebeca
  ricardo roberto rocio rodolfo rodrigo rogelio rolando rosa rosario roxana ruben ruth salvador samuel sandra santiago
  sara saul sebastian sergio silvia simon sofia soledad sonia susana teodoro teresa tomas valentina valeria vanessa
  veronica vicente victor victoria virginia viviana ximena yolanda`);
