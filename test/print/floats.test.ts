/**
 * Figures and tables in print: where one does not fit, it waits for the next page, and the text
 * behind it fills this one. The tags keep the order of the manuscript.
 */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import type { PdfFacts } from '../../src/checks/pdf-facts.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools } from '../../src/io/tools.ts';
import {
  emptyArticle,
  figure,
  inline,
  list,
  paragraph,
  picture,
  reference,
  section,
  table,
} from '../support/build-article.ts';
import { type Area, type PagePlaces, readPlaces } from '../support/drawn-page.ts';
import { printedPdf, printFacts } from '../support/print-facts.ts';

const tools = openTools();
afterAll(() => tools.close());

/** Heights of pictures of 600 px width, which is the text's: half of its height is 470. */
const HEIGHTS = [60, 200, 400, 700];
const TALL = 500;
const path = (height: number) => `figures/${height}.png`;

const printed = (article: Article, floats = true) => printFacts(article, tools, floats);

const SENTENCE = 'The compositor sets one line and then another until the page is full. ';
const lines = (name: string, count: number) => paragraph(`${name}. ${SENTENCE.repeat(count)}`);

function articleOf(body: Block[], more: Partial<Article> = {}): Article {
  const assets = [...HEIGHTS, TALL].map((height) => picture(path(height), 600, height));
  return emptyArticle({ title: inline('On floats'), body, assets, ...more });
}

/** First place of these words, as the tags have them and as they are seen. */
function placeOf({ pieces, lines: seen }: PdfFacts, words: string) {
  const text = (at: number) => pieces[at]?.text.replace(/\s+/g, ' ') ?? '';
  const tag = pieces.findIndex((_, at) => text(at).includes(words));
  const line = seen.findIndex((one) => one.words.includes(words));
  if (tag < 0 || line < 0) throw new Error(`“${words}” is not there`);
  return { tag, line, page: seen[line]?.page ?? 0 };
}

describe('a figure that does not fit on the rest of the page', () => {
  const body = (...behind: Block[]) => [
    lines('Above', 25),
    figure('tall', '1', path(700), 'A tall one'),
    lines('Behind', 4),
    ...behind,
    lines('Later', 60),
  ];

  test('waits for the next page, behind what follows it in the eyes, before it in the tags', async () => {
    const [on, off] = await Promise.all([
      printed(articleOf(body())),
      printed(articleOf(body()), false),
    ]);
    const [tall, behind] = [placeOf(on, 'A tall one'), placeOf(on, 'Behind.')];
    expect(behind.page).toBe(1);
    expect(tall.page).toBe(2);
    expect(tall.tag).toBeLessThan(behind.tag);
    expect(placeOf(off, 'Behind.').page).toBe(2);
    expect(on.untagged.trim()).toBe('');
  });

  test('lets no other figure pass it, and no table another table', async () => {
    const rows = Array.from({ length: 4 }, (_, row) => [`cell ${row}`, 'words']);
    const facts = await printed(
      articleOf(
        body(figure('small', '2', path(60), 'A small one'), table('t', '1', 'A table', rows)),
      ),
    );
    const [tall, small] = [placeOf(facts, 'A tall one'), placeOf(facts, 'A small one')];
    expect(tall.line).toBeLessThan(small.line);
    expect(placeOf(facts, 'A table').page).toBe(1);
  });

  test('stands behind the notes of the page, which stay with their calls', async () => {
    const facts = await printed(articleOf(body(called(1)), { notes: [noteOf(1)] }));
    const { prints, destinations } = facts;
    expect(prints).toBe(1);
    expect(destinations['fn-1']).toBe(0);
    expect(destinations['fnref-1']).toBe(0);
    expect(placeOf(facts, 'A tall one').page).toBe(2);
    expect(placeOf(facts, 'A tall one').tag).toBeLessThan(placeOf(facts, 'Called').tag);
  });

  test('is not carried past the references, nor into an appendix', async () => {
    const [last] = [articleOf([lines('Above', 25), figure('tall', '1', path(700), 'A tall one')])];
    const references = [reference(1, { id: 'a', type: 'book' }, inline('A work.'))];
    const facts = await printed({ ...last, references });
    expect(placeOf(facts, 'A tall one').line).toBeLessThan(placeOf(facts, 'A work').line);
  });

  test('without a number stays where it is: the text speaks of it by its place', async () => {
    const { number: _, ...unnumbered } = figure('tall', '1', path(700), 'A tall one');
    const facts = await printed(
      articleOf([lines('Above', 25), unnumbered, lines('Behind', 4), lines('Later', 60)]),
    );
    expect(placeOf(facts, 'Behind.').page).toBe(2);
  });
});

