/** Front pages that name their authors in two scripts. */
import { expect, test } from 'vitest';
import { LONG } from '../../../../test/intake/take-word.ts';
import { p, wordFile } from '../../../../test/intake/word-file.ts';
import { intake } from '../../intake.ts';

const CENTRED = '<w:jc w:val="center"/>';
const BOLD = '<w:b/>';
const KEYWORDS = 'реки, озера, моря, острова';
const ABSTRACT =
  'В статье рассматриваются названия рек и озер, которые записаны на картах трех столетий, и то, что от них осталось.';

function frontOf(first: string[], second: string[]) {
  const lines = (title: string, names: string[]) =>
    [p(title, CENTRED, BOLD), ...names.map((line) => p(line, CENTRED))].join('');
  return intake(
    wordFile({
      body: [
        lines('НАЗВАНИЯ РЕК НА КАРТАХ ТРЕХ СТОЛЕТИЙ', first),
        p(`Аннотация: ${ABSTRACT}`),
        p(`Ключевые слова: ${KEYWORDS}`),
        lines('NAMES OF RIVERS ON THE MAPS OF THREE CENTURIES', second),
        p(`Abstract: ${LONG}`),
        p('Keywords: rivers, lakes, seas, islands'),
        p('Введение', '', BOLD),
        p(ABSTRACT),
        p(ABSTRACT),
      ].join(''),
    }),
  );
}

test('authors, their places and addresses are the same in both languages', () => {
  const { front, article, account } = frontOf(
    [
      'Пример Иван Петрович 1, Анна Сергеевна Образцова 2',
      '1, 2 Речной государственный университет, Озерск, Россия',
      '1 primer@rivers.example, https://orcid.org/0000-0002-1825-0097',
      '2 an_ob@rivers.example, https://orcid.org/0000-0001-5109-3700',
    ],
    [
      'Ivan P. Primer 1, Anna S. Obraztsova 2',
      '1, 2 River State University, Ozersk, Russia',
      '1 primer@rivers.example, https://orcid.org/0000-0002-1825-0097',
      '2 an_ob@rivers.example, https://orcid.org/0000-0001-5109-3700',
    ],
  );
  expect(front?.authors.map(({ email, orcid }) => [email, orcid])).toEqual([
    ['primer@rivers.example', '0000-0002-1825-0097'],
    ['an_ob@rivers.example', '0000-0001-5109-3700'],
  ]);
  expect(article).toContain('native-name: {given: Anna S., family: Obraztsova, language: en}');
  expect(front?.affiliations).toHaveLength(1);
  expect(account.leftOut.map(({ why }) => why)).toContain('translated');
});

test('affiliations below the names in other letters are the same ones, also if they are more', () => {
  const { front, account } = frontOf(
    [
      'Иван Петрович Пример',
      'Речной университет, Озерск',
      'Анна Сергеевна Образцова',
      'Морской институт, Озерск',
    ],
    [
      'Ivan P. Primer',
      'Department of Rivers, River University, Ozersk, Russia',
      'Anna S. Obraztsova',
      'Institute of the Sea, Ozersk, Russia',
      'Department of Maps, University of the Coast, Ozersk, Russia',
    ],
  );
  expect(front?.affiliations).toHaveLength(2);
  expect(front?.authors.map(({ affiliations }) => affiliations.length)).toEqual([1, 1]);
  expect(account.leftOut.map(({ why }) => why)).toContain('translated');
});

test('a co-author from abroad is another person', () => {
  const { front } = frontOf(['Анна Сергеевна Образцова'], ['Lina van den Berg']);
  expect(front?.authors.map(({ name }) => name.family)).toEqual(['Образцова', 'Berg']);
});

test('a name in other letters directly behind the name is the same person', () => {
  const { front, account } = intake(
    Buffer.from(
      `Rivers of the coast on old maps

Sung-min Yi (이성민)1, Ama Serwaa2

1 Seoul University, Seoul, Korea
2 University of Accra, Accra, Ghana

Abstract
${LONG}

Introduction
${LONG}
`,
    ),
  );
  expect(front?.authors.map(({ name, nativeName }) => [name.family, nativeName?.name])).toEqual([
    ['Yi', { family: '이', given: '성민' }],
    ['Serwaa', undefined],
  ]);
  expect(account.lost).toEqual([]);
});

test('a name in the second language belongs to the one that it is transliterated from, also if another one lacks it', () => {
  const { front } = frontOf(
    [
      'Лихошерстов Н.Е.',
      'Громова Е.П.',
      'Зайцева Ю.В.',
      'Громов А.П.',
      'Речной государственный университет, Озерск',
    ],
    ['Lihosherstov N.E.', 'Gromova E.P.', 'Gromov A.P.', 'River State University, Ozersk, Russia'],
  );
  expect(
    front?.authors.map(({ name, nativeName }) => [name.family, nativeName?.name.family]),
  ).toEqual([
    ['Лихошерстов', 'Lihosherstov'],
    ['Громова', 'Gromova'],
    ['Зайцева', undefined],
    ['Громов', 'Gromov'],
  ]);
});
