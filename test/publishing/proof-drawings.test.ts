/** What a person sees on the pages of a proof besides the article: line numbers, query marks, the word PROOF. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proofArticles } from '../../src/app/proof/proof-articles.ts';
import { openPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import type { PrintedQuery } from '../../src/revisions/proof/queries-file.ts';
import { unlessFound } from '../support/browser.ts';
import { type Area, type DrawnPage, drawPages, type Words } from '../support/drawn-page.ts';

const skipped = unlessFound('the tests of what is drawn on proofs');

/** Points: no letter of the text stands further out than this. */
const MARGIN = 82;
/** Of `manuscripts/1-1/everything`: a displayed formula has one number, however high it is. */
const IN_FORMULAS = new Set(['prime', 'otherwise', 'times']);

interface Proof {
  pages: DrawnPage[];
  writings: Words[][];
  queries: PrintedQuery[];
}

interface Sample {
  path: string;
  rightToLeft?: boolean;
  /** Words of the line that a query names. */
  about?: Record<string, string>;
}
const SAMPLES: Sample[] = [
  { path: 'test/clean-journal/1-2/tides' },
  { path: 'manuscripts/1-1/dialect', about: { AQ3: 'Muñoz', AQ4: 'kept' } },
  { path: 'manuscripts/1-1/everything' },
  { path: 'manuscripts/1-1/urdu', rightToLeft: true },
];

describe.skipIf(skipped).each(SAMPLES)('the proof of $path', (sample) => {
  const { path, rightToLeft = false, about = {} } = sample;
  let out: string;
  let proof: Proof;
  /** Numbers of the lines in the order of the pages. */
  let numbers: (Words & { page: number })[];

  beforeAll(async () => {
    out = await mkdtemp(join(tmpdir(), 'offprint-proof-drawings-'));
    const { articles } = await proofArticles({ paths: [path], out });
    const [made] = articles;
    const file = made?.written.find((each) => each.endsWith('.pdf')) ?? expect.fail('no proof');
    const pdf = await readFile(file);
    const pages = await drawPages(pdf);
    proof = { pages, writings: await writingsOf(pdf), queries: made?.queries ?? [] };
    numbers = proof.writings.flatMap((writings, page) =>
      writings.filter(({ text }) => /^\d+$/.test(text)).map((each) => ({ ...each, page })),
    );
  }, 120_000);
  afterAll(() => rm(out, { recursive: true, force: true }));

  const pageOf = (number: number) => proof.pages[number] ?? expect.fail(`no page ${number}`);

  test('says PROOF at the head of every page and across it', () => {
    for (const [index, page] of proof.pages.entries()) {
      const words = proof.writings[index]?.filter(({ text }) => text === 'PROOF') ?? [];
      expect(words.length, `page ${index + 1}`).toBe(2);
      const head = {
        left: 200,
        right: page.width - 200,
        bottom: page.height - 28,
        top: page.height,
      };
      expect(page.ink(head), `page ${index + 1}`).toBeGreaterThan(100);
    }
  });

  test('counts the lines from 1, down one page after the other', () => {
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.map(({ text }) => text)).toEqual(numbers.map((_, index) => String(index + 1)));
    for (const [index, { page, bottom }] of numbers.entries()) {
      const before = numbers[index - 1];
      if (before?.page === page) expect(bottom).toBeLessThan(before.bottom);
    }
  });

  test('shows each number in the outer margin, beside the words of its line', () => {
    for (const number of numbers) {
      const page = pageOf(number.page);
      expect(page.ink(number), `ink of ${number.text}`).toBeGreaterThan(4);
      const inMargin = rightToLeft ? number.left > page.width - MARGIN : number.right < MARGIN;
      expect(inMargin, `place of ${number.text}`).toBe(true);
      const beside = page.words.filter((words) => isBeside(words, number));
      const isTurned = page.words.every(({ top, bottom }) => top > 760 || bottom < 70);
      expect(beside.length > 0 || isTurned, `words beside ${number.text}`).toBe(true);
    }
  });

  test('has a number for every line of words', () => {
    const last = numbers.at(-1)?.page ?? expect.fail('no numbers');
    for (const [index, page] of proof.pages.slice(0, last + 1).entries()) {
      const here = numbers.filter((number) => number.page === index);
      // The masthead and the running heads have none, nor have the page numbers.
      const highest = Math.min((here[0]?.top ?? 0) + 10, page.height - 60);
      const lines = page.words.filter(
        ({ text, top, bottom }) =>
          /\p{L}{4}/u.test(text) && !IN_FORMULAS.has(text) && bottom > 70 && top < highest,
      );
      const without = lines.filter((words) => !here.some((number) => isBeside(words, number)));
      expect(
        without.map(({ text }) => text),
        `page ${index + 1}`,
      ).toEqual([]);
    }
  });

  test('marks each query in the other margin, at the line that the query names', () => {
    for (const { number, question, line } of proof.queries.flatMap(linesOf)) {
      const page = pageOf(line.page);
      const marks = proof.writings[line.page]?.filter(({ text }) => isMarkOf(text, number));
      const mark = marks?.find((each) => isBeside(each, line)) ?? expect.fail(`no ${number}`);
      expect(page.ink(mark)).toBeGreaterThan(20);
      expect(rightToLeft ? mark.right < MARGIN : mark.left > page.width - MARGIN).toBe(true);
      expect(question).toMatch(new RegExp(`on line ${line.text}\\b|^(?!.* on line )`));
      const beside = page.words.filter((words) => isBeside(words, line));
      expect(beside.map(({ text }) => text).join(' ')).toContain(about[number] ?? '');
    }
  });

  function linesOf({ number, question, places }: PrintedQuery) {
    const named = places.flatMap(({ print }) => print?.line ?? []);
    return named.map((line) => {
      const drawn = numbers[line - 1] ?? expect.fail(`no line ${line}`);
      return { number, question, line: drawn };
    });
  }
});

