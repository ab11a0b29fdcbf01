import type { Segment } from './segments.ts';

/**
 * Finds the end of a sentence, a name, a colon and a publisher if the tagger left the place, or its first words, with
 * the title. Example: "Essays on Socialism. Dar es Salaam: Oxford University Press".
 */
export function divideAtPlace(segments: Segment[], text: string): Segment[] {
  const at = segments.findIndex(({ label }) => label === 'title');
  const [title, next, after] = at === -1 ? [] : segments.slice(at);
  const half = next?.label === 'location' && after?.label === 'publisher' ? next : undefined;
  const whole = next?.label === 'publisher' && !segments.some(({ label }) => label === 'location');
  if (!title || !next || !(half || whole)) return segments;
  const end = half?.end ?? title.end;
  const place = PLACE_AT_END.exec(text.slice(title.start, end));
  const cut = title.start + (place?.index ?? 0) + 2;
  if (!place || place.index < 8 || cut >= title.end) return segments;
  const margin = Math.max(title.margin, next.margin);
  return [
    ...segments.slice(0, at),
    { ...title, margin, end: cut, text: text.slice(title.start, cut) },
    { ...title, margin, label: 'location', start: cut, end, text: text.slice(cut, end) },
    ...segments.slice(at + (half ? 2 : 1)),
  ];
}

/** Up to four words, each with a capital or a particle. */
const PLACE_AT_END =
  /[.?!] \p{Lu}[\p{L}’'-]+(?:,? (?:es|de|del|la|upon|am|an der|of|do|\p{Lu}[\p{L}.’'-]+)){0,3}:\s*$/u;