test('a table on its side has a page of its own, and the text goes on before it', async () => {
  const wide = Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 16 }, (_, column) => `${row * 10_000 + column * 100 + 12_345}`),
  );
  const body = [lines('Above', 20), table('wide', '1', 'A wide one', wide), lines('Behind', 30)];
  const facts = await printed(articleOf(body));
  expect(placeOf(facts, 'Behind.').page).toBe(1);
  expect(placeOf(facts, 'A wide one').page).toBe(2);
  expect(placeOf(facts, 'A wide one').tag).toBeLessThan(placeOf(facts, 'Behind.').tag);
});

// ------------------------------------------------------------ seen on the page

const NAMES = ['Abbot', 'Becker', 'Craddock', 'Mortimer', 'Pemberton', 'Secord', 'Underwood'];
const TITLE = 'A treatise on lines and pages, with an appendix on the secondary uses of pictures.';
const works = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    reference(
      at + 1,
      { id: `w${at}`, type: 'book' },
      inline(`${NAMES[at % 7]}, A. (${1900 + at}). ${TITLE}`),
    ),
  );

/** Points: room that is left because the next figure does not fit needs no space before and behind it. */
const SPACES = 36;
/** Points between a picture, its caption and the lines of it, at most. */
const CLOSE = 12;
/** Points: the letters of neighbouring lines may touch. */
const TOUCH = 2;

function expectOrderly(pages: readonly PagePlaces[]): void {
  for (const [index, { words, pictures }] of pages.entries()) {
    const covered = words.filter((word) => pictures.some((picture) => overlap(word, picture)));
    expect(
      covered.map(({ text }) => text),
      `on pictures of page ${index + 1}`,
    ).toEqual([]);
    const apart = pictures.filter(
      (one, at) => !pictures.slice(0, at).some((other) => overlap(one, other)),
    );
    expect(apart.length, `pictures of page ${index + 1}`).toBe(pictures.length);
  }
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.left < other.right - TOUCH &&
    other.left < one.right - TOUCH &&
    one.bottom < other.top - TOUCH &&
    other.bottom < one.top - TOUCH
  );
}

/** Pages that end in a figure, and before a page that begins with one that would have fit on them. */
function wasteful(pages: readonly PagePlaces[]): number[] {
  return pages.flatMap((page, index) => {
    const next = pages[index + 1];
    const body = inBody(page);
    const first = next && inBody(next)[0];
    const last = body.at(-1);
    if (!next || !first || !last || !next.pictures.includes(first)) return [];
    if (!page.pictures.some(({ bottom }) => bottom - last.bottom < 40)) return [];
    const room = last.bottom - FOOT;
    return room > first.top - endOfFirst(inBody(next)) + SPACES ? [index + 1] : [];
  });
}

/** Where a figure at the head of a page ends: its caption is set close. */
function endOfFirst([picture, ...others]: readonly Area[]): number {
  let end = picture?.bottom ?? 0;
  for (const { top, bottom } of others) {
    if (top < end - CLOSE) break;
    end = Math.min(end, bottom);
  }
  return end;
}

/** Points from the bottom of the paper: where the text area ends. */
const FOOT = 74;
const HEAD = 842 - 65;

/** Words and pictures without running heads and page numbers, from top to bottom. */
function inBody({ words, pictures }: PagePlaces): Area[] {
  return [...words, ...pictures]
    .filter(({ bottom, top }) => top < HEAD && bottom > FOOT - 10)
    .sort((a, b) => b.top - a.top);
}

/** References that are not there word for word: a word goes on in the next line behind a hyphen alone. */
function cutReferences(pages: readonly PagePlaces[], count: number): string[] {
  const text = pages
    .flatMap(({ words }) => words.map((word) => word.text))
    .join(' ')
    .replace(/[-‐]\s+/g, '')
    .replace(/\s+/g, ' ');
  return works(count)
    .map((work) => work.text.map((node) => (node.type === 'text' ? node.value : '')).join(''))
    .filter((reference) => !text.includes(reference));
}