/** Whether the middle of one is within the height of the other. */
function isBeside(one: Area, other: Area): boolean {
  const within = (a: Area, b: Area) => {
    const middle = (a.top + a.bottom) / 2;
    return middle > b.bottom && middle < b.top;
  };
  return within(one, other) || within(other, one);
}

/** "AQ3–5,7" marks AQ4 too. */
function isMarkOf(text: string, query: string): boolean {
  const number = Number(query.slice(2));
  if (!text.startsWith('AQ')) return false;
  return text
    .slice(2)
    .split(',')
    .map((range) => range.split('–').map(Number))
    .some(([from = 0, to = from]) => from <= number && number <= to);
}

/** What the pages write with the letters of a proof; the upright writings have their true place. */
async function writingsOf(pdf: Uint8Array): Promise<Words[][]> {
  const { pages } = await openPdf(pdf);
  return pages.map(({ operations }) => {
    const writings: (Words & { end: [number, number] })[] = [];
    let matrix: number[] = [];
    for (const { operator, operands } of operations) {
      if (operator === 'cm') matrix = operands.map(Number);
      const letter = operator === 'Do' && /^\/Proof(\d+)$/.exec(operands[0] ?? '')?.[1];
      if (!letter) continue;
      const [a = 0, b = 0, , , x = 0, y = 0] = matrix;
      const size = Math.hypot(a, b);
      const text = String.fromCodePoint(Number(letter));
      const last = writings.at(-1);
      const area = { left: x, right: x + size / 2, bottom: y, top: y + 0.66 * size };
      if (last && Math.hypot(x - last.end[0], y - last.end[1]) < size) {
        last.text += text;
        last.right = area.right;
        last.end = [x, y];
      } else writings.push({ text, ...area, end: [x, y] });
    }
    return writings;
  });
}
