/** The article's own DOI beside its front page, and those of others that stand there, too. */
import { expect, test } from 'vitest';
import { sourceOfText } from '../../source.ts';
import { doiElsewhere } from './own-doi.ts';

const doiOf = (text: string, claims: { start: number; end: number }[] = []) =>
  doiElsewhere(
    {
      source: sourceOfText(text),
      claims: claims.map((span) => ({ ...span, fate: 'left-out:running-head' as const })),
    },
    [],
  );
const page = (...lines: string[]) => `Rivers\n\n${lines.join('\n')}\n\fThe second page.\n`;

test.each([
  ['alone', page('and a sentence that goes on', '', 'https://doi.org/10.5555/a.12')],
  ['below its label', page('Website: rivers.example', 'DOI:', '10.5555/a.12')],
  [
    'behind an issue',
    page('and a sentence that goes on', 'Rivers 2018, 11, 940; doi:10.5555/a.12'),
  ],
  ['below an issue', page('Rivers 2017 May, 45(4): 401-408', 'doi: 10.5555/a.12')],
  [
    'beside a column',
    page('    Rivers 2018, 11, 940; doi:10.5555/a.12         www.rivers.example'),
  ],
  [
    'before the site of the journal',
    page('a sentence that goes on', 'Rivers 2018, 11, 940; doi:10.5555/a.12 www.rivers.example/r'),
  ],
  ['below the volume and pages', page('Rivers (2015) 69:1383–1394', 'DOI 10.5555/a.12')],
  ['below the site', page('journal homepage: http://rivers.example/', 'doi.org/10.5555/a.12')],
  [
    'on each page, among other lines',
    [1, 2, 3].map((n) => `and so on\nRIVERS | doi:10.5555/a.12 May 5, 2018 ${n} / 3\n`).join('\f'),
  ],
  [
    'behind the references',
    'One page.\n\n9. Ash B: Lakes.\ndoi:10.5555/a.12\nCite this article as: Ash: R.\n',
  ],
])('%s', (_, text) => {
  expect(doiOf(text)).toBe('10.5555/a.12');
});

test('in running heads, whatever the first page says', () => {
  const text = `RIVERS | (2018) 8:47 | DOI:10.5555/a.12\n${page('', 'doi:10.5555/b')}`;
  expect(doiOf(text, [{ start: 0, end: 39 }])).toBe('10.5555/a.12');
});

test.each([
  ['data', page('The data are available at', 'https://doi.org/10.5555/data')],
  ['two of them', page('', 'doi:10.5555/a', '', 'doi:10.5555/b')],
  ['a reference', page('Ash, B. (2001). Lakes. Rivers 3, 4–5. doi:10.5555/b is where it stands')],
  ['the second page', 'Rivers\n\n\fText.\n\ndoi:10.5555/b\n'],
  ['a text without pages', 'Rivers\n\ndoi:10.5555/b\n'],
])('not %s', (_, text) => {
  expect(doiOf(text)).toBeUndefined();
});
