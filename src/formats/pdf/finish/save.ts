/**
 * Writes the file: small objects packed together, a cross-reference stream (ISO 32000-1, 7.5.7 and
 * 7.5.8), and an identifier that depends on the content alone. pdf-lib's own writer looks through
 * all objects for each of them: an issue of sixty thousand takes it five seconds.
 */
import { createHash } from 'node:crypto';
import {
  PDFCatalog,
  type PDFContext,
  type PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { flateStream } from '../streams.ts';

export type Numbered = [ref: PDFRef, object: PDFObject];

/** Objects as they stand in a file, one behind the other. */
export interface Written {
  bytes: Uint8Array;
  /** Where each of them is: `ROW` bytes for each (see `rowOf`), in no order. */
  rows: Buffer;
}

interface Pack {
  ref: PDFRef;
  objects: Numbered[];
}
interface Body {
  ref: PDFRef;
  bytes: Uint8Array;
}

const HEADER = Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n\n', 'latin1');
/** Who wants one object of a pack unpacks all of them. */
const PACK = 100;
/** Bytes of a row: the object's number in four, then what the file says of it. */
const ROW = 11;
/** Bytes for kind, place, and index in a pack. */
const WIDTHS = [1, 4, 2];
const [IN_FILE, IN_PACK] = [1, 2];

export function savePdf({ context }: PDFDocument): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  return joinWritten([writeObjects(context, objects, () => context.nextRef())], context);
}

/** @param nextRef numbers that are free, for the packs */
export function writeObjects(
  context: PDFContext,
  objects: readonly Numbered[],
  nextRef: () => PDFRef,
): Written {
  const small = objects.filter((object) => !standsAlone(object));
  const packs = inGroups(small, PACK).map((group) => ({ ref: nextRef(), objects: group }));
  const packed = packs.map((pack): Numbered => [pack.ref, packStream(context, pack)]);
  const bodies = [...objects.filter(standsAlone), ...packed].map(bodyOf);
  const starts = startsOf(bodies);
  const rows = [
    ...bodies.map(({ ref }, index) => rowOf(ref, IN_FILE, starts[index] ?? 0, 0)),
    ...packs.flatMap((pack) =>
      pack.objects.map(([ref], index) => rowOf(ref, IN_PACK, pack.ref.objectNumber, index)),
    ),
  ];
  return { bytes: Buffer.concat(bodies.map(({ bytes }) => bytes)), rows: Buffer.concat(rows) };
}

/** Where each of several pieces of a file begins in it. */
export function placesOf(written: readonly Pick<Written, 'bytes'>[]): number[] {
  return startsOf(written).map((start) => HEADER.length + start);
}

/** The whole file. @param context whose catalog and information it has */
export function joinWritten(written: readonly Written[], context: PDFContext): Uint8Array {
  const places = placesOf(written);
  const length = written.reduce((sum, { bytes }) => sum + bytes.length, HEADER.length);
  const ID = identifierOf(context, written);
  const { Root, Info } = context.trailerInfo;
  const last = Math.max(...written.map(({ rows }) => lastNumber(rows)));
  const ref = PDFRef.of(last + 1);
  const table = Buffer.alloc((last + 2) * (ROW - 4));
  rowOf(PDFRef.of(0), 0, 0, 0xffff).copy(table, 0, 4);
  for (const [index, { rows }] of written.entries()) fill(table, rows, places[index] ?? 0);
  fill(table, rowOf(ref, IN_FILE, length, 0), 0);
  const dict = { Type: 'XRef', Size: last + 2, W: WIDTHS, Root, Info, ID };
  const end = bodyOf([ref, flateStream(context, table, dict)]);
  const start = Buffer.from(`startxref\n${length}\n%%EOF`, 'latin1');
  return Buffer.concat([HEADER, ...written.map(({ bytes }) => bytes), end.bytes, start]);
}

/** Streams must, by the standard; the catalog and the pages do for simple readers' sake. */
function standsAlone([, object]: Numbered): boolean {
  return [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf].some((kind) => object instanceof kind);
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return groups.map((start) => items.slice(start, start + size));
}

/** Pairs of number and offset, then the objects. */
function packStream(context: PDFContext, { objects }: Pack): PDFStream {
  const bodies = objects.map(([ref, object]) => ({ ref, bytes: bytesOf(object, '', '\n') }));
  const starts = startsOf(bodies);
  const head = bodies.map(({ ref }, index) => `${ref.objectNumber} ${starts[index]} `).join('');
  const content = Buffer.concat([Buffer.from(head, 'latin1'), ...bodies.map(({ bytes }) => bytes)]);
  return flateStream(context, content, { Type: 'ObjStm', N: objects.length, First: head.length });
}

function bodyOf([ref, object]: Numbered): Body {
  const begin = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
  return { ref, bytes: bytesOf(object, begin, '\nendobj\n\n') };
}

function bytesOf(object: PDFObject, before: string, after: string): Uint8Array {
  const bytes = Buffer.alloc(before.length + object.sizeInBytes() + after.length);
  bytes.write(before, 'latin1');
  const end = before.length + object.copyBytesInto(bytes, before.length);
  bytes.write(after, end, 'latin1');
  return bytes;
}

function startsOf(bodies: readonly Pick<Body, 'bytes'>[]): number[] {
  let next = 0;
  return bodies.map(({ bytes }) => {
    const start = next;
    next += bytes.length;
    return start;
  });
}

/** @param place from the beginning of what is written, or the number of the pack */
function rowOf({ objectNumber }: PDFRef, kind: number, place: number, index: number): Buffer {
  const row = Buffer.alloc(ROW);
  row.writeUInt32BE(objectNumber, 0);
  row.writeUInt8(kind, 4);
  row.writeUInt32BE(place, 5);
  row.writeUInt16BE(index, 9);
  return row;
}

function lastNumber(rows: Buffer): number {
  let last = 0;
  for (let at = 0; at < rows.length; at += ROW) last = Math.max(last, rows.readUInt32BE(at));
  return last;
}

/** @param start of the rows' objects in the file */
function fill(table: Buffer, rows: Buffer, start: number): void {
  for (let at = 0; at < rows.length; at += ROW) {
    const to = rows.readUInt32BE(at) * (ROW - 4);
    rows.copy(table, to, at + 4, at + ROW);
    if (rows.readUInt8(at + 4) === IN_FILE)
      table.writeUInt32BE(rows.readUInt32BE(at + 5) + start, to + 1);
  }
}

function identifierOf(context: PDFContext, written: readonly Written[]): PDFObject {
  const hash = createHash('sha256');
  for (const { bytes } of written) hash.update(bytes);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  return context.obj([id, id]);
}
