/** Reports parts that a drawing must not have. */

/** Thrown if a drawing cannot be published. */
export class Refusal extends Error {
  override name = 'Refusal';
}

export interface Report {
  /** Descriptions of the parts that were left out. Examples: "script", "event handler onload" */
  removed: Set<string>;
}

/** Number and length of descriptions. A hostile drawing may have a million long names. */
const MOST_NAMED = 10;
const LONGEST = 60;

export function reportRemoved({ removed }: Report, what: string): void {
  removed.add(removed.size < MOST_NAMED ? what.slice(0, LONGEST) : 'and more');
}
