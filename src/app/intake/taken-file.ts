/** What became of a file that was taken in. */
import type { Intake } from '../../intake/result.ts';

export interface TakenFile {
  /** Name of the author's file. */
  input: string;
  /** Name of the article's folder. */
  article?: string;
  result?: Intake;
  /** Absolute paths. */
  written: string[];
  /** Why it was not converted. */
  refused?: string;
  /** Our bug, not a mistake in the file. */
  bug?: boolean;
}
