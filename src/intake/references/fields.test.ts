import { describe, expect, it } from 'vitest';
import { readIdentifiers } from './fields/identifiers.ts';
import { readVolume } from './fields/numbers.ts';
import { readEdition, readPages } from './fields/pages.ts';
import { readMarks } from './inline-marks.ts';
import { findAccess } from './segments/anchors.ts';
import { readDate } from './segments/dates.ts';
import { richText } from './segments/segments.ts';
import { tokenize } from './tagger/tokens.ts';
import { cleanContainer, cleanTitle, withoutRim } from './trim.ts';

describe('dates', () => {
  it.each([
    ['(2008).', [[2008]]],
    ['(2019, April 09).', [[2019, 4, 9]]],
    ['(2010, May)', [[2010, 5]]],
    ['12 March 2019', [[2019, 3, 12]]],
    ['2019-03-12', [[2019, 3, 12]]],
    ['21.7.1986:', [[1986, 7, 21]]],
    ['2019 Mar 12', [[2019, 3, 12]]],
    ['2019年3月12日', [[2019, 3, 12]]],
    ['2008/09', [[2008], [2009]]],
    [
      '(July-August, 1964)',
      [
        [1964, 7],
        [1964, 8],
      ],
    ],
    ['(October 94).', [[1994, 10]]],
    ['septembre 2014,', [[2014, 9]]],
    ['15 de março de 2010', [[2010, 3, 15]]],
    ['мая 2015', [[2015, 5]]],
    ['12 Mayıs 2020', [[2020, 5, 12]]],
    ['۱۳۹۸', [[1398]]],
  ])('%s', (printed, parts) => {
    expect(readDate(printed)?.date['date-parts']).toEqual(parts);
  });

  it.each(['March 11', '(May ۴)'])('%s has a day but no year', (printed) =>
    expect(readDate(printed)).toBeUndefined(),
  );

  it('keeps the letter, the season, the first edition and "about"', () => {
    expect(readDate('2008a')?.suffix).toBe('a');
    expect(readDate('Spring 2010')?.date).toEqual({ 'date-parts': [[2010]], season: 1 });
    expect(readDate('(1975 [1899])')?.original).toEqual({ 'date-parts': [[1899]] });
    expect(readDate('c. 1850')?.date.circa).toBe(true);
    expect(readDate('in press')?.date).toEqual({ literal: 'in press' });
  });

  it.each(['n.d.', '(n.d.).', 'no date', 's.f.', 'o. J.', 'б. г.', 'د.ت.'])(
    '%s is not a date',
    (printed) => {
      expect(readDate(printed)).toBeUndefined();
    },
  );
});

describe('volume and issue', () => {
  it.each([
    ['106(4),', '106', '4'],
    ['Vol. 19, No. 3,', '19', '3'],
    ['33, no. 3/4', '33', '3/4'],
    ['13.2', '13', '2'],
    ['50: 3', '50', '3'],
    ['52. Jg., H. 3', '52', '3'],
    ['12, (24)', '12', '24'],
    ['n°1:', undefined, '1'],
    ['Heft 3', undefined, '3'],
    ['XII', 'XII', undefined],
    ['vol. VI', 'VI', undefined],
    ['v. 10, n. 2,', '10', '2'],
    ['– Т. 5. – № 3.', '5', '3'],
    ['第12卷第3期', '12', '3'],
    ['المجلد 4، العدد 2', '4', '2'],
    ['12(Suppl 1):', '12', 'Suppl 1'],
  ])('%s', (printed, volume, issue) => {
    const found = readVolume(printed);
    expect([found.volume, found.issue]).toEqual([volume, issue]);
  });
});

describe('pages and editions', () => {
  it.each([
    ['pp. 351-368.', '351-368'],
    ['S. 27–63', '27-63'],
    ['p17', '17'],
    ['pp.641-672', '641-672'],
    ['1734 ‑ 1739', '1734-1739'],
    ['e1000097', 'e1000097'],
    ['S1–S15', 'S1-S15'],
    ['121 ff.', '121 ff.'],
    ['187-208, 347-367', '187-208, 347-367'],
    ['第12-18页', '12-18'],
    ['صص 12–20', '12-20'],
  ])('%s', (printed, page) => {
    expect(readPages(printed)).toEqual({ page });
  });

  it('distinguishes a number of pages from a page', () => {
    expect(readPages('360 pp.')).toEqual({ 'number-of-pages': '360' });
  });

  it.each([
    ['(2nd ed.).', '2'],
    ['3. Aufl.', '3'],
    ['17. ed.', '17'],
    ['Second edition,', '2'],
    ['(3. baskı)', '3'],
    ['rev. ed.', 'rev. ed'],
    ['Aufl.', undefined],
  ])('%s', (printed, edition) => {
    expect(readEdition(printed)).toBe(edition);
  });
});

