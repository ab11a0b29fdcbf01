import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ARTICLE_TYPES } from '../../../article/article.ts';
import { CREDIT_ROLES } from '../../../article/credit.ts';
import { translatedCreditRoles } from '../../../words/languages/credit-roles.ts';
import { formatDate, LANGUAGES } from '../../../words/languages/index.ts';
import { nearest } from '../../../words/nearest.ts';
import { readEmail, readUrl } from './addresses.ts';
import { readArticleType } from './article-type.ts';
import { splitAuthors } from './author-list.ts';
import { readCountry } from './countries.ts';
import { readCreditRole } from './credit.ts';
import { isLater, readDate } from './dates.ts';
import { readFolderName } from './folder.ts';
import { readLanguageTag } from './language-tag.ts';
import { readFirstPage, readNumber } from './numbering.ts';
import { isFault, type Outcome } from './outcome.ts';
import { readElocation, readPages } from './pages.ts';
import { readYear } from './year.ts';

function read<Value>(outcome: Outcome<Value>): Value | undefined {
  return isFault(outcome) ? undefined : outcome.value;
}

describe('dates', () => {
  test.each([
    ['2022-10-19', '2022-10-19'],
    ['2022/10/9', '2022-10-09'],
    ['2022-10-19T08:00:00Z', '2022-10-19'],
    ['October 19, 2022', '2022-10-19'],
    ['Oct. 19, 2022', '2022-10-19'],
    ['19 October 2022', '2022-10-19'],
    ['19th of October, 2022', '2022-10-19'],
    ['Sat, 1 Jan 2000', '2000-01-01'],
    ['01 Sept 2000', '2000-09-01'],
    ['19. Oktober 2022', '2022-10-19'],
    ['19 de octubre de 2022', '2022-10-19'],
    ['1er janvier 2023', '2023-01-01'],
    ['19 اکتوبر 2022', '2022-10-19'],
    ['١٩ أكتوبر ٢٠٢٢', '2022-10-19'],
    ['2022年10月19日', '2022-10-19'],
    ['19 октября 2022 г.', '2022-10-19'],
    ['January 2023', '2023-01'],
    ['2023-01', '2023-01'],
    ['2023', '2023'],
    ['25/12/2022', '2022-12-25'],
    ['12/25/2022', '2022-12-25'],
    ['04/04/2022', '2022-04-04'],
    ['29.02.2024', '2024-02-29'],
    ['2024-02-30', undefined],
    ['2023-02-29', undefined],
    ['2023-13', undefined],
    ['03/04/2022', undefined],
    ['03/04/22', undefined],
    ['1401-07-27', undefined],
    ['Octobre 2O22', undefined],
    ['Spring 2021', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('%s', (text, value) => {
    expect(read(readDate(text))).toBe(value);
  });

  test('every date in every language reads back', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, fc.constantFrom(...Object.keys(LANGUAGES)), (moment, tag) => {
        const iso = moment.toISOString().slice(0, 10);
        expect(read(readDate(formatDate(tag, iso)))).toBe(iso);
        expect(read(readDate(formatDate(tag, iso.slice(0, 7))))).toBe(iso.slice(0, 7));
      }),
    );
  });

  test('dates are compared only as far as both are given', () => {
    expect(isLater('2023-02', '2023-01-15')).toBe(true);
    expect(isLater('2023-01', '2023-01-15')).toBe(false);
    expect(isLater('2023', '2023-01-15')).toBe(false);
  });
});

describe('pages', () => {
  test.each([
    ['57-67', '57', '67'],
    ['57–67', '57', '67'],
    ['57--67', '57', '67'],
    ['pp. 57 - 67', '57', '67'],
    ['S1-S9', 'S1', 'S9'],
    ['iv-x', 'iv', 'x'],
    ['e1-e9', 'e1', 'e9'],
    ['57', '57', undefined],
  ])('%s', (text, first, last) => {
    expect(read(readPages(text))?.pages).toEqual(last ? { first, last } : { first });
  });

  test.each(['67-57', 'S9-S1', 'x-iv', 'S1-9', '1-2-3', '-5', '5-', 'many', ''])(
    'not %s',
    (text) => {
      expect(read(readPages(text))).toBeUndefined();
    },
  );

  test('elocation-ids', () => {
    expect(read(readPages('e12'))).toEqual({ elocation: 'e12' });
    expect(
      ['e12', '102345', 'e2023-5', 'twelve', 'e 12', ''].map((id) => read(readElocation(id))),
    ).toEqual(['e12', '102345', 'e2023-5', undefined, undefined, undefined]);
  });
});

