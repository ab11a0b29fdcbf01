/** A line of program text that is broken goes on further in, behind an arrow that nobody copies. */
import { afterAll, expect, test } from 'vitest';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { openTools } from '../../src/io/tools.ts';
import { emptyArticle, inline } from '../support/build-article.ts';
import { compileFolder } from '../support/built.ts';
import { textBoxes } from '../support/pdf-boxes.ts';

const tools = openTools();
afterAll(() => tools.close());

test('a broken line of code is set in, the others stand as they were', async () => {
  const [one] = await compileFolder('manuscripts/1-1/pipeline');
  if (!one) throw new Error('not compiled');
  const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  const article = emptyArticle({
    title: inline('Code'),
    body: [{ type: 'codeBlock', value: `first\n${long}\nlast` }],
  });
  const [file] = await pdfFormat.render(article, { ...one.host, print: tools.print });
  const boxes = await textBoxes(file?.content as Uint8Array);
  const from = (words: string) => boxes.find(({ text }) => text.startsWith(words))?.from ?? 0;
  const code = boxes.filter(({ text }) => /^(?:first|word|last)/.test(text));
  expect(code.map(({ text }) => text).join(' ')).toBe(`first ${long} last`);
  expect(code.length).toBeGreaterThan(4);
  expect(from('word0')).toBeCloseTo(from('first'), 0);
  expect(from('last')).toBeCloseTo(from('first'), 0);
  for (const { text, from: left } of code.slice(2, -1))
    expect(left, text).toBeGreaterThan(from('first') + 5);
});
