/** Citations of works that have not appeared yet: words stand in place of the year. */
import { expect, test } from 'vitest';
import { p, wordFile } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';

test.each([
  'in press',
  'under review',
  'forthcoming',
  'submitted',
  'in preparation',
  'accepted',
  'en prensa',
  'no prelo',
  'im Druck',
  'eingereicht',
  'sous presse',
  'in stampa',
  'baskıda',
  'в печати',
  'w druku',
])('%s', (state) => {
  const entries = [
    'Adeyemi, T. (2018). A study of rivers. Water, 3(2), 1–20.',
    'Brook, A. (2001). Lakes of the north. London: Valley Press.',
    `Jones, K., & Stone, E. (${state}). Seas and their names. Journal of Water.`,
    `Smith, B. (${state}). Rivers of the south. Journal of Maps.`,
    'Zeta, E. (2012). On water. Water, 1(1), 1–9.',
  ];
  const text = `Rivers were named by many (Adeyemi, 2018; Smith, ${state}), and others (Jones & Stone, ${state}) doubt it. Smith (${state}) says no.`;
  const heading = (words: string) => p(words, '<w:pStyle w:val="Heading1"/>');
  const { article, references } = intake(
    wordFile({
      styles:
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
      body: [
        heading('Introduction'),
        p(text),
        heading('References'),
        ...entries.map((each) => p(each)),
      ].join(''),
    }),
  );
  expect(article).toContain(
    'Rivers were named by many [@adeyemi2018; @smithnd], and others [@jonesnd] doubt it. @smithnd says no.',
  );
  expect(references.find(({ id }) => id === 'smithnd')).toMatchObject({
    issued: { literal: state },
    title: 'Rivers of the south',
  });
});
