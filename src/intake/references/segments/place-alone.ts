import { fold } from '../../../words/fold.ts';
import { isSeatOfPress } from '../tagger/gazetteer.ts';
import { CONTAINERS, type Label } from '../tagger/labels.ts';
import type { Segment } from './segments.ts';

/**
 * A known place alone after a finished title is the place of publication, whatever its label.
 *
 * Examples: "… als philosophisches Problem, Frankfurt/M.", "Deutschland im Wandel. Opladen. S. 239–255".
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

/** The margin of a certain choice; see `BestPath`. */
const USUAL = 1;

/** If the tagger's margin is this high, the segment is not a place, but a journal such as "Reading" or "Milan". */
const SURE = 0.15;

function canBePlace({ label, margin }: Segment): boolean {
  if (label === 'publisher') return true;
  return (CONTAINERS.includes(label) || label === 'collection-title') && margin < SURE;
}

/** Places, with or without the rivers they lie on. Examples: "Frankfurt/M.", "Berlin/Heidelberg", "New York". */
export function isKnownPlace(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter(Boolean);
  return (
    /^[\s([]*\p{Lu}/u.test(text) &&
    words.some((word) => word.length > 3 && isSeatOfPress(fold(word))) &&
    words.every((word) => isSeatOfPress(fold(word)) || /^(?:a|am|M|Main|Ts|und|and|&)$/.test(word))
  );
}