describe('countries', () => {
  const codes =
    'AF AX BO CD CI CV CW CZ FK FM GB GW HK IR KP KR LA MD MK MM MO NA NL NO PK PS RU SY SZ TL TR TW TZ US VA VE VN'.split(
      ' ',
    );

  test.each(codes)('%s by its code, its English name and its French name', (code) => {
    const names = ['en', 'fr'].map(
      (tag) => new Intl.DisplayNames(tag, { type: 'region' }).of(code) ?? '',
    );
    expect([code, ...names].map((name) => read(readCountry(name)))).toEqual([code, code, code]);
  });

  test.each([
    ['USA', 'US'],
    ['USA.', 'US'],
    ['РФ', 'RU'],
    ['U.S.A.', 'US'],
    ['UK', 'GB'],
    ['The Netherlands', 'NL'],
    ['Republic of Korea', 'KR'],
    ['P.R. China', 'CN'],
    ['Turkey', 'TR'],
    ['Türkiye', 'TR'],
    ['Côte d’Ivoire', 'CI'],
    ["Cote d'Ivoire", 'CI'],
    ['Bosnia and Herzegovina', 'BA'],
    ['Deutschland', 'DE'],
    ['پاکستان', 'PK'],
    ['no', 'NO'],
    ['Country 1', undefined],
    ['XX', undefined],
    ['', undefined],
  ])('%s', (name, code) => {
    expect(read(readCountry(name))).toBe(code);
  });
});

