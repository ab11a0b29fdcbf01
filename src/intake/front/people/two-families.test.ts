import { expect, test } from 'vitest';
import { intake } from '../../intake.ts';

const page = (authors: string, abstract: string) =>
  `Los nombres de los ríos del valle alto\n\n${authors}\nUniversidad del Valle, Cuenca, Ecuador\n\nResumen\n\n${abstract}\n\n1. Introducción\n\n${abstract} ${abstract}\n`;
const SPANISH =
  'Los ríos del valle alto se han descrito muchas veces, pero sus nombres no, y nadie ha preguntado cuáles son los más antiguos entre los que se conocen.';

test.each([
  ['Carla López Núñez', 'given: Carla, family: López Núñez'],
  ['Rosa Elvira Mamani Quispe', 'given: Rosa Elvira, family: Mamani Quispe'],
  ['María del Carmen Gutiérrez Peña', 'given: María del Carmen, family: Gutiérrez Peña'],
  ['Ana de la Torre López', 'given: Ana, particle: de la, family: Torre López'],
  ['José Luis García', 'given: José Luis, family: García'],
  ['Luis Ñáñez', 'given: Luis, family: Ñáñez'],
  ['José Ignacio de la Fuente', 'given: José Ignacio, particle: de la, family: Fuente'],
])('%s', (name, parts) => {
  const { article, account } = intake(Buffer.from(page(name, SPANISH)));
  expect(article).toContain(`name: {${parts}}`);
  expect(account.lost).toEqual([]);
});