describe('identifiers', () => {
  it('reads a DOI in every usual form', () => {
    for (const printed of [
      'https://doi.org/10.1000/x(1).',
      'doi:10.1000/x(1),',
      'DOI 10.1000/x(1)',
      '<http://dx.doi.org/10.1000/x(1)>',
    ]) {
      expect(readIdentifiers(printed)).toEqual({ DOI: '10.1000/x(1)' });
    }
  });

  it('reads the address without punctuation of the sentence', () => {
    expect(readIdentifiers('(see https://a.org/b_c?d=1).')).toEqual({
      URL: 'https://a.org/b_c?d=1',
    });
    expect(readIdentifiers('http:// alone')).toEqual({});
  });

  it('reads the numbers of books and articles', () => {
    expect(readIdentifiers('ISBN 978-0-12-374857-7. PMCID: PMC1234567. PMID: 7654321')).toEqual({
      ISBN: '978-0-12-374857-7',
      PMCID: 'PMC1234567',
      PMID: '7654321',
    });
  });
});

describe('statements of access', () => {
  it.each([
    ['X. Retrieved July 12, 2021, from The Diplomat: https://a.org', [2021, 7, 12], 'The Diplomat'],
    ['X. https://a.org [Accessed 12 August 2019].', [2019, 8, 12], undefined],
    ['X. https://a.org (Zugriff am 3. Mai 2011).', [2011, 5, 3], undefined],
    ['X. Disponível em: https://a.org. Acesso em: 12 mar. 2020.', [2020, 3, 12], undefined],
    ['X. URL: https://a.ru (дата обращения: 12.03.2020).', [2020, 3, 12], undefined],
    ['X. https://a.de (15.01.2010)', [2010, 1, 15], undefined],
    ['X. Diakses 3 Maret 2020 dari https://a.id', [2020, 3, 3], undefined],
  ])('%s', (text, parts, site) => {
    const access = findAccess(text);
    expect(access?.accessed).toEqual({ 'date-parts': [parts] });
    expect(access?.site).toBe(site);
  });
});

describe('markup', () => {
  it('is removed, and italics are kept as ranges', () => {
    const { text, marks } = readMarks('The *Escherichia coli* genome, **12**(3)');
    expect(text).toBe('The Escherichia coli genome, 12(3)');
    expect(marks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['italic', 'Escherichia coli'],
      ['bold', '12'],
    ]);
  });

  it('is ignored in web addresses', () => {
    expect(readMarks('See https://a.org/b_c_d and <https://x.org/*y*>').text).toBe(
      'See https://a.org/b_c_d and https://x.org/*y*',
    );
  });

  it('stays in a title as rich text unless it covers the whole title', () => {
    const part = readMarks('On *E. coli* cells');
    expect(richText(part, 0, part.text.length)).toBe('On <i>E. coli</i> cells');
    const whole = readMarks('*On cells*');
    expect(richText(whole, 0, whole.text.length)).toBe('On cells');
  });

  it('is normalized after page layout', () => {
    expect(readMarks('de\u00ad ficits and ﬁelds , ( 2001 )').text).toBe(
      'deficits and fields, (2001)',
    );
  });
});

describe('tokens', () => {
  it.each([
    ['2020;70(3):145–164', ['2020;', '70(3):', '145–164']],
    ['Fritz(2001),', ['Fritz', '(2001),']],
    ['B262,263(1985)', ['B262,', '263', '(1985)']],
    ['Phys. Rev. D49', ['Phys.', 'Rev.', 'D', '49']],
    ['pp. 12 – 20', ['pp.', '12 – 20']],
    ['doi:10.1000/a.b,c', ['doi:10.1000/a.b,c']],
    ['陈静：《社会》，', ['陈', '静：', '《社', '会》，']],
  ])('%s', (text, tokens) => {
    expect(tokenize(text).tokens.map((token) => token.text)).toEqual(tokens);
  });
});

describe('trimming', () => {
  it.each([
    ['“Title of it,”', 'Title of it'],
    ['« L’illusion » ,', 'L’illusion'],
    ['Why not?', 'Why not?'],
    ['《社会》，', '社会'],
    ['تاریخ ادب اردو۔', 'تاریخ ادب اردو'],
    ['乡土中国[M].', '乡土中国'],
    ['“A” and “B”', '“A” and “B”'],
  ])('title %s', (printed, title) => {
    expect(cleanTitle(printed)).toBe(title);
  });

  it.each([
    ['In: Proceedings of X,', 'Proceedings of X'],
    ['Phys. Rev. Lett.', 'Phys. Rev. Lett.'],
    ['J Nutr Educ.', 'J Nutr Educ'],
    ['Survival.', 'Survival'],
    ['in Nature,', 'Nature'],
  ])('container %s', (printed, container) => {
    expect(cleanContainer(printed)).toBe(container);
  });

  it('keeps the full stop of abbreviations', () => {
    expect(withoutRim('(Washington, D.C.:', '([', ')]')).toBe('Washington, D.C.');
    expect(withoutRim('W. H. Freeman.', '([', ')]')).toBe('W. H. Freeman');
    expect(withoutRim('Frankfurt (Main),', '([', ')]')).toBe('Frankfurt (Main)');
  });
});
