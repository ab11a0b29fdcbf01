/** Reads the fonts of a PDF: names, ToUnicode maps and widths. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { inflated } from '../streams.ts';

export interface PdfFont {
  ref: PDFRef;
  dict: PDFDict;
  /** Without the subset prefix. Example: "SourceSerif4-Regular". */
  name: string;
  type3: boolean;
  embedded: boolean;
  /** Bytes per character code. */
  codeLength: 1 | 2;
  /** Text of each code (ToUnicode). A ligature maps to several characters. */
  text: Map<number, string>;
  /** Width of a code in thousandths of the font size. */
  width(code: number): number;
}

/** Fonts of a page by their resource name. Example: "/F4". */
export type PageFonts = Map<string, PdfFont>;

/** Reads each font only once, although every page refers to it. */
export function fontReader(document: PDFDocument): (page: PDFPage) => PageFonts {
  const known = new Map<string, PdfFont>();
  return (page) => {
    const fonts: PageFonts = new Map();
    const resources = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
    for (const [name, ref] of resources?.entries() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      const font = known.get(ref.toString()) ?? readFont(document, ref);
      if (!font) continue;
      known.set(ref.toString(), font);
      fonts.set(name.toString(), font);
    }
    return fonts;
  };
}

function readFont({ context }: PDFDocument, ref: PDFRef): PdfFont | undefined {
  const dict = context.lookupMaybe(ref, PDFDict);
  if (!dict) return undefined;
  const subtype = dict.get(PDFName.of('Subtype'));
  const descendant = dict.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0);
  const own = descendant instanceof PDFDict ? descendant : dict;
  const descriptor = own.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
  const programs = ['FontFile', 'FontFile2', 'FontFile3'];
  const base = dict.get(PDFName.of('BaseFont'));
  const unicode = dict.lookup(PDFName.of('ToUnicode'));
  return {
    ref,
    dict,
    name: base instanceof PDFName ? base.decodeText().replace(/^[A-Z]{6}\+/, '') : '',
    type3: subtype === PDFName.of('Type3'),
    embedded: programs.some((key) => descriptor?.has(PDFName.of(key))),
    codeLength: subtype === PDFName.of('Type0') ? 2 : 1,
    text:
      unicode instanceof PDFRawStream
        ? readToUnicode(inflated(unicode).toString('latin1'))
        : new Map(),
    width: widthsOf(own),
  };
}

/** Parses a CMap in the form that Chromium writes: `bfchar`, and `bfrange` with one target. */
function readToUnicode(cmap: string): Map<number, string> {
  const text = new Map<number, string>();
  for (const block of blocksOf(cmap, 'bfchar'))
    for (const [, code = '', target = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      text.set(Number.parseInt(code, 16), utf16(target));
  for (const block of blocksOf(cmap, 'bfrange'))
    for (const [, from = '', to = '', target = ''] of block.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    ))
      addRange(Number.parseInt(from, 16), Number.parseInt(to, 16), utf16(target));
  return text;

  /** Only the last code unit of the target counts up. */
  function addRange(from: number, to: number, first: string): void {
    const last = first.charCodeAt(first.length - 1);
    for (let code = from; code <= to; code++)
      text.set(code, first.slice(0, -1) + String.fromCharCode(last + code - from));
  }
}

/**
 * The content of all blocks of one kind. Example: `bfchar` blocks are between `beginbfchar` and
 * `endbfchar`.
 */
function blocksOf(cmap: string, name: string): string[] {
  const [, ...begun] = cmap.split(`begin${name}`);
  return begun.map((block) => block.split(`end${name}`, 1)[0] ?? '');
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le');
}

/**
 * Parses the W array (PDF 32000-1, 9.7.4.3): `first [w w …]` or `first last w`. The widths of
 * simple fonts, which count from FirstChar, are not read.
 */
function widthsOf(dict: PDFDict): PdfFont['width'] {
  const widths: number[] = [];
  const defaultWidth = numberOf(dict.lookup(PDFName.of('DW'))) ?? 1000;
  const list = dict.lookupMaybe(PDFName.of('W'), PDFArray);
  for (let at = 0; list && at < list.size(); ) {
    const first = numberOf(list.lookup(at)) ?? 0;
    const second = list.lookup(at + 1);
    if (second instanceof PDFArray) {
      for (let index = 0; index < second.size(); index++)
        widths[first + index] = numberOf(second.lookup(index)) ?? 0;
      at += 2;
    } else {
      const width = numberOf(list.lookup(at + 2)) ?? 0;
      for (let code = first; code <= (numberOf(second) ?? first); code++) widths[code] = width;
      at += 3;
    }
  }
  return (code) => widths[code] ?? defaultWidth;
}

function numberOf(object: unknown): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
