import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CslItem, CslName } from '../../article.ts';
import { parseReference } from './index.ts';

interface Style {
  works: { raw: string }[];
}

const BENCH = new URL('../../../bench/intake/references.yaml', import.meta.url);
const STRINGS = (parse(readFileSync(BENCH, 'utf8')) as Style[]).flatMap(({ works }) =>
  works.map(({ raw }) => raw),
);

/** What happens to strings on their way from a desk to an editor; `at` is 0–1. */
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
];
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

describe('a reference that was harmed on the way', () => {
  it('gives no value with a letter that is not in it', () => {
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

  it('gives no person with signs, and no address in a title', () => {
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

/** Also of an author whom "publisher: Author" repeats. */
function texts(item: CslItem): string[] {
  return Object.entries(item).flatMap(([name, value]) => {
    if (['id', 'type', 'custom', 'URL', 'DOI'].includes(name)) return [];
    if (Array.isArray(value)) return (value as CslName[]).flatMap((each) => Object.values(each));
    return typeof value === 'string' ? [value.replace(/<[^>]*>/g, '')] : [];
  });
}

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
