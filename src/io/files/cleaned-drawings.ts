/**
 * Cleans drawings for publication. A map of 20 MB takes two seconds, and every galley needs it, so large
 * drawings are cached.
 */
import { type CleanDrawing, cleanDrawing } from '../../markup/drawing/clean-drawing.ts';
import { keepLatest } from '../../words/memoize/keep-latest.ts';
import { digestOf } from './digests.ts';

/** In bytes. Smaller drawings are cleaned faster than they are looked up. */
const LARGE = 500_000;
/** Number of cached drawings: the maps of an article. */
const CACHE_SIZE = 3;
const cache = new Map<string, CleanDrawing>();

export function cleanedDrawing(bytes: Uint8Array): CleanDrawing {
  if (bytes.length < LARGE) return cleanDrawing(bytes);
  const key = digestOf(bytes);
  return keepLatest(cache, key, cache.get(key) ?? cleanDrawing(bytes), CACHE_SIZE);
}
