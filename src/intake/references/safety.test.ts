import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cpuTime } from '../../../test/support/cpu-time.ts';
import type { CslItem, CslName } from '../../article/article.ts';
import { assignKeys, parseReference } from './index.ts';

interface Style {
  works: { raw: string }[];
}

const BENCH = new URL('../../../bench/intake/references.yaml', import.meta.url);
const CASES = readFileSync(new URL('./cases.md', import.meta.url), 'utf8');
const STRINGS = [
  ...(parse(readFileSync(BENCH, 'utf8')) as Style[]).flatMap(({ works }) =>
    works.map(({ raw }) => raw),
  ),
  ...[...CASES.matchAll(/^```text\n(.*)\n```$/gm)].flatMap(([, raw]) => raw ?? []),
];

/** Damage that strings suffer before they reach an editor; `at` is 0–1. */
const HARM: ((raw: string, at: number) => string)[] = [
  (raw, at) => words(raw).toSpliced(place(raw, at), 1).join(' '),
  (raw, at) => words(raw).toSpliced(place(raw, at), 0, 'vol. 17').join(' '),
  (raw, at) => words(raw).toSpliced(place(raw, at), 0, '[sic]').join(' '),
  (raw, at) =>
    words(raw)
      .toSpliced(place(raw, at), 2, `${words(raw)[place(raw, at)]}`)
      .join(' '),
  (raw, at) => `${raw.slice(0, at * raw.length)} ${raw.slice(at * raw.length)}`,
  (raw, at) => raw.slice(0, at * raw.length) + raw.slice(at * raw.length + 1),
  (raw, at) => `${raw} ${STRINGS[Math.floor(at * STRINGS.length)]}`,
  // halves of two entries, as when the end of a page is lost
  (raw, at) => `${raw.slice(0, at * raw.length)}${other(at).slice(at * other(at).length)}`,
  (raw, at) =>
    words(raw)
      .toSorted((a, b) => order(a, at) - order(b, at))
      .join(' '),
  (raw, at) => (at < 0.5 ? raw.toUpperCase() : raw.toLowerCase()),
  (raw) => raw.replace(/[.,;:()]/g, ' '),
  (raw, at) => `https://example.org/doi/10.1234/ab${Math.floor(at * 99)}/7654321 ${raw}`,
  (raw) => raw.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
];
const other = (at: number): string => STRINGS[Math.floor(at * STRINGS.length)] ?? '';
/** A deterministic order of words. */
const order = (word: string, at: number): number => (word.length * 7919 * (1 + at)) % 13;
const words = (raw: string): string[] => raw.split(' ');
const place = (raw: string, at: number): number => Math.floor(at * words(raw).length);

const harmed = fc
  .tuple(
    fc.constantFrom(...STRINGS),
    fc.array(fc.tuple(fc.constantFrom(...HARM), fc.double({ min: 0, max: 0.999, noNaN: true })), {
      maxLength: 3,
    }),
  )
  .map(([raw, harms]) => harms.reduce((text, [harm, at]) => harm(text, at), raw));

