/** Properties of mangled files: after any cut, duplication or join, nothing throws and no word is lost. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intake } from './intake.ts';
import { writeReport } from './report/report.ts';
import type { Intake } from './result.ts';
import { foldWord, splitIntoWords } from './source.ts';

const ROOT = join(import.meta.dirname, '../..');
const SEED = join(ROOT, '../shared/seed/000_2c0d1b52981af621.txt');

const TEXTS = [
  ...['documents.md', 'front-pages.md'].flatMap((name) =>
    [
      ...readFileSync(join(ROOT, 'bench/intake', name), 'utf8').matchAll(/```text\n([\s\S]*?)```/g),
    ].map(([, text = '']) => text),
  ),
  ...(existsSync(SEED) ? [readFileSync(SEED, 'utf8')] : []),
];

const STRAY = [
  ...'\u0000\u0007\u000B\u000C\u001F\u0085\u00AD\uFEFF\u202E\u2028\uFFFE\t\r*_`[](){}<>|$\\#@^~&"\':1²',
  '\uD83D',
  '---',
  '```',
  '<!--',
  '-->',
  '[^1]',
  '<i>',
  '</i>',
];

type Change = (text: string) => string;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (text: string, where: number) => Math.floor(text.length * where);
const lineChange = (change: (lines: string[], index: number) => void) =>
  share.map(
    (where): Change =>
      (text) => {
        const lines = text.split('\n');
        change(lines, Math.floor(lines.length * where));
        return lines.join('\n');
      },
  );

const CHANGES: fc.Arbitrary<Change>[] = [
  fc.tuple(share, fc.nat(2000)).map(
    ([where, length]) =>
      (text) =>
        cut(text, at(text, where), length),
  ),
  fc.tuple(share, fc.constantFrom(...STRAY)).map(
    ([where, sign]) =>
      (text) =>
        insert(text, at(text, where), sign),
  ),
  fc.tuple(share, fc.integer({ min: 1, max: 3 })).map(
    ([where, count]) =>
      (text) =>
        insert(text, at(text, where), '\n'.repeat(count)),
  ),
  fc.tuple(share, share, fc.constantFrom(...TEXTS)).map(([where, from, other]) => (text) => {
    const start = at(other, from);
    return insert(text, at(text, where), other.slice(start, start + 1500));
  }),
  lineChange((lines, index) => lines.splice(index, 0, lines[index] ?? '')),
  lineChange((lines, index) => lines.splice(index, 2, `${lines[index]}${lines[index + 1] ?? ''}`)),
  lineChange((lines, index) => lines.push(...lines.splice(index, 1))),
];

const cut = (text: string, from: number, length: number) =>
  text.slice(0, from) + text.slice(from + length);
const insert = (text: string, where: number, piece: string) =>
  text.slice(0, where) + piece + text.slice(where);

const mangled = fc
  .tuple(fc.constantFrom(...TEXTS), fc.array(fc.oneof(...CHANGES), { minLength: 1, maxLength: 12 }))
  .map(([text, changes]) => changes.reduce((sum, change) => change(sum), text));

test('accounts for all words, and writes them where the account says', () => {
  fc.assert(
    fc.property(mangled, (text) => {
      const result = taken(text);
      if (!result) return;
      expect(result.account.lost).toEqual([]);
      expect(result.account.accounted).toBe(result.account.wordsIn);
      expect(missingWords(result)).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

/** Words in references that a citation style generates. */
const GLUE =
  /^(?:band|heft|jahrgang|cilt|sayı|issue|número|retrieved|accessed|available|edited|editors?|edition|volume|pages|january|february|march|april|june|july|august|september|october|november|december)$/i;

/** Longer words that are missing from all output, except labels and data. */
function missingWords(result: Intake): string[] {
  const written = writtenWords(result);
  const explained = result.ledger.claims.filter(({ fate }) => /^(?:label|value)$/.test(fate));
  return splitIntoWords(result.ledger.source.text)
    .filter(({ text, start }) => {
      const word = bare(text.replace(/(?<=\p{L})\d+$/u, ''));
      const claimed = explained.some((claim) => claim.start <= start && start < claim.end);
      return word.length > 3 && !claimed && !GLUE.test(word) && !written.includes(word);
    })
    .map(({ text }) => text);
}

/** Only a file without words may be refused. */
function taken(text: string): Intake | undefined {
  try {
    return intake(new TextEncoder().encode(text));
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal' && !/\p{L}/u.test(text))
      return undefined;
    throw error;
  }
}

/** All output of intake, reduced to letters and digits, so that a tag does not divide a word. */
function writtenWords(result: Intake): string {
  const { article, references, journal } = result;
  const report = writeReport(result, { input: '', written: [] });
  return bare([article, JSON.stringify([references, journal]), report].join('\n'));
}

const bare = (text: string) =>
  foldWord(text)
    .toLowerCase()
    .replace(/<\/?\w+>/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
