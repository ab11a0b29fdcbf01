import { expect, test } from 'vitest';
import { intake } from '../intake.ts';
import { withRightLetters } from './wrong-letters.ts';

const RUSSIAN = 'Реки Севера текут через большие леса, и их названия старше всех карт. ';
/** Text of a PDF whose font does not define its characters. */
const asWestern = (text: string) =>
  [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      if (letter === 'ё') return '¸';
      return code >= 0x410 && code <= 0x44f ? String.fromCharCode(code - 0x410 + 0xc0) : letter;
    })
    .join('');

test('corrects and reports Cyrillic that was extracted as Western letters', () => {
  const text = `${asWestern('Чёрные реки. ')}${asWestern(RUSSIAN).repeat(5)}3 × 4 = 12, Café Müller.`;
  expect(withRightLetters(text).text).toBe(
    `Чёрные реки. ${RUSSIAN.repeat(5)}3 × 4 = 12, Café Müller.`,
  );
  const { findings } = intake(Buffer.from(text));
  expect(findings.map(({ what }) => what)).toContainEqual(expect.stringContaining('Windows-1251'));
});

test.each([
  ['À la fin de l’été, où ça allait, il y avait là des élèves âgés. '.repeat(20)],
  ['Größe und Öl über äußere Höfe. '.repeat(20)],
])('keeps accented letters of other text: %s', (text) => {
  expect(withRightLetters(text)).toEqual({ text, righted: 0, wrong: { words: 0 } });
});

test('keeps and reports symbols inside words', () => {
  const { article, findings } = intake(
    Buffer.from('Wpªyw gª¦bokiego uczenia na obrazy. '.repeat(12)),
  );
  expect(article).toContain('gª¦bokiego');
  expect(findings.map(({ what }) => what)).toContainEqual(
    expect.stringContaining('24 words hold signs in place of letters (“Wpªyw”)'),
  );
});
