import type { VFile } from 'vfile';
import { memoizeWeak } from '../../../../words/memoize/memoize-weak.ts';
import type { PhrasingNode } from '../../manuscript.ts';
import type { Reading } from '../reading.ts';

/**
 * Takes the label that knitr writes before a caption in HTML: `(\#tab:map) A map`. If one chunk prints
 * several parts with one label, the first has it.
 */
export function takeKnitrLabel(caption: PhrasingNode[], reading: Reading): string | undefined {
  const [open, sign, words] = caption;
  if (open?.type !== 'text' || sign?.type !== 'text' || words?.type !== 'text') return undefined;
  if (open.value.trim() !== '(' || sign.value !== '#') return undefined;
  const match = LABEL.exec(words.value);
  const label = match?.[1];
  if (!match || label === undefined) return undefined;
  words.value = words.value.slice(match[0].length);
  caption.splice(0, 2);
  const labels = labelsOf(reading.file);
  if (labels.has(label)) return undefined;
  labels.add(label);
  return label;
}

const LABEL = /^((?:tab|fig):[\w.-]+)\)\s*/;
const labelsOf = memoizeWeak((_: VFile) => new Set<string>());
