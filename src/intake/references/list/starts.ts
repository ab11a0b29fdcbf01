/** Finds the first lines of the entries of a list. */
import { entryTagger } from './line-tagger.ts';
import type { ListLine } from './list-lines.ts';
import { seeLines } from './seen-line.ts';

/** Largest difference between the counted and the found entries, as a share, for the count to be trusted. */
const MOST_OTHERS = 0.15;
/** Margin at which a first line is as likely right as wrong, in 300 lists that were not used for training. */
const EVEN = 0.03;

/**
 * Confidence that each line begins an entry, 0–1; 0 for continuation lines.
 *
 * @param entries how many entries the list has, if it is known: the least certain lines change until it fits
 */
export function findStarts(list: ListLine[], entries?: number): number[] {
  const { labels, margins } = entryTagger().tag(seeLines(list), [
    { at: 0, label: 'start', is: true },
  ]);
  const starts = labels.map((label, at) => (label === 'start' ? sureness(margins[at]) : 0));
  const missing = (entries ?? 0) - starts.filter((sure) => sure > 0).length;
  if (entries === undefined || Math.abs(missing) > entries * MOST_OTHERS) return starts;
  const doubtful = [...labels.keys()]
    .filter((at) => at > 0 && (labels[at] === 'start') === missing < 0)
    .sort((a, b) => (margins[a] ?? 0) - (margins[b] ?? 0))
    .slice(0, Math.abs(missing));
  return starts.map((sure, at) =>
    doubtful.includes(at) ? (missing < 0 ? 0 : sureness(margins[at])) : sure,
  );
}

const sureness = (margin = 0): number => margin / (margin + EVEN) || Number.MIN_VALUE;
