/** The department of a place of work, wherever it stands. */
import { expect, test } from 'vitest';
import { intake } from '../../intake.ts';

const page = (place: string) =>
  `Names of rivers in the upper valley\n\nAma Serwaa1, Kojo Mensah2\n1 ${place}\n2 Institute of Water, Utrecht, The Netherlands\n\nAbstract\n\nWe have read the maps of the upper valley and found that most of the names are older than the maps are.\n\n1. Introduction\n\nThe rivers of the upper valley have been described many times, but their names have not.\n`;

test.each([
  'Departamento de Mapas, Universidade Federal do Vale, Viçosa, Brasil',
  'Universidade Federal do Vale, Departamento de Mapas, Viçosa, Brasil',
])('%s', (place) => {
  const { article, account } = intake(Buffer.from(page(place)));
  expect(account.lost).toEqual([]);
  expect(article).toContain('institution: Universidade Federal do Vale');
  expect(article).toContain('department: Departamento de Mapas');
  expect(article).toContain('city: Viçosa');
});