describe('languages', () => {
  test.each([
    ['en', 'en'],
    ['EN_us', 'en-US'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['eng', 'en'],
    ['iw', 'he'],
    ['english', 'en'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['Français', 'fr'],
    ['englich', undefined],
    ['xx', undefined],
    ['en-XX', undefined],
    ['', undefined],
    ['a b', undefined],
  ])('%s', (text, tag) => {
    expect(read(readLanguageTag(text))).toBe(tag);
  });
});

describe('choices', () => {
  test('all CRediT roles by id, name, American and British spelling, and address', () => {
    for (const [id, name] of Object.entries(CREDIT_ROLES)) {
      const ways = [
        id,
        name,
        name.toUpperCase(),
        name.replace('ization', 'isation'),
        name.replace('–', '-'),
        `https://credit.niso.org/contributor-roles/${id}/`,
      ];
      expect(ways.map((way) => read(readCreditRole(way)))).toEqual(ways.map(() => id));
    }
    expect(read(readCreditRole('Professor'))).toBeUndefined();
  });

  test('roles are read in every language that has names for them, and each name is unique', () => {
    const names = translatedCreditRoles();
    expect(names.length).toBeGreaterThan(200);
    for (const [name, role] of names) expect(read(readCreditRole(name)), name).toBe(role);
    expect(read(readCreditRole('Conceitualização'))).toBe('conceptualization');
    expect(read(readCreditRole('redacción - borrador original'))).toBe('writing-original-draft');
  });

  test('all types of articles, and other names of them', () => {
    for (const type of ARTICLE_TYPES) expect(read(readArticleType(type))).toBe(type);
    expect(
      ['Corrigendum', 'erratum', 'Original Article', 'book_review', 'Case study', 'poem'].map(
        (each) => read(readArticleType(each)),
      ),
    ).toEqual([
      'correction',
      'correction',
      'research-article',
      'book-review',
      'case-report',
      undefined,
    ]);
  });

  test('only similar words are suggested', () => {
    const keys = ['title', 'authors', 'keywords', 'affiliations', 'doi'];
    expect(
      ['titel', 'autor', 'keywrods', 'afilliations', 'DOI', 'colour', 'x', ''].map((word) =>
        nearest(word, keys),
      ),
    ).toEqual([
      'title',
      'authors',
      'keywords',
      'affiliations',
      'doi',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('addresses and names', () => {
  test.each([
    ['jane@example.org', true],
    ['<jane.doe+x@sub.example.co.uk>', true],
    ['mailto:jane@example.org', true],
    ['jane@example', false],
    ['jane@@example.org', false],
    ['jane at example.org', false],
    ['a@example.org, b@example.org', false],
    ['@example.org', false],
  ])('e-mail %s', (text, valid) => {
    expect(read(readEmail(text)) !== undefined).toBe(valid);
  });

  test('web addresses are complete', () => {
    expect(
      ['https://x.example/a', 'www.x.example', 'x.example', 'javascript:alert(1)', 'https://'].map(
        (each) => read(readUrl(each)),
      ),
    ).toEqual(['https://x.example/a', 'https://www.x.example', undefined, undefined, undefined]);
  });

  test('folders stay inside the folder', () => {
    expect(
      ['firdous', './a/', 'عدد ١', '..', '../a', 'a/b', 'C:\\a', 'a\u202eb', 'caf\ufffd', ''].map(
        (each) => read(readFolderName(each)),
      ),
    ).toEqual(['firdous', 'a', 'عدد ١', ...Array(7).fill(undefined)]);
  });

  test('numbers have no words', () => {
    expect(['1', '2-3', 'S1', 'Vol. 1', 'No 2', ''].map((each) => read(readNumber(each)))).toEqual([
      '1',
      '2-3',
      'S1',
      undefined,
      undefined,
      undefined,
    ]);
    expect(['1', '57', 'S1', '0', '-1', 'x'].map((each) => read(readFirstPage(each)))).toEqual([
      '1',
      '57',
      'S1',
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      ['2023', '2021-2023', '2021, 2022 and 2023', '23', 'c. 2020'].map((each) =>
        read(readYear(each)),
      ),
    ).toEqual([2023, 2021, 2021, undefined, undefined]);
  });

  test.each([
    ['Jane Doe', ['Jane Doe']],
    ['Doe, Jane', ['Doe, Jane']],
    ['Doe, Jr., Jane', ['Doe, Jr., Jane']],
    ['Jane Doe, John Q. Roe', ['Jane Doe', 'John Q. Roe']],
    ['Jane Doe; John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe and John Roe & Ann Lee', ['Jane Doe', 'John Roe', 'Ann Lee']],
    ['Jane Doe^[A and B, C], John Roe', ['Jane Doe^[A and B, C]', 'John Roe']],
    ['Alexander Andson', ['Alexander Andson']],
    ['Jane Doe, John Roe, and Ann Lee', ['Jane Doe', 'John Roe', 'Ann Lee']],
    ['Jane Doe& John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe / John Roe/Ann Lee', ['Jane Doe', 'John Roe', 'Ann Lee']],
    ['Anna Meier und Bernd Schulz', ['Anna Meier', 'Bernd Schulz']],
    ['Jeanne Dupont, Marc Roy et Anne Petit', ['Jeanne Dupont', 'Marc Roy', 'Anne Petit']],
    ['Karl von und zu Berg', ['Karl von und zu Berg']],
    ['Jane Doe et al.', ['Jane Doe et al.']],
    ['Doe/Roe Collective', ['Doe/Roe Collective']],
    ['José Ortega y Gasset', ['José Ortega y Gasset']],
    ['Ana García y Luis Pérez', ['Ana García', 'Luis Pérez']],
    ['João Costa e Silva', ['João Costa e Silva']],
    ['Ana Gil, João Silva e Maria Souza', ['Ana Gil', 'João Silva', 'Maria Souza']],
    ['Иван Петров и Анна Сидорова', ['Иван Петров', 'Анна Сидорова']],
    ['Juan Pérez y de la Cruz', ['Juan Pérez y de la Cruz']],
    ['Committee on Health and Public Safety', ['Committee on Health and Public Safety']],
    ['The Tide Collaboration and Jane Doe', ['The Tide Collaboration', 'Jane Doe']],
  ])('the authors in "%s"', (text, names) => {
    expect(splitAuthors(text)).toEqual(names);
  });
});
