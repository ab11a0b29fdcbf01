/**
 * Writes the file: small objects packed into object streams, a cross-reference stream (ISO 32000-1,
 * 7.5.7 and 7.5.8), and an identifier that depends only on the content. pdf-lib's own writer
 * searches all objects for each object, which takes five seconds for an issue of sixty thousand
 * objects.
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
import { deflated, flateStream, packedStream } from '../streams.ts';

export type Numbered = [ref: PDFRef, object: PDFObject];

/** Serialized objects, one after the other. */
export interface Written {
  bytes: Uint8Array;
  /** Positions of the objects: `ROW` bytes for each (see `tableOf`), in no particular order. */
  rows: Buffer;
}

interface Pack {
  ref: PDFRef;
  objects: Numbered[];
}

const HEADER = Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n\n', 'latin1');
/** Objects in an object stream. A reader that needs one object must decompress all of them. */
const PACK = 100;
/** Bytes of a row of `tableOf`: four for the object number, then its cross-reference entry. */
const ROW = 11;
/** Bytes of the fields of an entry: kind, place, and index in an object stream. */
const WIDTHS = [1, 4, 2];
const [FREE, IN_FILE, IN_PACK] = [0, 1, 2];

/** @param contents streams that are still being compressed and replace the document's streams */
export async function savePdf(
  { context }: PDFDocument,
  contents: Promise<Numbered[]>,
): Promise<Uint8Array> {
  const objects = context.enumerateIndirectObjects();
  const nextRef = () => context.nextRef();
  return joinWritten([await writeObjects(context, objects, nextRef, contents)], context);
}

/**
 * @param nextRef returns free object numbers, for the object streams
 * @param contents see `savePdf`
 */
export async function writeObjects(
  context: PDFContext,
  objects: readonly Numbered[],
  nextRef: () => PDFRef,
  contents: Promise<Numbered[]> = Promise.resolve([]),
): Promise<Written> {
  const small = objects.filter((object) => !standsAlone(object));
  const packs = inGroups(small, PACK).map((group) => ({ ref: nextRef(), objects: group }));
  const packed = await Promise.all(
    packs.map(async (pack): Promise<Numbered> => [pack.ref, await packStream(context, pack)]),
  );
  const made = new Map(await contents);
  const standing = objects.filter(standsAlone);
  const bodies = [
    ...standing.map(([ref, object]): Numbered => [ref, made.get(ref) ?? object]),
    ...packed,
  ];
  const { bytes, starts } = written(bodies, asObject);
  const rows = [
    ...bodies.map(([ref], index): Row => [ref, IN_FILE, starts[index] ?? 0, 0]),
    ...packs.flatMap((pack) =>
      pack.objects.map(([ref], index): Row => [ref, IN_PACK, pack.ref.objectNumber, index]),
    ),
  ];
  return { bytes, rows: tableOf(rows) };
}

/** The offset of each part in the file. */
export function placesOf(written: readonly Pick<Written, 'bytes'>[]): number[] {
  let next = HEADER.length;
  return written.map(({ bytes }) => {
    const place = next;
    next += bytes.length;
    return place;
  });
}

/**
 * Joins the parts into a complete file.
 *
 * @param context has the catalog and the information dictionary of the file
 */
export function joinWritten(parts: readonly Written[], context: PDFContext): Uint8Array {
  const places = placesOf(parts);
  const length = parts.reduce((sum, { bytes }) => sum + bytes.length, HEADER.length);
  const ID = identifierOf(context, parts);
  const { Root, Info } = context.trailerInfo;
  const last = Math.max(...parts.map(({ rows }) => lastNumber(rows)));
  const ref = PDFRef.of(last + 1);
  const table = Buffer.alloc((last + 2) * (ROW - 4));
  fill(table, tableOf([[PDFRef.of(0), FREE, 0, 0xffff]]), 0);
  for (const [index, { rows }] of parts.entries()) fill(table, rows, places[index] ?? 0);
  fill(table, tableOf([[ref, IN_FILE, length, 0]]), 0);
  const dict = { Type: 'XRef', Size: last + 2, W: WIDTHS, Root, Info, ID };
  const end = written([[ref, flateStream(context, table, dict)]], asObject);
  const start = Buffer.from(`startxref\n${length}\n%%EOF`, 'latin1');
  return Buffer.concat([HEADER, ...parts.map(({ bytes }) => bytes), end.bytes, start]);
}

/**
 * Streams must not be inside an object stream. The catalog and the pages stay outside for simple
 * readers.
 */
function standsAlone([, object]: Numbered): boolean {
  return [PDFStream, PDFCatalog, PDFPageTree, PDFPageLeaf].some((kind) => object instanceof kind);
}

function inGroups<T>(items: readonly T[], size: number): T[][] {
  const groups = Array.from({ length: Math.ceil(items.length / size) }, (_, index) => index * size);
  return groups.map((start) => items.slice(start, start + size));
}

/**
 * An object stream: pairs of object number and offset, then the objects. It is compressed in
 * another thread.
 */
async function packStream(context: PDFContext, { objects }: Pack): Promise<PDFStream> {
  const { bytes, starts } = written(objects, () => ['', '\n']);
  const pairs = objects.map(([{ objectNumber }], index) => `${objectNumber} ${starts[index]} `);
  const head = Buffer.from(pairs.join(''), 'latin1');
  const dict = { Type: 'ObjStm', N: objects.length, First: head.length };
  return packedStream(context, await deflated(Buffer.concat([head, bytes]), {}), dict);
}

function asObject({ objectNumber, generationNumber }: PDFRef): [before: string, after: string] {
  return [`${objectNumber} ${generationNumber} obj\n`, '\nendobj\n\n'];
}

/** Writes the objects into one buffer, because thousands of small buffers are slow. */
function written(
  objects: readonly Numbered[],
  around: (ref: PDFRef) => readonly [before: string, after: string],
): { bytes: Buffer; starts: number[] } {
  const starts: number[] = [];
  let length = 0;
  const parts = objects.map(([ref, object]) => {
    const [before, after] = around(ref);
    starts.push(length);
    length += before.length + object.sizeInBytes() + after.length;
    return { before, object, after };
  });
  const bytes = Buffer.alloc(length);
  for (const [index, { before, object, after }] of parts.entries()) {
    let at = starts[index] ?? 0;
    at += bytes.write(before, at, 'latin1');
    at += object.copyBytesInto(bytes, at);
    bytes.write(after, at, 'latin1');
  }
  return { bytes, starts };
}

/** `place` is the offset in the written bytes, or the number of the object stream. */
type Row = readonly [ref: PDFRef, kind: number, place: number, index: number];

function tableOf(rows: readonly Row[]): Buffer {
  const table = Buffer.alloc(ROW * rows.length);
  for (const [number, [{ objectNumber }, kind, place, index]] of rows.entries()) {
    const at = number * ROW;
    table.writeUInt32BE(objectNumber, at);
    table.writeUInt8(kind, at + 4);
    table.writeUInt32BE(place, at + 5);
    table.writeUInt16BE(index, at + 9);
  }
  return table;
}

function lastNumber(rows: Buffer): number {
  let last = 0;
  for (let at = 0; at < rows.length; at += ROW) last = Math.max(last, rows.readUInt32BE(at));
  return last;
}

/** @param start offset of the rows' objects in the file */
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
