/** What a drawing may not have: it is named once for editors, or the drawing is refused. */

/** Why a drawing cannot be published. */
export class Refusal extends Error {
  override name = 'Refusal';
}

export interface Report {
  /** What was left out, for people: "script", "event handler onload"; each once. */
  removed: Set<string>;
}

/** A hostile drawing has a million names, as long as it likes; these are enough for anybody. */
const MOST_NAMED = 10;
const LONGEST = 60;

export function reportRemoved({ removed }: Report, what: string): void {
  removed.add(removed.size < MOST_NAMED ? what.slice(0, LONGEST) : 'and more');
}
