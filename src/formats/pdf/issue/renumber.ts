/**
 * Renumbers the objects of a file and resolves its names, so that they do not collide with those of
 * other parts of the issue.
 */
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
  /**
   * Replaces the references in a value with new ones, and returns it. The objects that it refers to
   * are moved too.
   */
  moved(value: PDFObject): PDFObject;
  /** Moves the object of a reference to this number. */
  moveTo(ref: PDFRef, to: PDFRef): void;
  /** Adds a new object, whose references are already new. */
  add(object: PDFObject, as?: PDFRef): PDFRef;
  nextRef(): PDFRef;
  /** All objects so far, and all objects that they refer to. */
  objects(): Numbered[];
}

/**
 * Changes the objects of `source`, which cannot be used afterwards.
 *
 * @param first first free object number
 * @param base added to the numbers by which content finds its tags, and prepended to the ids of
 * tags
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

/** Makes ids of tags unique, and the header ids that cells refer to. */
function setIdsApart(dict: PDFDict, base: number): void {
  const id = dict.get(ID);
  if (id !== undefined && dict.has(S)) dict.set(ID, idApart(id, base));
  const headers = dict.get(HEADERS);
  if (headers instanceof PDFArray)
    dict.set(HEADERS, dict.context.obj(headers.asArray().map((header) => idApart(header, base))));
}

/**
 * Makes an id unique to its part. Ids are sorted as strings over the whole file, so the prefix has
 * a fixed length.
 */
export function idApart(id: PDFObject, base: number): PDFObject {
  if (!(id instanceof PDFString || id instanceof PDFHexString)) return id;
  return PDFString.of(`${String(base).padStart(8, '0')}-${id.decodeText()}`);
}

/** Resolves the named destinations of links, because two articles may use the same name. */
function namedPlaces({ catalog, context }: PDFDocument): PlaceOf {
  const places = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (name) => {
    const place = name instanceof PDFName ? places?.lookup(name) : undefined;
    return place instanceof PDFArray ? context.obj(place.asArray()) : undefined;
  };
}
