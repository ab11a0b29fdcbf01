/** The department of a place of work, wherever it stands, in the languages that name it behind the university. */
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

test.each([
  ['Vadi Üniversitesi Tıp Fakültesi, İç Hastalıkları Anabilim Dalı, Kayseri, Türkiye', 'Kayseri'],
  ['Vadi Üniversitesi, Coğrafya Bölümü, Van, Türkiye', 'Van'],
  ['Hospital Universitario del Valle, Servicio de Cardiología, Oviedo, España', 'Oviedo'],
  ['Università della Valle, Dipartimento di Lettere, Pavia, Italia', 'Pavia'],
  ['جامعة الوادي، كلية التربية، دمشق، سوريا', 'دمشق'],
])('a department behind the institution is no city: %s', (place, city) => {
  const { article, account } = intake(Buffer.from(page(place)));
  expect(account.lost).toEqual([]);
  expect(article).toContain(`department: ${place.split(/[,،] /)[1]}`);
  expect(article).toContain(`city: ${city}`);
});

test.each(['Kojo Mensah2 (Corresponding Author)', 'Kojo Mensah (Corresponding Author)2'])(
  'who is named as corresponding author in brackets: %s',
  (name) => {
    const { article, account } = intake(
      Buffer.from(
        page('Departamento de Mapas, Universidade Federal do Vale, Viçosa, Brasil').replace(
          'Kojo Mensah2',
          name,
        ),
      ),
    );
    expect(article).toMatch(/family: Mensah\}\n\s+corresponding: true/);
    expect(account.lost).toEqual([]);
    expect(account.leftOut).toEqual([]);
  },
);

test('an address in brackets behind the country is not part of it', () => {
  const place = 'Department of Maps, University of the Valley, Ibadan, Nigeria (ama@example.org)';
  const { article, account } = intake(Buffer.from(page(place)));
  expect(account.lost).toEqual([]);
  expect(article).toContain('city: Ibadan\n    country: NG');
});

test('two addresses in one have no fields, and the words stay together', () => {
  const place = 'McElm University, Berlin, Germany, Centre for Rivers, Hatfield, UK';
  const { article, account } = intake(Buffer.from(page(place)));
  expect(account.lost).toEqual([]);
  expect(article).toContain(`text: ${place}`);
  expect(article.match(/city: .*/g)).toEqual(['city: Utrecht']);
});

test.each([
  ['McElm University, Learning and Ecology, Hamilton, Canada', 'department: Learning and Ecology'],
  [
    'Волжский университет, имени А. Б. Вязова, Волжск, Россия',
    'institution: Волжский университет, имени А. Б. Вязова',
  ],
])('what is no place makes no city: %s', (place, field) => {
  const { article, account } = intake(Buffer.from(page(place)));
  expect(account.lost).toEqual([]);
  expect(article).toContain(field);
});

test('a state alone is no city', () => {
  const { article } = intake(Buffer.from(page('University of the Valley, VIC, Australia')));
  expect(article).toContain('region: VIC\n    country: AU');
});
