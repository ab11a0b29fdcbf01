/** Parts of the PDF that was made before, taken from it as they stand there. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { placesOf } from '../finish/save.ts';
import type { Part, PartFacts } from './part.ts';

/** What is to be remembered of a file, as plain JSON. */
export interface KeptParts {
  /** That printed the front. */
  browser: string;
  parts: KeptPart[];
}

interface KeptPart {
  /** What it was made from, by a digest. */
  madeFrom: string;
  base: number;
  facts: PartFacts;
  /** Its bytes in the file. */
  start: number;
  length: number;
  /** Where its objects are in them, compressed, in base 64. */
  rows: string;
}

export type MadePart = Part & { madeFrom: string };

/** @param parts as they stand in the file, one behind the other, from its beginning */
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

/** @param file in which the parts are */
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
