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
  type PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { flateStream } from '../streams.ts';

type Numbered = [ref: PDFRef, object: PDFObject];
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

export function savePdf({ context }: PDFDocument): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  const small = objects.filter((object) => !standsAlone(object));
  const packs = inGroups(small, PACK).map((group) => ({ ref: context.nextRef(), objects: group }));
  const packed = packs.map((pack): Numbered => [pack.ref, packStream(context, pack)]);
  const bodies = [...objects.filter(standsAlone), ...packed].map(bodyOf);
  const table = bodyOf(tableOf(context, bodies, packs));
  const end = Buffer.from(`startxref\n${HEADER.length + lengthOf(bodies)}\n%%EOF`, 'latin1');
  return Buffer.concat([HEADER, ...bodies.map(({ bytes }) => bytes), table.bytes, end]);
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
  const bodies = objects.map(([ref, object]) => ({ ref, bytes: written(object, '', '\n') }));
  const starts = startsOf(bodies);
  const head = bodies.map(({ ref }, index) => `${ref.objectNumber} ${starts[index]} `).join('');
  const content = Buffer.concat([Buffer.from(head, 'latin1'), ...bodies.map(({ bytes }) => bytes)]);
  return flateStream(context, content, { Type: 'ObjStm', N: objects.length, First: head.length });
}

function bodyOf([ref, object]: Numbered): Body {
  const begin = `${ref.objectNumber} ${ref.generationNumber} obj\n`;
  return { ref, bytes: written(object, begin, '\nendobj\n\n') };
}

function written(object: PDFObject, before: string, after: string): Uint8Array {
  const bytes = Buffer.alloc(before.length + object.sizeInBytes() + after.length);
  bytes.write(before, 'latin1');
  const end = before.length + object.copyBytesInto(bytes, before.length);
  bytes.write(after, end, 'latin1');
  return bytes;
}

function startsOf(bodies: readonly Body[]): number[] {
  let next = 0;
  return bodies.map(({ bytes }) => {
    const start = next;
    next += bytes.length;
    return start;
  });
}

function lengthOf(bodies: readonly Body[]): number {
  return bodies.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Where each object is: in one, four and two bytes its kind, its place, and its index in a pack. */
function tableOf(context: PDFContext, bodies: readonly Body[], packs: readonly Pack[]): Numbered {
  const ref = context.nextRef();
  const rows = Buffer.alloc((ref.objectNumber + 1) * 7);
  const write = (number: number, kind: number, place: number, index: number): void => {
    rows.writeUInt8(kind, number * 7);
    rows.writeUInt32BE(place, number * 7 + 1);
    rows.writeUInt16BE(index, number * 7 + 5);
  };
  const starts = startsOf(bodies).map((start) => HEADER.length + start);
  for (const [index, body] of bodies.entries())
    write(body.ref.objectNumber, 1, starts[index] ?? 0, 0);
  for (const { ref: pack, objects } of packs)
    for (const [index, [{ objectNumber }]] of objects.entries())
      write(objectNumber, 2, pack.objectNumber, index);
  write(0, 0, 0, 0xffff);
  write(ref.objectNumber, 1, HEADER.length + lengthOf(bodies), 0);
  const { Root, Info } = context.trailerInfo;
  const Size = ref.objectNumber + 1;
  const ID = identifierOf(context, bodies);
  return [ref, flateStream(context, rows, { Type: 'XRef', Size, W: [1, 4, 2], Root, Info, ID })];
}

function identifierOf(context: PDFContext, bodies: readonly Body[]): PDFObject {
  const hash = createHash('sha256');
  for (const { bytes } of bodies) hash.update(bytes);
  const id = PDFHexString.of(hash.digest('hex').slice(0, 32).toUpperCase());
  return context.obj([id, id]);
}
