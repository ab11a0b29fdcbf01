import { PDFDict, PDFDocument, PDFName, PDFPageLeaf, type PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import type { Numbered } from '../finish/save.ts';
import { makePart } from './part.ts';

/** Two pages that inherit their resources from the page tree. */
async function withInherited(): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const font = context.register(context.obj({ Type: 'Font' }));
  for (const page of [document.addPage([100, 200]), document.addPage([100, 200])])
    page.node.delete(PDFName.of('Resources'));
  catalog.Pages().set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }));
  return PDFDocument.load(await document.save());
}

test('every reference of a part leads to an object of its own numbers', async () => {
  let objects: readonly Numbered[] = [];
  const { facts } = await makePart(await withInherited(), 5000, (made) => {
    objects = made;
  });
  const numbers = objects.map(([ref]) => ref.objectNumber);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(5000);
  expect(Math.max(...numbers)).toBeLessThan(facts.end);
  expect(new Set(numbers).size).toBe(numbers.length);
  const found = new Map(objects);
  const pages = objects.flatMap(([, object]) => (object instanceof PDFPageLeaf ? [object] : []));
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    const resources = found.get(page.get(PDFName.of('Resources')) as PDFRef) as PDFDict;
    const fonts = resources.get(PDFName.of('Font')) as PDFDict;
    const font = found.get(fonts.get(PDFName.of('F1')) as PDFRef);
    expect(font).toBeInstanceOf(PDFDict);
  }
});
