/** Detects text in scripts that a browser's PDF does not preserve as it was written. */
import { type Cluster, clustersOf } from '../reading/clusters.ts';
import type { Run } from '../reading/runs.ts';

/**
 * Right-to-left letters and the punctuation between them. Digits and the separators inside numbers
 * (٪٫٬) are excluded.
 */
export const RIGHT_TO_LEFT =
  /[\u0590-\u065f\u066d-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const MARK = /\p{M}/u;
/** Several characters including a mark, drawn as one shape. */
const STACKED = /^.+\p{M}|^\p{M}./su;
/** Scripts whose letters stand side by side. */
const SIMPLE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/**
 * Whether readers cannot find the run's words, because its text is right-to-left or its letters
 * stack.
 */
export function isScrambled(run: Run): boolean {
  if (run.reversed || RIGHT_TO_LEFT.test(run.text)) return true;
  if (run.spans.length === 0 && !MARK.test(run.text)) return false;
  return clustersOf(run).some((cluster) => isStacked(cluster) || RIGHT_TO_LEFT.test(cluster.text));
}

function isStacked({ text, glyphs, actual }: Cluster): boolean {
  if (SIMPLE.test(text)) return false;
  return STACKED.test(text) || (actual && glyphs.length > 1 && /\p{L}/u.test(text));
}
