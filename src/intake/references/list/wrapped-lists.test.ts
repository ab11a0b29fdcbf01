/** Lists whose authors pressed Enter or Shift+Enter at the ends of printed lines. */
import { describe, expect, test } from 'vitest';
import { LONG, take } from '../../../../test/intake/take-word.ts';
import { p, r } from '../../../../test/intake/word-file.ts';
import { splitReferenceList } from './split-list.ts';

const LISTS = {
  APA: [
    'Adeyemi, T. O., & Brook, A. (2018). A study of the rivers of the north and of the people who crossed them. Journal of Water, 3(2), 1–20. https://doi.org/10.1234/jw.2018.03',
    'Brook, A. (2001). Lakes and ponds of the north: A natural history of still waters. London: Valley Press.',
    'Goble, K., Innes, P., & Stone, B. (2019). Seas and their names in the languages of the coast. Maps, 7(1), 30–41.',
    'Ministry of Water. (2015). National report on the state of rivers and lakes. Ministry of Water of the Republic.',
    'Stone, B. (2003). Rivers of the south. In C. Hill (Ed.), The waters of the continent (pp. 11–30). Cambridge University Press.',
  ],
  Vancouver: [
    'Adeyemi TO, Brook A. A study of the rivers of the north and of the people who crossed them. J Water. 2018;3(2):1-20.',
    'Goble K, Innes P, Stone B. Seas and their names in the languages of the coast. Maps. 2019;7(1):30-41.',
    'Heller M. Rivers of the plain and their banks, with a map of the region. J Hydrol. 2003;12(3):26-35.',
    'World Health Organization. Guidelines for drinking-water quality. 4th ed. Geneva: World Health Organization; 2011.',
    'Young F, Zeta E. On water and on its uses in the agriculture of dry lands. Water. 2012;1(1):1-9.',
  ],
  Chicago: [
    'Adeyemi, Tola. Rivers of the North: A Study of the People Who Crossed Them. London: Valley Press, 2018.',
    'Brook, Anna, and Karl Goble. “Lakes and Ponds of the North and Their Inhabitants.” Journal of Water 3, no. 2 (2001): 1–20.',
    'Heller, Max. Von den Flüssen der Ebene und ihren Ufern. Frankfurt: Suhrkamp, 2003.',
    'Stone, Beth. “Rivers of the South.” In The Waters of the Continent, edited by Clara Hill, 11–30. Cambridge: Cambridge University Press, 2003.',
  ],
};

function wrap(text: string, width: number): string[] {
  return text
    .replace(new RegExp(`(?![^\\n]{1,${width}}$)([^\\n]{1,${width}})\\s`, 'g'), '$1\n')
    .split('\n');
}

const lines = (...texts: string[]) =>
  `<w:p>${texts.map((text) => r(text)).join('<w:r><w:br/></w:r>')}</w:p>`;
const wrapped = (entries: string[]) => entries.flatMap((entry) => wrap(entry, 78));

const FORMS: Record<string, (entries: string[]) => string> = {
  'a paragraph for each entry': (entries) => entries.map((entry) => p(entry)).join(''),
  'a paragraph for each printed line': (entries) =>
    wrapped(entries)
      .map((line) => p(line))
      .join(''),
  'Shift+Enter inside entries': (entries) =>
    entries.map((entry) => lines(...wrap(entry, 78))).join(''),
  'Shift+Enter between entries': (entries) => lines(...entries),
  'Shift+Enter between pairs of entries': ([a = '', b = '', ...others]) =>
    lines(a, b) + others.map((entry) => p(entry)).join(''),
  'Shift+Enter at each printed line': (entries) => lines(...wrapped(entries)),
  'Shift+Enter, with blank lines between entries': (entries) =>
    lines(...entries.flatMap((entry) => [...wrap(entry, 78), ''])),
  'numbers, and a paragraph for each printed line': (entries) =>
    wrapped(entries.map((entry, at) => `${at + 1}. ${entry}`))
      .map((line) => p(line))
      .join(''),
  'an address on its own line': (entries) =>
    entries.map((entry) => lines(...entry.split(/ (?=https:)/))).join(''),
};

describe.each(Object.entries(LISTS))('%s', (_, entries) => {
  test.each(Object.entries(FORMS))('%s', (_name, form) => {
    const head = p('References', '<w:pStyle w:val="Heading1"/>');
    const { references } = take(p(LONG).repeat(9) + head + form(entries));
    expect(references).toHaveLength(entries.length);
    for (const [at, { title }] of references.entries())
      expect(entries[at]).toContain(String(title).slice(0, 20));
  });
});

test('works without a year are entries of their own', () => {
  const entries = [
    'Archivo General de la Nación, Lima, Fondo Ríos, legajo 3',
    'Entrevista con María, agricultora, Cusco',
    'Entrevista con Juan, barquero, Puno',
    'Entrevista con Rosa, maestra, Arequipa',
    'Mapa de los ríos del norte, sin fecha',
  ];
  expect(splitReferenceList(entries, { paragraphs: true })).toHaveLength(entries.length);
});
