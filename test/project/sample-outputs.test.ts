/** docs/sample/, to which the README links, holds what Offprint makes today. `npm run sample` writes it. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

const today = readFileSync('test/golden/pipeline.xml', 'utf8');

test('the JATS is that of the golden files', () => {
  expect(readFileSync('docs/sample/pipeline.xml', 'utf8')).toBe(today);
});

test('the PDF was printed from the same article', async () => {
  const document = await PDFDocument.load(readFileSync('docs/sample/pipeline.pdf'));
  const [attached] = document.getAttachments();
  expect(new TextDecoder().decode(attached?.data)).toBe(today);
});
