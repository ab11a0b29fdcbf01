import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import type { CslItem } from '../../article/article.ts';
import { wordList } from '../../words/word-list.ts';
import { assignKeys, parseReference, parseReferences } from './index.ts';
import { unaccountedWords } from './segments/account.ts';

const CASES = readFileSync(new URL('./cases.md', import.meta.url), 'utf8')
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    name: text.slice(0, text.indexOf('\n')),
    raw: fence(text, 'text'),
    item: parse(fence(text, 'yaml')) as CslItem,
  }));

function fence(text: string, info: string): string {
  return new RegExp(`^\`\`\`${info}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(text)?.[1] ?? '';
}

describe('reference strings (cases.md)', () => {
  it.each(CASES)('$name', ({ raw, item }) => {
    expect(parseReference(raw).item).toEqual({ ...item, id: '' });
  });
});

describe('the safety rule', () => {
  it.each(CASES)('no word of a parsed string is lost: $name', ({ raw }) => {
    const { item, marked, unaccounted } = parseReference(raw);
    if (marked === 'parsed') expect(unaccounted).toEqual([]);
    else expect(raw.replaceAll('*', '')).toContain(item.custom?.printed ?? 'no string');
  });

  it('keeps a string as printed if words are left over', () => {
    const raw = 'Ash, A. (2001). Title. *Orbis*, 5(1), 7-9.';
    const { item } = parseReference(raw);
    expect(unaccountedWords(raw, item)).toEqual([]);
    expect(unaccountedWords(`${raw} Zebra 77`, item)).toEqual(['zebra', '77']);
    const { title: _, ...without } = item;
    expect(unaccountedWords(raw, without)).toEqual(['title']);
  });

  it('prints such a string unchanged, without visible markup', () => {
    const raw = '[3] Ash, A., et al. (2001). On *E. coli*. *Orbis*, 5, 7. <https://a.org/b_c>';
    expect(parseReference(raw).item.custom).toEqual({
      printed: 'Ash, A., et al. (2001). On <i>E. coli</i>. <i>Orbis</i>, 5, 7. https://a.org/b_c',
    });
  });

  it('never throws and adds no word, for any input', () => {
    const words = (text: string): string[] =>
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}{3,}/gu) ?? [];
    const piece = fc.constantFrom(
      'Smith, J.',
      '(2001).',
      'Title of',
      'In:',
      '*Orbis*,',
      '12(3),',
      'pp. 4–5.',
      'https://a.org/x',
      'et al.',
      '“',
      '[',
      '王伟',
      'ملک',
      '&',
      '—',
      '10.1000/x',
      'Eds.',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const raw = pieces.join(' ');
        const { type: _, custom: __, ...item } = parseReference(raw).item;
        const known = words(raw);
        for (const word of words(JSON.stringify(Object.values(item)).replace(/"[\w-]+":/g, ' '))) {
          expect(known.some((one) => one.includes(word) || word.includes(one))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('lists', () => {
  it('give "———" the authors of the previous entry', () => {
    const [, second] = parseReferences([
      {
        raw: 'Scott, James C. 1990. Domination and the Arts of Resistance. New Haven: Yale University Press.',
      },
      { raw: '———. 1998. Seeing Like a State. New Haven: Yale University Press.' },
    ]);
    expect(second?.item).toMatchObject({
      id: 'scott1998',
      author: [{ family: 'Scott', given: 'James C.' }],
    });
  });

  it('give keys: family name and year, with letters if two are equal', () => {
    const work = (
      author: CslItem['author'],
      year?: number,
      more: Partial<CslItem> = {},
    ): CslItem => ({
      id: '',
      type: 'book',
      author,
      ...(year && { issued: { 'date-parts': [[year]] } }),
      ...more,
    });
    const keys = assignKeys([
      work([{ family: 'Kaczmarek', given: 'M.' }], 2016),
      work([{ family: 'Müller', given: 'A.' }], 2001),
      work([{ family: 'Müller', given: 'B.' }], 2001),
      work([{ family: 'van der Berg' }], 1999, { 'year-suffix': 'b' }),
      work([{ family: 'van der Berg' }], 1999, { 'year-suffix': 'a' }),
      work([{ literal: 'World Bank Group' }], 2021),
      work([{ literal: 'IEA' }], 2022),
      work([{ family: 'Иванов' }], 2010),
      work([{ family: 'فردوس' }], 2019),
      work([{ family: "O'Leary" }]),
      { id: '', type: 'book', title: 'The <i>Art</i> of war' },
      { id: '', type: 'document', custom: { printed: '2 boxes' } },
    ]).map(({ id }) => id);
    expect(keys).toEqual(
      wordList(`
      kaczmarek2016 muller2001a muller2001b vanderberg1999b vanderberg1999a worldbank2021 iea2022 ivanov2010
      frdws2019 olearynd artwarnd x2boxesnd`),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('malicious strings', () => {
  it.each([
    ['letters', 'a'.repeat(1_000_000)],
    ['commas', ','.repeat(1_000_000)],
    ['brackets', '(['.repeat(1400)],
    ['years', '2001 '.repeat(550)],
    ['initials', 'A. '.repeat(950)],
    ['names', 'Smith, J., '.repeat(250)],
    ['asterisks', '*a'.repeat(1400)],
    ['dashes', '-–'.repeat(1400)],
    ['addresses', 'http://a.b/ '.repeat(240)],
    ['digits and dashes', '1-'.repeat(1400)],
    ['court cases', 'Ab v. Cd, '.repeat(290)],
    ['laws', 'Lei nº 9.394, de 20 de '.repeat(130)],
    ['patents', 'Patent No. 1,'.repeat(220)],
    ['editors in brackets', 'Ash, A. (Eds'.repeat(240)],
    ['marks', '́'.repeat(2900)],
    ['lone surrogates', '\ud800\udc00\ud800 Smith (2001)'],
    ['nothing', ''],
    ['white space', ' \n\t '],
  ])('are parsed quickly: %s', (_name, raw) => {
    const spent = cpuTime(() => expect(parseReference(raw).source).toBe(raw));
    expect(spent).toBeLessThan(2000);
  });

  it('a thousand ordinary strings are parsed in about a second', () => {
    for (const { raw } of CASES) parseReference(raw);
    const spent = cpuTime(() => {
      for (let index = 0; index < 1000; index++)
        parseReference(CASES[index % CASES.length]?.raw ?? '');
    });
    // One second on an idle machine; the tests run in parallel.
    expect(spent).toBeLessThan(6000);
  });
});

const KEY = new URL('../../../../shared/seed/answer-key.md', import.meta.url);
describe.skipIf(!existsSync(KEY))('the real list (skipped where ../shared is absent)', () => {
  it('is parsed completely', () => {
    const section = readFileSync(KEY, 'utf8').split(/^## G\./m)[1] ?? '';
    const list = JSON.parse(fence(section, 'json')) as { csl: CslItem; printed: string }[];
    const read = parseReferences(list.map(({ printed }) => ({ raw: printed })));
    expect(read.map(({ item }) => item)).toEqual(list.map(({ csl }) => csl));
    expect(read.every(({ marked }) => marked === 'parsed')).toBe(true);
    expect(list).toHaveLength(16);
  });
});
