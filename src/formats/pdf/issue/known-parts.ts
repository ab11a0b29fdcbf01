/** Finds parts in the previous PDF of the issue, so that they can be copied unchanged. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { placesOf } from '../finish/save.ts';
import type { Part, PartFacts } from './part.ts';

/** Stored data about a file, as plain JSON. */
export interface KeptParts {
  /** Browser that printed the front. */
  browser: string;
  parts: KeptPart[];
}

interface KeptPart {
  /** Digest of the sources of the part. */
  madeFrom: string;
  base: number;
  facts: PartFacts;
  /** Offset and length of the part in the file. */
  start: number;
  length: number;
  /** Positions of the objects in the part, compressed, in base64. */
  rows: string;
}

export type MadePart = Part & { madeFrom: string };

/** @param parts in file order, without gaps, from the beginning of the file */
export function keptParts(browser: string, parts: readonly MadePart[]): KeptParts {
  const places = placesOf(parts.map(({ written }) => written));
  const kept = parts.map(({ madeFrom, base, facts, written: { bytes, rows } }, index) => ({
    madeFrom,
    base,
    facts,
    start: places[index] ?? 0,
    length: bytes.length,
    rows: deflateRawSync(rows, { level: 1 }).toString('base64'),
  }));
  return { browser, parts: kept };
}

export type FindPart = (madeFrom: string, base: number) => MadePart | undefined;

/** @param file the file that contains the parts */
export function partFinder(kept: KeptParts, file: Uint8Array): FindPart {
  const found = new Map(kept.parts.map((part) => [keyOf(part.madeFrom, part.base), part]));
  return (madeFrom, base) => {
    const part = found.get(keyOf(madeFrom, base));
    if (!part) return undefined;
    const bytes = file.subarray(part.start, part.start + part.length);
    const rows = inflateRawSync(Buffer.from(part.rows, 'base64'));
    return { madeFrom, base, facts: part.facts, written: { bytes, rows } };
  };
}

function keyOf(madeFrom: string, base: number): string {
  return `${base} ${madeFrom}`;
}
