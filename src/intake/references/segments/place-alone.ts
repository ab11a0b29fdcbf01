import { fold } from '../../../words/fold.ts';
import { isSeatOfPress } from '../tagger/gazetteer.ts';
import { CONTAINERS, type Label } from '../tagger/labels.ts';
import type { Segment } from './segments.ts';

/**
 * "… als philosophisches Problem, Frankfurt/M.", "Deutschland im Wandel. Opladen. S. 239–255": a known
 * place and nothing else behind a closed title is where the work was published, whatever the tagger
 * took it for.
 */
export function placesAlone(segments: Segment[]): Segment[] {
  if (segments.some(({ label }) => label === 'location')) return segments;
  return segments.map((segment, at) => {
    const [before, after] = [segments[at - 1], segments[at + 1]];
    const holds =
      before !== undefined &&
      ABOVE.has(before.label) &&
      /[.,?!»«”“"’)]\s*$/.test(before.text) &&
      (after === undefined || BELOW.has(after.label)) &&
      canBePlace(segment) &&
      isKnownPlace(segment.text);
    return holds ? { ...segment, label: 'location', margin: USUAL } : segment;
  });
}

const ABOVE = new Set<Label>(['title', 'edition', ...CONTAINERS]);
const BELOW = new Set<Label>(['pages', 'date', 'note', 'url', 'doi']);

/** See `BestPath`. */
const USUAL = 1;

/** The journals "Reading" and "Milan": where the tagger is sure, it is none. */
const SURE = 0.15;

function canBePlace({ label, margin }: Segment): boolean {
  if (label === 'publisher') return true;
  return (CONTAINERS.includes(label) || label === 'collection-title') && margin < SURE;
}

/** "Frankfurt/M.", "Berlin/Heidelberg", "New York": places and the rivers at which they lie. */
export function isKnownPlace(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  return (
    /^[\s([]*\p{Lu}/u.test(text) &&
    words.some((word) => word.length > 3 && isSeatOfPress(fold(word))) &&
    words.every((word) => isSeatOfPress(fold(word)) || /^(?:a|am|M|Main|Ts|und|and|&)$/.test(word))
  );
}
