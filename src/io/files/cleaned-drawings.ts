/**
 * Drawings as they are published. A map of 20 MB takes two seconds, and is asked for by each galley: large ones are
 * kept for the next time.
 */
import { type CleanDrawing, cleanDrawing } from '../../markup/drawing/clean-drawing.ts';
import { keepLatest } from '../../words/memoize/keep-latest.ts';
import { digestOf } from './digests.ts';

/** Smaller ones are read faster than they are looked up. */
const LARGE = 500_000;
/** The maps of an article. */
const KEPT = 3;
const kept = new Map<string, CleanDrawing>();

export function cleanedDrawing(bytes: Uint8Array): CleanDrawing {
  if (bytes.length < LARGE) return cleanDrawing(bytes);
  const key = digestOf(bytes);
  return keepLatest(kept, key, kept.get(key) ?? cleanDrawing(bytes), KEPT);
}
