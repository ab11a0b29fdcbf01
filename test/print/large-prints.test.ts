/** Prints of articles that are far larger than others: nothing is lost, and the work grows with the article, not with its square. */
import { rm } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools } from '../../src/io/tools.ts';
import { unlessFound } from '../support/browser.ts';
import {
  emptyArticle,
  figure,
  inline,
  paragraph,
  picture,
  samplePng,
} from '../support/build-article.ts';
import { compileFolder } from '../support/built.ts';
import { folderOf } from '../support/folder.ts';
import { printedPdf } from '../support/print-facts.ts';

const skipped = unlessFound('prints of large articles');
const tools = openTools();
afterAll(() => tools.close());

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const letters = (count: number) => LETTERS.repeat(count / LETTERS.length + 1).slice(0, count);
const withoutSpaces = (text: string) => text.replace(/[\s\u00ad]/g, '');

test.skipIf(skipped)(
  'a word of 1 MB and a link of 100,000 characters are printed whole, and the link is in the file once',
  { timeout: 600_000 },
  async () => {
    const word = letters(1_000_000).toUpperCase();
    const url = `https://example.org/?(q)=${letters(100_000)}`;
    const text = { type: 'text' as const, value: url };
    const body = [
      paragraph(`Before ${word} after.`),
      { type: 'paragraph' as const, children: [{ type: 'link' as const, url, children: [text] }] },
    ];
    const { pdf } = await printedPdf(emptyArticle({ title: inline('Long'), body }), tools);
    const facts = await readPdf(pdf);
    const printed = withoutSpaces(facts.pieces.map((piece) => piece.text).join(''));
    expect(printed.includes(word)).toBe(true);
    expect(printed.includes(url)).toBe(true);
    expect(facts.links.filter((link) => link === url)).toHaveLength(1);
    expect(pdf.length).toBeLessThan(10_000_000);
  },
);

/** How often the layout asks where something is: each question may lay the page out. */
async function questions(figures: number): Promise<number> {
  const [one] = await compileFolder('manuscripts/1-1/pipeline');
  if (!one) throw new Error('not compiled');
  const sentence = 'The compositor sets one line and then another until the page is full. ';
  const body = Array.from({ length: figures }, (_, at) => [
    paragraph(sentence.repeat(8)),
    figure(`f${at}`, `${at + 1}`, 'figures/200.png', 'A caption'),
  ]).flat();
  const assets = [picture('figures/200.png', 600, 200)];
  const article: Article = emptyArticle({ title: inline('Figures'), body, assets });
  let asked = 0;
  await pdfFormat.measure?.(article, {
    ...one.host,
    asset: async () => samplePng(600, 200),
    print: async (job) => {
      const script = `(options) => {
        let asked = 0;
        for (const [kind, name] of [[Element, 'getClientRects'], [Element, 'getBoundingClientRect'], [Range, 'getClientRects']]) {
          const original = kind.prototype[name];
          kind.prototype[name] = function () { asked += 1; return original.call(this); };
        }
        return { ...(${job.layout?.script})(options), asked };
      }`;
      const printed = await tools.print({
        ...job,
        layout: { script, options: job.layout?.options },
      });
      asked = (printed.layout as { asked: number }).asked;
      return printed;
    },
  });
  return asked;
}

test.skipIf(skipped)(
  'twice the figures ask for twice as much of the layout',
  { timeout: 600_000 },
  async () => {
    const [some, twice] = [await questions(80), await questions(160)];
    expect(some).toBeGreaterThan(0);
    expect(twice / some).toBeLessThan(2.8);
  },
);

test.skipIf(skipped).each([400, 500])(
  'a table of %i short rows is printed whole, though the layout counts its pages otherwise',
  async (rows) => {
    const table = `| b |\n|---|\n${'| b |\n'.repeat(rows)}`;
    const folder = await folderOf({ 'article.md': `---\ntitle: T\n---\n\n${table}` });
    const [one] = await compileFolder(folder);
    if (!one?.compiled) throw new Error('not compiled');
    const [file] = await pdfFormat.render(one.compiled.article, {
      ...one.host,
      print: tools.print,
    });
    const { lines } = await readPdf(file?.content as Uint8Array);
    expect(lines.filter(({ words }) => words.trim() === 'b').length).toBeGreaterThanOrEqual(rows);
    await rm(folder, { recursive: true });
  },
);
