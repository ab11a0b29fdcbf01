/** How a part of a PDF is changed: bytes in, bytes out. */
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { decoded } from './cos.ts';

export const name = (text: string) => PDFName.of(text);

export type Tamper = (bytes: Uint8Array) => Promise<Uint8Array>;

function changed(change: (document: PDFDocument) => void): Tamper {
  return async (bytes) => {
    const parseSpeed = Number.POSITIVE_INFINITY;
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed });
    change(document);
    const objectsPerTick = Number.POSITIVE_INFINITY;
    return document.save({ useObjectStreams: true, addDefaultPage: false, objectsPerTick });
  };
}

export function catalog(change: (dict: PDFDict) => void): Tamper {
  return changed((document) => change(document.catalog));
}

export function trailer(
  change: (info: PDFDocument['context']['trailerInfo'], context: PDFDocument['context']) => void,
): Tamper {
  return changed(({ context }) => change(context.trailerInfo, context));
}

export function page(change: (page: PDFPage) => void): Tamper {
  return changed((document) => change(document.getPage(0)));
}

/** Every dictionary with this key. */
export function dicts(key: string, change: (dict: PDFDict) => void): Tamper {
  return changed(({ context }) => {
    for (const [, object] of context.enumerateIndirectObjects()) {
      const dict = object instanceof PDFRawStream ? object.dict : object;
      if (dict instanceof PDFDict && dict.has(name(key))) change(dict);
    }
  });
}

export function fonts(subtype: string, change: (font: PDFDict) => void): Tamper {
  return dicts('BaseFont', (dict) => {
    if (dict.get(name('Subtype')) === name(subtype)) change(dict);
  });
}

export function links(change: (link: PDFDict) => void): Tamper {
  return dicts('Rect', change);
}

/** The tags of one type; another change may go before. */
export function tags(
  type: string,
  change: (tags: [PDFDict, ...PDFDict[]]) => unknown,
  before: Tamper = async (bytes) => bytes,
): Tamper {
  const own = changed(({ context }) => {
    const found = context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object): object is PDFDict => object instanceof PDFDict)
      .filter((dict) => dict.has(name('P')) && dict.get(name('S')) === name(type));
    const [first, ...more] = found;
    if (!first) throw new Error(`no ${type}`);
    change([first, ...more]);
  });
  return async (bytes) => own(await before(bytes));
}

export function kids(tag: PDFDict | undefined): PDFArray | undefined {
  return tag?.lookup(name('K'), PDFArray);
}

export function roles(map: Record<string, string>, used?: string): Tamper {
  const before = tags('P', ([tag]) => used && tag.set(name('S'), name(used)));
  const own = catalog((dict) =>
    dict.lookup(name('StructTreeRoot'), PDFDict).set(name('RoleMap'), dict.context.obj(map)),
  );
  return async (bytes) => own(await before(bytes));
}

function rewritten(document: PDFDocument, ref: unknown, change: (text: string) => string): void {
  const stream = ref instanceof PDFRef ? document.context.lookup(ref) : undefined;
  if (!(ref instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error('no stream');
  const [before, entries] = [decoded(stream), stream.dict.entries()];
  const after = change(before);
  const dict = document.context.obj({});
  for (const [key, value] of entries) if (key !== name('Filter')) dict.set(key, value);
  const bytes = Buffer.from(after, 'latin1');
  dict.set(name('Length'), PDFNumber.of(bytes.length));
  document.context.assign(ref, PDFRawStream.of(dict, bytes));
}

export function content(change: (text: string) => string): Tamper {
  return changed((document) =>
    rewritten(document, document.getPage(0).node.get(name('Contents')), change),
  );
}

export function streams(key: string, change: (text: string) => string): Tamper {
  return changed((document) => {
    for (const [, object] of document.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(name(key)))
        rewritten(document, object.get(name(key)), change);
  });
}

/** Shows a glyph more, in the first composite font of the page. */
export function glyph(code: string): Tamper {
  return content((text) => text.replace(/(\/F\d+ [\d.]+ Tf)/, `$1 <${code}> Tj`));
}

export function xmp(from: string | RegExp, to: string): Tamper {
  return changed((document) =>
    rewritten(document, document.catalog.get(name('Metadata')), (text) => {
      const packet = Buffer.from(text, 'latin1').toString('utf8');
      return Buffer.from(packet.replace(from, to), 'utf8').toString('latin1');
    }),
  );
}

export function asNote(tag: PDFDict | undefined): void {
  tag?.set(name('S'), name('Note'));
  tag?.set(name('ID'), PDFString.of('n'));
}

/** In the bytes, where the length stays. */
export function raw(from: string | RegExp, to: string): Tamper {
  return async (bytes) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');
}

export function streamOf(file: PDFDict): PDFDict | undefined {
  const stream = file.lookup(name('EF'), PDFDict).lookup(name('F'));
  return stream instanceof PDFRawStream ? stream.dict : undefined;
}
