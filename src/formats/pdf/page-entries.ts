/**
 * Adds resources and annotations to a page. pdf-lib's own `setXObject` and `addAnnot` also split
 * the page's content into several streams, but `packContents` only writes pages with one stream.
 */
import { PDFArray, PDFDict, PDFName, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';

export function addResource(
  { doc: { context }, node }: PDFPage,
  kind: 'ExtGState' | 'XObject',
  name: string,
  resource: PDFObject,
): void {
  const resources = node.Resources() ?? context.obj({});
  node.set(PDFName.of('Resources'), resources);
  const ofKind = resources.lookupMaybe(PDFName.of(kind), PDFDict) ?? context.obj({});
  resources.set(PDFName.of(kind), ofKind);
  ofKind.set(PDFName.of(name), resource);
}

export function addAnnotation({ doc: { context }, node }: PDFPage, annotation: PDFObject): void {
  const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray) ?? context.obj([]);
  node.set(PDFName.of('Annots'), annotations);
  annotations.push(context.register(annotation));
}
