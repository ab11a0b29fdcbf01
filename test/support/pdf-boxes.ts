/** Where the words of a PDF stand. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface Box {
  /** 1-based. */
  page: number;
  text: string;
  /** Left and right edge, in points from the left of the page. */
  from: number;
  to: number;
  /** The baseline, in points from the bottom of the page. */
  y: number;
}

export async function textBoxes(bytes: Uint8Array): Promise<Box[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const boxes: Box[] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [a, b, , , x, y = 0] = item.transform as number[];
      // On its side a text is as wide as its letters are high.
      const upright = Math.abs(a ?? 0) > Math.abs(b ?? 0);
      const [from, width] = upright ? [x ?? 0, item.width] : [(x ?? 0) - item.height, item.height];
      boxes.push({ page, text: item.str, from, to: from + width, y });
    }
  }
  await task.destroy();
  return boxes;
}