describe('large figures before a short conclusion', () => {
  const sizes = fc.record({
    heights: fc.array(fc.constantFrom(...HEIGHTS, TALL), { minLength: 2, maxLength: 9 }),
    above: fc.integer({ min: 0, max: 5 }),
    between: fc.integer({ min: 0, max: 2 }),
    caption: fc.integer({ min: 0, max: 4 }),
    references: fc.integer({ min: 1, max: 14 }),
    hasNotes: fc.boolean(),
  });

  test.each([
    {
      heights: [500, 500, 500, 500, 500, 500],
      above: 4,
      between: 1,
      caption: 0,
      references: 7,
      hasNotes: false,
    },
    {
      heights: [400, 400, 400, 400, 400, 400],
      above: 5,
      between: 0,
      caption: 0,
      references: 7,
      hasNotes: true,
    },
  ])('leave the references whole, behind them: %j', expectWhole);

  test('leave the references whole, whatever their sizes', async () => {
    await fc.assert(fc.asyncProperty(sizes, expectWhole), { numRuns: 12 });
  }, 240_000);

  interface Sizes {
    heights: number[];
    above: number;
    between: number;
    caption: number;
    references: number;
    hasNotes: boolean;
  }

  async function expectWhole(made: Sizes): Promise<void> {
    const { pdf, prints } = await printedPdf(figuresOf(made), tools);
    expect(prints).toBe(1);
    const pages = await readPlaces(pdf);
    expectOrderly(pages);
    expect(cutReferences(pages, made.references)).toEqual([]);
    expect(wasteful(pages)).toEqual([]);
    const { lines: seen } = await readPdf(pdf);
    const at = (words: RegExp) => seen.findIndex((line) => words.test(line.words));
    const captions = made.heights.map((_, figure) => at(new RegExp(`^Figure ${figure + 1}\\b`)));
    expect(captions).toEqual([...captions].sort((a, b) => a - b));
    expect(captions.at(-1)).toBeLessThan(at(/^References$/));
  }

  function figuresOf({ heights, above, between, caption, references, hasNotes }: Sizes): Article {
    const about = (number: number) => lines(`On figure ${number}`, 1);
    const figures = heights.flatMap((height, index) => [
      ...Array.from({ length: between }, () => about(index + 1)),
      ...(hasNotes ? [called(index + 1)] : []),
      figure(`f${index}`, `${index + 1}`, path(height), `Caption. ${SENTENCE.repeat(caption)}`),
    ]);
    const body = [
      ...Array.from({ length: above }, () => lines('Above', 6)),
      section('results', 'Results', ...figures),
      section('end', 'Conclusion', lines('The end', 4)),
    ];
    const notes = hasNotes ? heights.map((_, index) => noteOf(index + 1)) : [];
    return articleOf(body, { references: works(references), notes });
  }
});

const called = (number: number): Block =>
  paragraph('Called', {
    type: 'footnoteReference',
    target: `fn-${number}`,
    id: `fnref-${number}`,
    number: `${number}`,
  });

const noteOf = (number: number): Article['notes'][number] => ({
  id: `fn-${number}`,
  number: `${number}`,
  calls: [`fnref-${number}`],
  children: [paragraph(`Note ${number}. ${SENTENCE}`)],
});

test('broken lines of code, which hang out, fill the page before a figure, and stand on none', async () => {
  const code = (count: number): Block => ({
    type: 'codeBlock',
    value: `${'do it '.repeat(30)}\n`.repeat(count),
  });
  for (const above of [8, 12, 16, 20]) {
    const body = [
      lines('Above', above),
      figure('f', '1', path(700), 'A tall one'),
      code(20),
      lines('Later', 30),
    ];
    const { pdf } = await printedPdf(articleOf(body), tools);
    const pages = await readPlaces(pdf);
    expectOrderly(pages);
    const [first = expect.fail('no page')] = pages;
    expect(inBody(first).at(-1)?.bottom, `with ${above} sentences above`).toBeLessThan(FOOT + 40);
  }
});

/** What a body is made of; each is named for its place in it. */
const MAKERS: ((name: string, size: number) => Block)[] = [
  (name, size) => lines(name, 1 + size * 3),
  (name, size) => lines(name, 1 + size),
  (name, size) => figure(name, name, path(HEIGHTS[size % 4] ?? 60), `Caption of ${name}`),
  (name, size) => table(name, name, `Caption of ${name}`, Array(3 + size * 3).fill(['a', 'b'])),
  (name) => section(name, `Section ${name}`, lines(`First of ${name}`, 3)),
  (name, size) => list(false, ...Array(1 + size).fill([paragraph(`Item of ${name}`)])),
  (name, size) => ({ type: 'codeBlock', value: `code of ${name}\n`.repeat(1 + size) }),
  (name) => ({ type: 'equation', id: name, number: name, value: 'x = y' }),
  (name) => ({ type: 'box', kind: 'note', children: [lines(`Box of ${name}`, 4)] }),
];

test('wherever they stand: one print, in order, not a line alone', async () => {
  const blocks = fc.array(
    fc.record({ maker: fc.constantFrom(...MAKERS), size: fc.integer({ min: 0, max: 6 }) }),
    { minLength: 15, maxLength: 35 },
  );
  await fc.assert(
    fc.asyncProperty(blocks, async (made) => {
      const names = made.map((_, at) => `b${at + 10}`);
      const body = made.map(({ maker, size }, at) => maker(names[at] ?? '', size));
      const { pdf, prints } = await printedPdf(articleOf([...body, lines('The end', 3)]), tools);
      expect(prints).toBe(1);
      expectOrderly(await readPlaces(pdf));
      const facts = await readPdf(pdf);
      const captions = facts.lines.filter(({ words }) => /^Figure b\d+\./.test(words));
      expect(captions).toEqual([...captions].sort((a, b) => (a.words < b.words ? -1 : 1)));
      const said = facts.pieces.map(({ text }) => text).join('');
      const order = [...said.matchAll(/b\d+/g)].map(([name]) => name);
      expect(order).toEqual([...order].sort());
    }),
    { numRuns: 5 },
  );
}, 120_000);
