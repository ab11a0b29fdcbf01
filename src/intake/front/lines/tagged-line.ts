import type { LineLabel } from './line-tagger.ts';
import type { FrontLine } from './lines.ts';
import type { SeenLine } from './seen-line.ts';

/** A line of the front page. */
export interface TaggedLine {
  seen: SeenLine;
  line: FrontLine;
  label: LineLabel;
  /** In units of the model's typical margin. */
  margin: number;
  /** What it would be otherwise. */
  alternative: LineLabel;
}
