/** The file as bytes: header, objects, streams, end. */
import {
  decodePDFRawStream,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { lex, type Token } from './lexer.ts';

export interface CosFile {
  /** Everything up to the first line end. */
  header: string;
  /** The bytes between the header's line and the next line end. */
  comment: Buffer;
  /** Bytes behind the last `%%EOF` and its line end. */
  behindEnd: number;
  hasTable: boolean;
  /** Of all objects, also of those in object streams. */
  tokens: Token[];
  streams: CosStream[];
  /** Objects whose `N G obj` … `endobj` are not set as PDF/A wants, by number. */
  badSpacing: string[];
  objects: number;
}
interface CosStream {
  name: string;
  dict: PDFDict | undefined;
  length: number;
  realLength: number;
  keywords: boolean;
}

export function readCos(bytes: Uint8Array, document: PDFDocument): CosFile {
  const text = Buffer.from(bytes).toString('latin1');
  const lineEnd = text.search(/[\r\n]/);
  const next = text.indexOf('\n', lineEnd + 1);
  const file: CosFile = {
    header: text.slice(0, lineEnd),
    comment: Buffer.from(text.slice(lineEnd + 1, next), 'latin1'),
    behindEnd: text.slice(text.lastIndexOf('%%EOF') + 5).replace(/^(?:\r\n|\r|\n)/, '').length,
    hasTable: /[\r\n]xref[\r\n]/.test(text),
    tokens: [],
    streams: [],
    badSpacing: [],
    objects: 0,
  };
  readObjects(text, document, file);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream && isOf(object.dict, 'ObjStm'))
      file.tokens.push(...lex(decoded(object)));
  }
  return file;
}

const OBJECT = /(\d+)(\s+)(\d+)(\s+)obj/y;
const LINE_END = /[\r\n]/;

/** One object behind the other, as they stand in the file. */
function readObjects(text: string, document: PDFDocument, file: CosFile): void {
  for (let at = text.search(/\d+\s+\d+\s+obj/); at >= 0; ) {
    OBJECT.lastIndex = at;
    const match = OBJECT.exec(text);
    if (!match) return;
    file.objects++;
    const [, number = '', one, , two] = match;
    const closed = text.indexOf('endobj', readBody(text, number, document, file) - 6);
    const ends = [at - 1, OBJECT.lastIndex, closed - 1, closed + 6].map((each) => text[each] ?? '');
    const spaced = one?.length === 1 && two?.length === 1;
    if (!spaced || !ends.every((each) => LINE_END.test(each))) file.badSpacing.push(number);
    if (closed < 0) return;
    at = closed + 6 + (/^\s*/.exec(text.slice(closed + 6, closed + 16))?.[0].length ?? 0);
  }
}

/** @returns where the object's own words end */
function readBody(text: string, number: string, document: PDFDocument, file: CosFile): number {
  const object = document.context.lookup(PDFRef.of(Number(number)));
  const from = OBJECT.lastIndex;
  for (const token of lex(text, from)) {
    if (token.raw === 'endobj') return token.end;
    if (token.raw === 'stream') return readStream(text, token, number, object, file);
    file.tokens.push(token);
  }
  return text.length;
}

function readStream(
  text: string,
  keyword: Token,
  name: string,
  object: unknown,
  file: CosFile,
): number {
  const dict = object instanceof PDFRawStream ? object.dict : undefined;
  const start = text.startsWith('\r\n', keyword.end) ? keyword.end + 2 : keyword.end + 1;
  const given = dict?.lookup(PDFName.of('Length'));
  const length = given instanceof PDFNumber ? given.asNumber() : -1;
  const exact = /^\r?\nendstream/.test(text.slice(start + length, start + length + 12));
  const end = exact ? text.indexOf('endstream', start + length) : text.indexOf('endstream', start);
  const lineEnd = text.slice(end - 2, end) === '\r\n' ? 2 : 1;
  file.streams.push({
    name,
    dict,
    length,
    realLength: exact ? length : end - lineEnd - start,
    keywords: /[\r\n]/.test(text[start - 1] ?? '') && /[\r\n]/.test(text[end - 1] ?? ''),
  });
  return end + 'endstream'.length;
}

export function isOf(dict: PDFDict, type: string): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of(type);
}

/** What a stream holds, as latin1. */
export function decoded(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
}
