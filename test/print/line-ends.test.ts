/** Where lines of the PDF end: not inside a name, and at the right edge even beside a line that cannot be filled. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Article, Block } from '../../src/article/article.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { openPdf } from '../../src/formats/pdf/reading/open-pdf.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import { openTools, type Tools } from '../../src/io/tools.ts';
import { author, emptyArticle, inline, paragraph, reference } from '../support/build-article.ts';
import { type BuiltArticle, compileFolder } from '../support/built.ts';

let tools: Tools;
let one: BuiltArticle;
beforeAll(async () => {
  tools = openTools();
  const [built] = await compileFolder('manuscripts/1-1/pipeline');
  if (!built) throw new Error('not compiled');
  one = built;
});
afterAll(() => tools.close());

async function print(facts: Partial<Article>): Promise<Uint8Array> {
  const article = emptyArticle({ language: 'en', ...facts });
  const [file] = await pdfFormat.render(article, { ...one.host, print: tools.print });
  if (!(file?.content instanceof Uint8Array))
    throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  return file.content;
}

/** At every distance from the end of a line. */
const DISTANCES = Array.from({ length: 40 }, (_, length) => 'i'.repeat(length + 1));
const NAMES = ['L. Wilson', 'J. R. R. Tolkien', 'J.-P. Sartre', 'Yu. V. Ivanov', 'M. de Vries'];

test('no line ends inside a name, in the text, the byline and the references', async () => {
  const body = DISTANCES.flatMap((before) =>
    NAMES.map((name) => paragraph(`${before} ${`(${name}, 2012) and `.repeat(9)}on.`)),
  );
  const authors = [...DISTANCES, ...DISTANCES].map((before) =>
    author(`Ma${before} Akram`, 'Firdous'),
  );
  const references = DISTANCES.map((before, index) =>
    reference(
      index + 1,
      { id: `r${index}`, type: 'book', title: before },
      inline(`${before}. ${'Wilson, L. M., & Khan, A., Okoro TB, '.repeat(6)}Title. L. Wilson.`),
    ),
  );
  const pdf = await print({ body, authors, references });
  const { lines, pieces } = await readPdf(pdf);
  const ends = lines.map(({ words }) => words.replace(/\u00a0/g, ' '));
  const parted = ends.filter((words, at) => {
    const next = ends[at + 1] ?? '';
    const inside =
      /(?:^|[\s(])\p{Lu}\p{Ll}?\.(?:-?\p{Lu}\.)*$/u.test(words) && /^\p{L}/u.test(next);
    const behindFamily = /\p{Ll},?$/u.test(words) && /^(?:\p{Lu}\.|\p{Lu}{1,3}[,.])/u.test(next);
    return inside || behindFamily || /\bMai+$|\bAkram$/.test(words);
  });
  expect(parted).toEqual([]);
  expect(ends.length).toBeGreaterThan(300);
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ');
  for (const name of NAMES) expect(text).toContain(name);
});

test('a line that a formula leaves empty is not stretched, and the others of its paragraph are justified', async () => {
  const formula = {
    type: 'inlineMath',
    value: String.raw`\mathrm{abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrst}`,
  } as const;
  const body: Block[] = Array.from({ length: 24 }, (_, length) =>
    paragraph(
      `${'Some words of the text stand here, '.repeat(4)}${'so '.repeat(length)}`,
      formula,
      ` ${'and more words of the text stand behind it, '.repeat(12)}`,
    ),
  );
  const { pages } = await openPdf(await print({ body }));
  const lines = pages.flatMap(({ runs }) => linesOf(runs.filter(({ artifact }) => !artifact)));
  const measure = Math.max(...lines.map(({ right }) => right));
  const short = lines.filter(({ right }) => right < measure - 2);
  const gaping = lines.filter(({ gap }) => gap > 14);
  // The last line of each paragraph and one in front of some formulas.
  expect(short.length).toBeGreaterThan(24);
  expect(short.length).toBeLessThan(24 * 2);
  expect(gaping).toEqual([]);
});

interface Line {
  right: number;
  /** The widest space between two words, in CSS px. */
  gap: number;
}

function linesOf(runs: Awaited<ReturnType<typeof openPdf>>['pages'][number]['runs']): Line[] {
  const lines = new Map<number, Line>();
  for (const { baseline, rights, lefts, texts, text } of runs) {
    if (!/\p{L}{2}/u.test(text)) continue;
    const line = lines.get(baseline) ?? { right: 0, gap: 0 };
    const gaps = texts.map((each, at) =>
      each === ' ' ? (lefts[at + 1] ?? 0) - (rights[at - 1] ?? Number.POSITIVE_INFINITY) : 0,
    );
    const words = rights.filter((_, at) => texts[at] !== ' ');
    const gap = Math.max(line.gap, ...gaps);
    lines.set(baseline, { right: Math.max(line.right, ...words), gap });
  }
  return [...lines.values()];
}