describe('a damaged reference', () => {
  it('gives no value with a letter that it does not contain', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const printed = letters(raw);
        for (const value of texts(parseReference(raw).item))
          for (const word of value.match(/[\p{L}\p{M}]{2,}/gu) ?? [])
            expect(printed).toContain(letters(word));
      }),
      { numRuns: 300 },
    );
  });

  it('gives no number that it does not contain', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const printed = raw.match(/\p{N}+/gu)?.map(plainNumber) ?? [];
        const { item } = parseReference(raw);
        const dates = [item.issued, item.accessed].flatMap((date) =>
          (date?.['date-parts'] ?? []).flatMap(([year]) => (year ? [String(year)] : [])),
        );
        const all = printed.join(' ');
        for (const number of [...texts(item), ...dates].flatMap(
          (value) => value.match(/\d+/g) ?? [],
        ))
          expect(all.includes(plainNumber(number)) || isOrdinal(number, raw)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no value that starts or ends with a comma, a semicolon or a colon, or has two in a row', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        for (const value of texts(parseReference(raw).item)) {
          expect(value).not.toMatch(/^[\s,;:]|[\s,;:]$/);
          const twice = /[,;:]\s?[,;]/.exec(value)?.[0].replace(/\s/g, '');
          if (twice) expect(raw.replace(/\s/g, '')).toContain(twice);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is printed unchanged if a word is neither in a field nor a glue word', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const { item, marked } = parseReference(raw);
        if (marked === 'as-printed') return;
        const held = letters(texts(item).join(' ') + item.URL + item.DOI);
        for (const word of raw.match(/\p{L}{5,}/gu) ?? [])
          expect(held.includes(letters(word)) || GLUE.test(word) ? '' : word).toBe('');
      }),
      { numRuns: 300 },
    );
  });

  it('gives a DOI only as printed', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const { DOI } = parseReference(raw).item;
        if (DOI) expect(bareAddress(raw)).toContain(bareAddress(DOI));
      }),
      { numRuns: 300 },
    );
  });

  it('gives no name with special characters and no title with an address', () => {
    fc.assert(
      fc.property(harmed, (raw) => {
        const { item, marked } = parseReference(raw);
        if (marked === 'as-printed') return;
        const people = [...(item.author ?? []), ...(item.editor ?? []), ...(item.translator ?? [])];
        for (const { family = '', given = '' } of people)
          expect(`${given} ${family}`).not.toMatch(/[()[\]@\d:/"“”«»?!]/);
        expect(`${item.title} ${item['container-title']}`).not.toMatch(/https?:/);
        expect(item['publisher-place'] ?? '').not.toMatch(/\d/);
      }),
      { numRuns: 300 },
    );
  });
});

/** Text that a style generates. Repeated here so that a mistake in the code's list is detected. */
const GLUE =
  /^(?:print|https?|pages?|edited|editors?|herausgegeben|volume|issue|edition|auflage|bask[ıi]|number|heft|band|accessed|retrieved|available|acess?o|acesso|erişim|tarihi|disponível|recuperado|zugriff|online|website|internet|author|içinde|published|original(?:ly)?|trans(?:l\p{L}+)?|tradu\p{L}+|übersetzt|[çÇ]ev\p{L}*|ترجم[هة]|spring|summer|autumn|winter|jan\p{L}*|feb\p{L}*|m[aä]r\p{L}*|apr\p{L}*|ma[iy]\p{L}*|jun\p{L}*|jul\p{L}*|aug\p{L}*|sept?\p{L}*|o[ck]t\p{L}*|nov\p{L}*|de[czs]\p{L}*)$/iu;

/** Includes the author's name repeated by "publisher: Author". */
function texts(item: CslItem): string[] {
  return Object.entries(item).flatMap(([name, value]) => {
    if (['id', 'type', 'custom', 'URL', 'DOI'].includes(name)) return [];
    if (Array.isArray(value)) return (value as CslName[]).flatMap((each) => Object.values(each));
    return typeof value === 'string' ? [value.replace(/<[^>]*>/g, '')] : [];
  });
}

/** A line end may break an address. */
const bareAddress = (text: string): string => text.replace(/%2F/gi, '/').replace(/\s/g, '');

/** Without leading zeros, in Latin digits. */
function plainNumber(number: string): string {
  return number
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/^0+(?=\d)/, '');
}

/** "second edition" is edition 2; "II" is not an ordinal. */
const isOrdinal = (number: string, raw: string): boolean =>
  Number(number) < 8 &&
  /first|second|third|fourth|fifth|sixth|seventh|zweite|dritte|vierte|segunda|tercera|terceira|cuarta|quarta|quinta|sexta/i.test(
    raw,
  );

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

it('the time for keys with the same name and year grows linearly', () => {
  const items = Array.from({ length: 20_000 }, (_, at): CslItem => {
    return { id: `${at}`, type: 'book', author: [{ family: 'Smith' }] };
  });
  let keys: string[] = [];
  expect(
    cpuTime(() => {
      keys = assignKeys(items).map(({ id }) => id);
    }),
  ).toBeLessThan(3_000);
  expect(keys.slice(24, 28)).toEqual(['smithndy', 'smithndz', 'smithndaa', 'smithndab']);
  expect(new Set(keys).size).toBe(20_000);
});
