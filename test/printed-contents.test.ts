/** The contents that a theme may print: each entry says the page on which its section stands. */
import { afterAll, expect, test } from 'vitest';
import type { Block } from '../src/article.ts';
import { pdf as pdfFormat } from '../src/formats/pdf/index.ts';
import { readPdf } from '../src/shell/read-pdf.ts';
import { openTools } from '../src/shell/tools.ts';
import { compileFolder } from './built.ts';

const tools = openTools();
afterAll(() => tools.close());

const FIRST = 57;

test('every entry of the printed contents has the page of its section', async () => {
  const [one] = await compileFolder('manuscripts/1-1/pipeline');
  if (!one?.compiled) throw new Error('not compiled');
  const { theme } = one.host;
  const host = {
    ...one.host,
    print: tools.print,
    theme: { ...theme, settings: { ...theme.settings, printedContents: true } },
  };
  const article = { ...one.compiled.article, pages: { first: String(FIRST) } };
  const [file] = await pdfFormat.render(article, host);
  const { lines, destinations } = await readPdf(file?.content as Uint8Array);
  const words = lines.map((line) => line.words);
  const sections = sectionsIn(article.body);
  expect(sections.length).toBeGreaterThan(4);
  for (const { id, number } of sections) {
    const page = FIRST + (destinations[id] ?? Number.NaN);
    const entry = new RegExp(`^${number?.replaceAll('.', '\\.')}\\.? .*[^\\d]${page}$`);
    expect(words.some((line) => entry.test(line))).toBe(true);
  }
});

function sectionsIn(blocks: readonly Block[]) {
  const sections = blocks.filter((block) => block.type === 'section');
  return sections.flatMap((section): typeof sections => [section, ...sectionsIn(section.children)]);
}
