import { expect, test } from 'vitest';
import { withAccentsOnLetters } from './accents.ts';
import { decodeText } from './decode.ts';

test.each([
  ['M ¨uller', 'Müller'],
  ['Viola Ha ¨hnel', 'Viola Hähnel'],
  ['Mu¨ller and Ho¨lder', 'Müller and Hölder'],
  ['Paulo Ma ´rcio and Kristian Tyle ´n', 'Paulo Márcio and Kristian Tylén'],
  ['J ´erome', 'Jérome'],
  ['İnanc ¸Birol', 'İnanç Birol'],
  ['Kov´cs says people´s and don´t', 'Kov´cs says people´s and don´t'],
  ['the angle ˆ of 5 ¨ 7', 'the angle ˆ of 5 ¨ 7'],
  ['Dvo ˇr ´ak', 'Dvořák'],
])('%s', (apart, whole) => {
  expect(withAccentsOnLetters(apart).text).toBe(whole);
});

test('composes combining accents as drawn by TeX, also on a dotless i', () => {
  const drawn = 'Refere\u0302ncias: equil\u0131\u0301brio, Tu\u0308rk\u0131';
  expect(decodeText(Buffer.from(drawn)).text).toBe('Referências: equilíbrio, Türkı');
});
