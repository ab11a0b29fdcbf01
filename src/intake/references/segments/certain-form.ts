import type { Label } from '../tagger/labels.ts';

/** A pattern, and the label of each of its groups. */
export interface Form {
  pattern: RegExp;
  labels: Label[];
  /** A string that every match contains; most texts lack it, so they are not searched. */
  needs?: string;
  /** The label of the part that must be a known place of publishers. */
  ofPress?: Label;
}
