/** Links the printed contents to the first pages of the articles. */
import { PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { Numbered } from '../finish/save.ts';
import { textString } from '../text-string.ts';

/**
 * @param prefix start of the addresses in `objects` that lead to an article; the article's index
 * follows
 * @param starts first pages of the articles
 */
export function linkContents(
  objects: readonly Numbered[],
  prefix: string,
  starts: readonly PDFRef[],
): void {
  for (const [, object] of objects) {
    if (!(object instanceof PDFDict)) continue;
    const action = object.get(PDFName.of('A'));
    const uri = action instanceof PDFDict ? action.get(PDFName.of('URI')) : undefined;
    const address = textString(uri) ?? '';
    const start = address.startsWith(prefix) && starts[Number(address.slice(prefix.length))];
    if (!start) continue;
    object.delete(PDFName.of('A'));
    object.set(PDFName.of('Dest'), object.context.obj([start, 'XYZ', null, null, null]));
    withoutAddress(object, address);
  }
}

/** Removes the address from the link's description. Example: "The tides (https://…)". */
function withoutAddress(link: PDFDict, address: string): void {
  const contents = textString(link.get(PDFName.of('Contents')));
  if (contents === undefined) return;
  const text = contents.replace(`(${address})`, '').trim();
  link.set(PDFName.of('Contents'), PDFHexString.fromText(text));
}
