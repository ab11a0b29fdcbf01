import type { Change } from '../sources.ts';

/** New texts of a bibliography and of the manuscript, before they are saved. */
export interface PlannedChange {
  changes: Change[];
  /** For each changed file, the version that is replaced. */
  before: Record<string, string>;
  /** Number of citations that were changed in the text. */
  citations: number;
}
