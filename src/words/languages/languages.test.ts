import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CREDIT_ROLES } from '../../article/credit.ts';
import { wordList } from '../word-list.ts';
import { creditRoleIn } from './credit-roles.ts';
import {
  crossReferenceText,
  directionOf,
  formatDate,
  formatList,
  hasLanguage,
  LANGUAGES,
  label,
  languageOf,
  localNumber,
  volumeAndIssue,
  withCommas,
  word,
} from './index.ts';

test('every language has distinct names of the CRediT roles', () => {
  for (const tag of Object.keys(LANGUAGES)) {
    const names = Object.keys(CREDIT_ROLES).map((id) => creditRoleIn(tag, id));
    expect(new Set(names).size, tag).toBe(14);
    expect(names.includes('Methodology'), tag).toBe(tag === 'en');
  }
  expect(creditRoleIn('pt-BR', 'validation')).toBe('Validação');
  expect(creditRoleIn('sv', 'validation')).toBe('Validation');
});

describe('dates', () => {
  test.each([
    ['en', '2022-10-19', 'October 19, 2022'],
    ['en-US', '2022-10-19', 'October 19, 2022'],
    ['en-GB', '2022-10-19', '19 October 2022'],
    ['en-PK', '2022-10-19', '19 October 2022'],
    ['en', '2023-01', 'January 2023'],
    ['en', '2023', '2023'],
    ['fr', '2022-10-19', '19 octobre 2022'],
    ['fr', '2023-01-01', '1er janvier 2023'],
    ['es', '2022-10-19', '19 de octubre de 2022'],
    ['de', '2022-10-19', '19. Oktober 2022'],
    ['pt-BR', '2022-10-19', '19 de outubro de 2022'],
    ['tr', '2022-10-19', '19 Ekim 2022'],
    ['id', '2022-10-19', '19 Oktober 2022'],
    ['ru', '2022-10-19', '19 октября 2022 г.'],
    ['ru', '2022-10', 'октябрь 2022 г.'],
    ['zh', '2022-10-19', '2022年10月19日'],
    ['zh', '2022-10', '2022年10月'],
    ['hi', '2022-10-19', '19 अक्टूबर 2022'],
    ['ur', '2022-10-19', '19 اکتوبر 2022'],
    ['ar', '2022-10-19', '١٩ أكتوبر ٢٠٢٢'],
    ['fa', '2022-10-19', '۱۹ اکتبر ۲۰۲۲'],
    ['it', '2022-10-19', '19 ottobre 2022'],
    ['ja', '2022-10-19', '2022年10月19日'],
    ['ko', '2022-10-19', '2022년 10월 19일'],
    ['nl', '2022-10-19', '19 oktober 2022'],
    ['pl', '2022-10-19', '19 października 2022'],
    ['pl', '2022-10', 'październik 2022'],
    ['uk', '2022-10-19', '19 жовтня 2022 р.'],
    ['vi', '2022-10-19', '19 tháng 10, 2022'],
    ['vi', '2022-10', 'tháng 10, 2022'],
    ['he', '2022-10-19', '19 באוקטובר 2022'],
    ['he', '2022-10', 'אוקטובר 2022'],
  ])('%s %s', (tag, date, text) => {
    expect(formatDate(tag, date)).toBe(text);
  });

  test('a language without a table uses the words of ICU', () => {
    expect(formatDate('sv', '2022-10-19')).toContain('2022');
  });
});

describe('labels', () => {
  test.each([
    ['en', 'figure', '3', 'Figure 3'],
    ['ur', 'figure', '3', 'شکل 3'],
    ['ar', 'figure', '3a', 'الشكل ٣a'],
    ['fa', 'table', '12', 'جدول ۱۲'],
    ['de', 'section', '2.1', 'Abschnitt 2.1'],
    ['zh', 'table', '2', '表 2'],
    ['en', 'box', undefined, 'Box'],
  ] as const)('%s %s %s', (tag, kind, number, text) => {
    expect(label(tag, kind, number)).toBe(text);
  });

  test('a bare cross-reference is the number in the digits of the language', () => {
    const reference = { type: 'crossReference', target: 'eq', kind: 'equation' } as const;
    expect(crossReferenceText('ar', { ...reference, number: '4', form: 'bare' })).toBe('٤');
    expect(crossReferenceText('fr', { ...reference, number: '4', form: 'full' })).toBe(
      'Équation 4',
    );
  });
});

