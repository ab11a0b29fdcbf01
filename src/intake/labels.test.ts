import { expect, test } from 'vitest';
import { take } from '../../test/intake/take-word.ts';
import { p } from '../../test/intake/word-file.ts';
import { frontLabel, headKind, numberOf } from './labels.ts';

test.each([
  ['Вступ', 'introduction'],
  ['1. Кіріспе', 'introduction'],
  ['Висновки', 'body'],
  ['연구 방법', 'body'],
  ['おわりに', 'body'],
  ['3 结论', 'body'],
  ['النتائج', 'body'],
  ['Список використаних джерел', 'references'],
  ['Βιβλιογραφία', 'references'],
  ['참고문헌', 'references'],
  ['רשימת מקורות', 'references'],
  ['Použitá literatura', 'references'],
  ['5. Kaynaklar (References)', 'references'],
  ['Chương 1: Giới thiệu', 'introduction'],
  ['BAB I PENDAHULUAN', 'introduction'],
  ['第1章 绪论', 'introduction'],
  ['1- GİRİŞ', 'introduction'],
  ['I N T RO DU CT ION', 'introduction'],
  ['R EFERENCES', 'references'],
  ['II RESULTS', 'body'],
  ['4 | DISCUSSION', 'body'],
  ['نتيجه گيري', 'body'],
  ['引 言', 'introduction'],
  ['5 结\u3000论', 'body'],
  ['致 谢', 'back'],
  [
    'ПРИЛОЖЕНИЕ А. Листинг программы, которая сравнивает названия рек на старых и новых картах страны',
    'back',
  ],
  ['1. Увод', 'introduction'],
  ['Въведение', 'introduction'],
  ['3 Výsledky', 'body'],
  ['Rezultatai', 'body'],
  ['Viri in literatura', 'references'],
  ['Kasutatud kirjandus', 'references'],
  ['Додаток Б', 'back'],
  ['附录 A', 'back'],
  ['Załącznik 2', 'back'],
])('classifies the heading “%s” as %s', (text, kind) => {
  expect(headKind(text)).toBe(kind);
});

test.each([
  ['Анотація. У статті розглянуто назви річок.', 'abstract', 'uk'],
  ['Słowa kluczowe: rzeki, nazwy', 'keywords', 'pl'],
  ['תקציר', 'abstract', 'he'],
  ['キーワード：川、地名', 'keywords', 'ja'],
  ['Keywords (5-12): rivers, names', 'keywords', 'en'],
  ['ANAHTAR KELİMELER: nehir, harita', 'keywords', 'tr'],
  ['چكيده', 'abstract', 'fa'],
  ['كلمات كليدي: رود، نقشه', 'keywords', 'fa'],
  ['Abstrak−Sungai di hulu', 'abstract', 'id'],
  ['Кључне речи: реке, називи', 'keywords', 'sr'],
  ['Atslēgvārdi: upes, nosaukumi', 'keywords', 'lv'],
  ['摘  要', 'abstract', 'zh'],
])('finds the label of “%s”', (text, kind, language) => {
  expect(frontLabel(text)).toMatchObject({ kind, language });
});

test.each([
  ['第2章 文献', 'arabic', '2'],
  ['제3장 방법', 'arabic', '3'],
  ['Rozdział 4: Mowa', 'arabic', '4'],
  ['2- MATERYAL', 'arabic', '2'],
  ['ГЛАВА II. РЕКИ', 'roman', 'II'],
  ['BAB II SUNGAI', 'roman', 'II'],
  ['II.1 Rivers', 'decimal', 'II.1'],
  ['IV-B. Lakes', 'decimal', 'IV-B'],
  ['1-3- رود', 'decimal', '1-3'],
])('finds the number of “%s”', (text, form, value) => {
  expect(numberOf(text)).toMatchObject({ form, value });
});

test('finds a reference list below a Ukrainian heading', () => {
  const entries = [
    'Adeyemi, T. (2019). A study of rivers. Water, 3(2), 1-20.',
    'Brook, A. (2001). Lakes and ponds of the north. London: Press.',
    'Cole, D. (2012). Seas and their names. Maps, 7(1), 30-41.',
  ];
  const { references } = take(
    p('Назви річок верхньої долини дали ті, хто їх переходив, і це речення достатньо довге.') +
      p('Список літератури', '<w:pStyle w:val="Heading1"/>') +
      entries.map((entry) => p(entry)).join(''),
  );
  expect(references).toHaveLength(3);
});

test('reads a heading number without a space after it', () => {
  expect(numberOf('1.) Names')).toMatchObject({ form: 'arabic', value: '1', length: 4 });
  expect(numberOf('2.1 | Sampling')).toMatchObject({ value: '2.1', length: 6, depth: 2 });
  expect(numberOf('4.1.Öneriler')).toMatchObject({ value: '4.1', length: 4, depth: 2 });
});

test.each(['1 January 2023', '12. März 2020', '3 Мая 1998'])(
  'does not take the day of %s for a heading number',
  (text) => {
    expect(numberOf(text)).toBeUndefined();
  },
);

test('reads the number of a heading with a name and a year', () => {
  expect(numberOf('3 Elections 2019')).toMatchObject({ value: '3' });
});
