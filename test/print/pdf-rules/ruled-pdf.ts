/** A PDF opened for the rules: everything that one of them asks about. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { type Content, readContent } from './content.ts';
import { type CosFile, decoded, readCos } from './cos.ts';
import { readStructure, type Structure } from './structure.ts';
import { readTrueType, type TrueType } from './true-type.ts';
import { asDict, at, dictAt, nameOf, numberOf } from './values.ts';
import { readXmp, type Xmp } from './xmp.ts';

export interface RuledPdf {
  cos: CosFile;
  document: PDFDocument;
  catalog: PDFDict;
  trailer: PDFDict;
  structure: Structure;
  content: Content;
  fonts: RuledFont[];
  annotations: Annotation[];
  pages: PDFDict[];
  xmp: Xmp | undefined;
  /** Every dictionary of the file, also those of streams and those inside others. */
  dicts: PDFDict[];
  /** Whether the catalog says in which language the document is. */
  hasLanguage: boolean;
}
export interface RuledFont {
  dict: PDFDict;
  subtype: string;
  /** Of a composite font, the font inside; else the font itself. */
  own: PDFDict;
  descriptor: PDFDict | undefined;
  program: TrueType | undefined;
  name: string;
  embedded: boolean;
  /** Characters by code. */
  unicode: Map<number, string> | undefined;
  /** In thousandths of an em. */
  width(code: number): number;
}
export interface Annotation {
  dict: PDFDict;
  reference: string;
  page: number;
  subtype: string;
  flags: number | undefined;
}

/** A rule's findings, in words; none where the file keeps it. */
export type Check = (pdf: RuledPdf) => string[];
/** A rule that cannot be checked, or has nothing to check, because … */
export type NotChecked = { because: string };
export type RuleTable = Record<string, Check | NotChecked>;

export async function openRuledPdf(bytes: Uint8Array): Promise<RuledPdf> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const { catalog, context } = document;
  const structure = readStructure(document);
  const dicts = [...allDicts(document)];
  const trailer = context.obj({ ...context.trailerInfo }) as PDFDict;
  const metadata = catalog.lookup(PDFName.of('Metadata'));
  return {
    cos: readCos(bytes, document),
    document,
    catalog,
    trailer,
    structure,
    content: readContent(document, structure),
    fonts: dicts.filter(isFont).map(readFont),
    annotations: document.getPages().flatMap(({ node }, page) => annotationsOf(node, page + 1)),
    pages: document.getPages().map(({ node }) => node),
    xmp:
      metadata instanceof PDFRawStream
        ? readXmp(Buffer.from(decoded(metadata), 'latin1'))
        : undefined,
    dicts,
    hasLanguage: catalog.has(PDFName.of('Lang')),
  };
}

function* allDicts({ context }: PDFDocument): Generator<PDFDict> {
  for (const [, object] of context.enumerateIndirectObjects()) yield* below(object);

  function* below(value: unknown): Generator<PDFDict> {
    const dict = value instanceof PDFStream ? value.dict : value;
    if (value instanceof PDFArray) for (const one of value.asArray()) yield* below(one);
    if (!(dict instanceof PDFDict)) return;
    yield dict;
    for (const one of dict.values()) yield* below(one);
  }
}

/** Composite and simple fonts; what is inside a composite one is read with it. */
function isFont(dict: PDFDict): boolean {
  const subtype = nameOf(at(dict, 'Subtype')) ?? '';
  return nameOf(at(dict, 'Type')) === 'Font' && !subtype.startsWith('CIDFont');
}

function readFont(dict: PDFDict): RuledFont {
  const descendants = at(dict, 'DescendantFonts');
  const inside = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const own = asDict(inside) ?? dict;
  const descriptor = dictAt(own, 'FontDescriptor');
  const program = at(descriptor, 'FontFile2');
  const unicode = at(dict, 'ToUnicode');
  return {
    dict,
    subtype: nameOf(at(dict, 'Subtype')) ?? '',
    own,
    descriptor,
    program:
      program instanceof PDFRawStream
        ? readTrueType(Buffer.from(decoded(program), 'latin1'))
        : undefined,
    name: nameOf(at(dict, 'BaseFont')) ?? '',
    embedded: ['FontFile', 'FontFile2', 'FontFile3'].some((key) => at(descriptor, key)),
    unicode: unicode instanceof PDFRawStream ? readUnicode(decoded(unicode)) : undefined,
    width: widthsOf(own),
  };
}

function readUnicode(map: string): Map<number, string> {
  const unicode = new Map<number, string>();
  for (const [, kind, block = ''] of map.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    const values = [...block.matchAll(/<([\da-fA-F]*)>/g)].map(([, hex = '']) => hex);
    const step = kind === 'bfchar' ? 2 : 3;
    for (let index = 0; index + step <= values.length; index += step) {
      const [from = '', to = '', target = to] = values.slice(index, index + step);
      const first = Number.parseInt(from, 16);
      const last = step === 2 ? first : Number.parseInt(to, 16);
      const text = Buffer.from(target, 'hex').swap16().toString('utf16le');
      for (let code = first; code <= last; code++) {
        const unit = text.charCodeAt(text.length - 1) + code - first;
        unicode.set(code, text.slice(0, -1) + String.fromCharCode(unit));
      }
    }
  }
  return unicode;
}

function widthsOf(own: PDFDict): (code: number) => number {
  const widths = new Map<number, number>();
  const list = at(own, 'W') ?? at(own, 'Widths');
  if (!(list instanceof PDFArray)) return () => numberOf(at(own, 'DW')) ?? 1000;
  const values = list.asArray().map((_, index) => list.lookup(index));
  if (at(own, 'Widths')) {
    const first = numberOf(at(own, 'FirstChar')) ?? 0;
    for (const [index, value] of values.entries()) widths.set(first + index, numberOf(value) ?? 0);
    return (code) => widths.get(code) ?? 0;
  }
  for (let index = 0; index < values.length; ) {
    const [first = 0, second] = [numberOf(values[index]), values[index + 1]];
    if (second instanceof PDFArray) {
      for (const [offset, each] of second.asArray().entries())
        widths.set(first + offset, numberOf(each) ?? 0);
      index += 2;
    } else {
      const [last = first, width = 0] = [numberOf(second), numberOf(values[index + 2])];
      for (let code = first; code <= last; code++) widths.set(code, width);
      index += 3;
    }
  }
  return (code) => widths.get(code) ?? numberOf(at(own, 'DW')) ?? 1000;
}

function annotationsOf(page: PDFDict, number: number): Annotation[] {
  const list = at(page, 'Annots');
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((reference, index) => {
    const dict = asDict(list.lookup(index));
    if (!dict) return [];
    const subtype = nameOf(at(dict, 'Subtype')) ?? '';
    const flags = numberOf(at(dict, 'F'));
    return [{ dict, reference: String(reference), page: number, subtype, flags }];
  });
}