describe('lists', () => {
  test.each([
    ['en', ['A'], 'A'],
    ['en', ['A', 'B'], 'A and B'],
    ['en', ['A', 'B', 'C'], 'A, B, and C'],
    ['es', ['A', 'B', 'C'], 'A, B y C'],
    ['es', ['Ana', 'Íñigo'], 'Ana e Íñigo'],
    ['es', ['Ana', 'Bo', 'Hilario'], 'Ana, Bo e Hilario'],
    ['es', ['Ana', 'Hierro'], 'Ana y Hierro'],
    ['it', ['Ana', 'Ivo'], 'Ana e Ivo'],
    ['ur', ['A', 'B', 'C'], 'A، B اور C'],
    ['ar', ['A', 'B'], 'A وB'],
    ['zh', ['A', 'B', 'C'], 'A、B和C'],
    ['en', [], ''],
  ])('%s %j', (tag, items, text) => {
    expect(formatList(tag, items)).toBe(text);
  });
});

test.each([
  ['ur', ['جامعہ پشاور', undefined, 'پشاور'], 'جامعہ پشاور، پشاور'],
  ['ur', ['University of Peshawar', 'پشاور'], 'University of Peshawar, پشاور'],
  ['en', ['Institute', 'City'], 'Institute, City'],
])('in one line, %s: %j', (tag, parts, line) => expect(withCommas(tag, parts)).toBe(line));

describe('which language', () => {
  test('a tag in another script has no table', () => {
    expect(['ur', 'ur-PK', 'ur-Arab', 'zh', 'zh-CN', 'pt-BR'].map(hasLanguage)).toEqual(
      Array(6).fill(true),
    );
    expect(['ur-Latn', 'zh-Hant', 'zh-TW', 'sv', 'not a tag'].map(hasLanguage)).toEqual(
      Array(5).fill(false),
    );
    expect(word('sv', 'abstract')).toBe('Abstract');
  });

  test('directions', () => {
    const tags = wordList('en ur ar fa he az-Arab az ur-Latn sd ks nonsense!');
    expect(tags.map(directionOf)).toEqual(wordList('ltr rtl rtl rtl rtl rtl ltr ltr rtl rtl ltr'));
  });
});

describe.each(Object.entries(LANGUAGES))('the table of %s', (tag, language) => {
  test('is whole', () => {
    expect(language.tag).toBe(tag);
    expect(language.months).toHaveLength(12);
    expect([...language.digits]).toHaveLength(10);
    expect(Object.values(language.words).every((each) => each.trim() !== '')).toBe(true);
    expect(language.words.licenceSentence).toContain('{licence}');
    expect(language.words.publishedBy).toContain('{publisher}');
  });

  test('is not a copy of English', () => {
    if (tag === 'en') return;
    const same = Object.entries(language.words).filter(
      ([key, text]) => text === languageOf('en').words[key as 'abstract'],
    );
    // French shares most: Dates, DOI, Important, Licence, Note, Notes, Page, Pages, Volume.
    expect(same.length).toBeLessThan(10);
  });
});

test('digits are converted and converted back in any text', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...Object.keys(LANGUAGES)), (text, tag) => {
      const { digits } = languageOf(tag);
      const plain = text.replace(/\p{Nd}/gu, '7');
      const back = [...localNumber(tag, plain)].map((sign) =>
        digits.includes(sign) ? String([...digits].indexOf(sign)) : sign,
      );
      expect(back.join('')).toBe([...plain].join(''));
    }),
  );
});

test.each([
  ['en', 'Volume 8, Issue 1'],
  ['ur', 'جلد 8، شمارہ 1'],
  ['zh', '第8卷第1期'],
  ['ja-JP', '第8巻第1号'],
  ['ko', '제8권 제1호'],
])('volume and issue in %s: %s', (tag, written) => {
  expect(volumeAndIssue(tag, { volume: '8', issue: '1' })).toBe(written);
});
