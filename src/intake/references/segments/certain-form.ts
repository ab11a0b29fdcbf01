import type { Label } from '../tagger/labels.ts';

/** A pattern; each of its groups has the label beside it. */
export interface Form {
  pattern: RegExp;
  labels: Label[];
  /** A sign without which the pattern cannot fit: most strings are spared the search. */
  needs?: string;
  /** The label of the part that must be a place known for its presses. */
  ofPress?: Label;
}
