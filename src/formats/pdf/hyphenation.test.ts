import { expect, it } from 'vitest';
import { hyphenationsOf } from './hyphenation.ts';

const PARTED: [language: string, words: string][] = [
  ['en', 'pho-tog-ra-ph-er hy-phen-ation as-so-ciate phil-an-thropic'],
  ['en-US', 'pho-tog-ra-ph-er'],
  ['en-GB', 'pho-to-graph-er'],
  ['en-AU', 'pho-to-graph-er'],
  ['de', 'Sil-ben-tren-nung'],
  ['de-AT', 'Sil-ben-tren-nung'],
  ['fr', 'or-tho-graphe'],
  ['es', 'in-ves-ti-ga-dor'],
  ['it', 'in-ter-na-zio-na-le'],
  ['nl', 'in-ter-na-ti-o-naal aan-dachts-trek-ker'],
  ['pl', 'mię-dzy-na-ro-do-wy'],
  ['pt', 'in-ter-na-ci-o-nal'],
  ['ru', 'раз-ви-тие'],
  ['tr', 'ki-tap-lar-dan'],
  ['id', 'pem-ba-ngun-an'],
];

it.each(PARTED)('parts words of %s by its patterns', (language, words) => {
  const html = `<html lang="${language}"><p>${words.replaceAll('-', '')}, «${words.replaceAll('-', '')}»`;
  const expected = words.replaceAll('-', '\u00ad').split(' ');
  expect(hyphenationsOf(html)[language]).toEqual(expect.arrayContaining(expected));
});

it('parts no name of an English text, no word of a language without patterns, no path', () => {
  const html =
    '<html lang="en"><p>Photographer<p lang="ur">photographer<p lang="../../de">Silbentrennung';
  expect(hyphenationsOf(html)).toEqual({
    en: expect.not.arrayContaining(['Pho\u00adtog\u00adra\u00adpher']),
  });
});

it('leaves an endless word alone', () => {
  expect(hyphenationsOf(`<html lang="en"><p>${'a'.repeat(2_000_000)}`)).toEqual({ en: [] });
});
