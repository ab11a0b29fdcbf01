import { describe, expect, test } from 'vitest';
import { captionLabel, figureNumbersIn } from './caption-label.ts';

describe('labels of captions', () => {
  test.each([
    ['Figure 3. The river', 'figure', '3'],
    ['Table 4b. Nine causes', 'table', '4b'],
    ['Table 2, 1990–2000', 'table', '2'],
    ['Tablo A1: Nehirler', 'table', 'A1'],
    ['Fig 1 – The heat', 'figure', '1'],
    ['Abbildung 2.1 Der Fluss', 'figure', '2.1'],
    ['图3 模型结构', 'figure', '3'],
    ['טבלה 1. מספר הגיליונות לפי עיתון', 'table', '1'],
    ['איור 2: מפת העמק', 'figure', '2'],
    ['ตารางที่ 1 ความจุการดูดซับ', 'table', '1'],
    ['รูปที่ 3 แผนที่', 'figure', '3'],
    ['चित्र 4: नदी', 'figure', '4'],
    ['Bảng 5. Kết quả', 'table', '5'],
    ['图一', 'figure', '1'],
    ['表十二 河流', 'table', '12'],
    ['Figure 2 (a) The river in spring, (b) in autumn', 'figure', '2'],
    ['Table (3): The rivers', 'table', '3'],
    ['جدول رقم (1): الأنهار', 'table', '1'],
    ['شكل (2) خريطة الوادي', 'figure', '2'],
    ['جدول نمبر ۲: دریا', 'table', '2'],
    ['Таблица № 1. Реки', 'table', '1'],
    ['Figure 2-1: The river', 'figure', '2-1'],
    ['图2-1 模型结构', 'figure', '2-1'],
    ['Fig. 1.2.3 The river', 'figure', '1.2.3'],
    ['شکل ۲-۳ : نقشه', 'figure', '2-3'],
    ['تصویر \u200F2-4 : نقشه', 'figure', '2-4'],
    ['Fig-3: The river', 'figure', '3'],
    ['Table-I', 'table', 'I'],
    ['Figur 3: Elven', 'figure', '3'],
    ['Tabell 2. Elver', 'table', '2'],
    ['Εικόνα 4: Ο ποταμός', 'figure', '4'],
    ['1. ábra A folyó', 'figure', '1'],
    ['2. táblázat: Folyók', 'table', '2'],
    ['3-rasm. Daryo', 'figure', '3'],
    ['4 lentelė. Upės', 'table', '4'],
  ])('%s', (text, kind, number) => {
    expect(captionLabel(text)).toMatchObject({ kind, number });
  });

  test.each([
    'Figure 3 shows the river',
    'Figure 3-5 show the river',
    'Figures 3–5 show the river',
    'Figure 3–5 show the river',
    '1. ábra mutatja a folyót',
    '1. A folyó képe',
    'Table 4b shows nine causes',
    'Tablo VI, ilk turda ölçülen nehirleri gösterir',
    'Şekil 3, 57 nehrin uzunluğunu yıllara göre özetliyor. En uzunu budur.',
    'Şekil 2’de görüldüğü gibi nehir uzundur',
    "Tablo 4'teki örüntü",
    'Map of the valley',
    'Fig. 2 (a)-(d) show the fields of the valley',
    'Fig. 3(b) exhibits the river',
    'Figure 1\uFFFC illustrates the valley',
    '图一般用于说明河流',
    'Table (3) shows the rivers',
    'Table (see below)',
    'شکل 1 میں دریا دکھائے گئے ہیں۔',
    'चित्र 1 में नदी है।',
    'يوضح جدول (1) الأنهار',
    'جدول رقم (1) يوضح الأنهار',
  ])('%s: no label', (text) => {
    expect(captionLabel(text)).toBeUndefined();
  });
});

describe('numbers in names of pictures', () => {
  test.each([
    ['Figure 3.png', ['3']],
    ['Smith-2020_Fig2.tif', ['2']],
    ['fig02b.jpg', ['2']],
    ['Abb. 4.png', ['4']],
    ['Şekil_5.png', ['5']],
    ['图6.png', ['6']],
    ['Figure S1.png', ['s1']],
    ['Figure 2-1.png', ['2.1', '2-1', '2']],
    ['3.png', []],
    ['configuration 3.png', []],
  ])('%s', (name, named) => {
    expect(figureNumbersIn(name).named).toEqual(named);
  });

  test('a name without the word has all its numbers', () => {
    expect(figureNumbersIn('IMG_2034 (2).png').others).toEqual(['2034', '2']);
  });
});
