/** Gives the objects of a file numbers, and its names a place, that no other part of the issue has. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Numbered } from '../finish/save.ts';

export interface Renumbering {
  /** The same value, with new numbers in it; the objects that it names follow. */
  moved(value: PDFObject): PDFObject;
  /** What hangs on a reference gets this number. */
  moveTo(ref: PDFRef, to: PDFRef): void;
  /** A new object, whose references are new ones. */
  add(object: PDFObject, as?: PDFRef): PDFRef;
  nextRef(): PDFRef;
  /** All objects so far, and what hangs on them. */
  objects(): Numbered[];
}

/**
 * The source's own objects are changed; it is of no use afterwards.
 *
 * @param first number that is free
 * @param base added to the numbers by which content finds its tags, and put before the tags' ids
 */
export function renumbering(source: PDFDocument, first: number, base: number): Renumbering {
  const placeOf = namedPlaces(source);
  const given = new Map<PDFRef, PDFRef>();
  const waiting: Numbered[] = [];
  const done: Numbered[] = [];
  let next = first;
  const nextRef = () => PDFRef.of(next++);
  return { moved, moveTo, add, nextRef, objects };

  function moved(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return newRef(value);
    if (value instanceof PDFStream) moveDict(value.dict);
    else if (value instanceof PDFDict) moveDict(value);
    else if (value instanceof PDFArray)
      for (const [index, item] of value.asArray().entries()) value.set(index, moved(item));
    return value;
  }

  function moveDict(dict: PDFDict): void {
    setApart(dict, base, placeOf);
    for (const [key, value] of dict.entries()) dict.set(key, moved(value));
  }

  function newRef(ref: PDFRef): PDFObject {
    if (!given.has(ref)) {
      const object = source.context.lookup(ref);
      if (object === undefined || object === PDFNull) return PDFNull;
      moveTo(ref, nextRef());
    }
    return given.get(ref) ?? PDFNull;
  }

  function moveTo(ref: PDFRef, to: PDFRef): void {
    const object = source.context.lookup(ref);
    given.set(ref, to);
    if (object) waiting.push([to, object]);
  }

  function add(object: PDFObject, as = nextRef()): PDFRef {
    done.push([as, object]);
    return as;
  }

  function objects(): Numbered[] {
    for (let each = waiting.pop(); each; each = waiting.pop()) done.push([each[0], moved(each[1])]);
    return done.sort(([a], [b]) => a.objectNumber - b.objectNumber);
  }
}

const DEST = PDFName.of('Dest');
const D = PDFName.of('D');
const S = PDFName.of('S');
const ID = PDFName.of('ID');
const HEADERS = PDFName.of('Headers');
const KEYS = ['StructParents', 'StructParent'].map((key) => PDFName.of(key));
const GO_TO = PDFName.of('GoTo');

type PlaceOf = (name: PDFObject) => PDFObject | undefined;

function setApart(dict: PDFDict, base: number, placeOf: PlaceOf): void {
  for (const key of KEYS) {
    const value = dict.get(key);
    if (value instanceof PDFNumber) dict.set(key, PDFNumber.of(value.asNumber() + base));
  }
  const target = dict.get(S) === GO_TO ? D : DEST;
  const place = placeOf(dict.get(target) ?? PDFNull);
  if (place) dict.set(target, place);
  setIdsApart(dict, base);
}

/** Ids of tags, and the cells that name those of their headers. */
function setIdsApart(dict: PDFDict, base: number): void {
  const id = dict.get(ID);
  if (id !== undefined && dict.has(S)) dict.set(ID, idApart(id, base));
  const headers = dict.get(HEADERS);
  if (headers instanceof PDFArray)
    dict.set(HEADERS, dict.context.obj(headers.asArray().map((header) => idApart(header, base))));
}

/** An id of the part's own. They are sorted as strings, over the whole file. */
export function idApart(id: PDFObject, base: number): PDFObject {
  if (!(id instanceof PDFString || id instanceof PDFHexString)) return id;
  return PDFString.of(`${String(base).padStart(8, '0')}-${id.decodeText()}`);
}

/** Two articles may have a place of one name: links lead to the place itself. */
function namedPlaces({ catalog, context }: PDFDocument): PlaceOf {
  const places = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (name) => {
    const place = name instanceof PDFName ? places?.lookup(name) : undefined;
    return place instanceof PDFArray ? context.obj(place.asArray()) : undefined;
  };
}
