import { expect, test } from 'vitest';
import { citedPages } from './cited-pages.ts';
import { standardNumbers } from './standard-numbers.ts';

test.each([
  ['185-202', { first: '185', last: '202' }],
  ['351–63', { first: '351', last: '363' }],
  ['S12-S19', { first: 'S12', last: 'S19' }],
  ['xi–xiv', { first: 'xi', last: 'xiv' }],
  ['123-130.e5', { first: '123', last: '130.e5' }],
  ['17', { first: '17' }],
  ['11, 14–20', { first: '11', range: '11, 14–20' }],
  ['185–9, 193', { first: '185', range: '185–9, 193' }],
  ['B1+', { first: 'B1', range: 'B1+' }],
  ['2022.09.05.22279610', { elocation: '2022.09.05.22279610' }],
  ['2021.11.04.467370v2', { elocation: '2021.11.04.467370v2' }],
  ['CD003456.pub2', { elocation: 'CD003456.pub2' }],
  ['103:1', { elocation: '103:1' }],
  ['e1234', { elocation: 'e1234' }],
  ['e2020MS002141', { elocation: 'e2020MS002141' }],
  ['2022-09-05', { range: '2022-09-05' }],
  ['Weekend section', { range: 'Weekend section' }],
  ['10.1101/2022.09.05', { range: '10.1101/2022.09.05' }],
])('pages %s', (page, expected) => {
  expect(citedPages(page)).toEqual(expected);
});

test.each([
  [{ ISSN: '0028-0836 (Print), 1476-468x' }, ['0028-0836', '1476-468X'], []],
  [{ ISSN: '00280836 14764687' }, ['00280836', '14764687'], []],
  [{ ISSN: '978-3-16-148410-0' }, [], ['978-3-16-148410-0']],
  [{ ISBN: '3161484100; 978 3 16 148410 0' }, [], ['3161484100', '978 3 16 148410 0']],
  [{ ISBN: '978–3–16–148410–0', ISSN: '0302-9743' }, ['0302-9743'], ['978-3-16-148410-0']],
  [{ ISBN: 'none', ISSN: '' }, [], []],
  [{}, [], []],
])('numbers %o', (csl, issn, isbn) => {
  expect(standardNumbers({ id: 'x', type: 'book', ...csl })).toEqual({ issn, isbn });
});
