import type { CslItem } from '../../../article/article.ts';
import type { Segment } from '../segments/segments.ts';
import type { Label } from '../tagger/labels.ts';

/** The labels a CSL variable is read from, and how their margin relates to correctness. */
interface Source {
  labels: Label[];
  /** Margin at which the value is right with probability 0.5. */
  even: number;
  /** How fast the probability grows with the logarithm of the margin. */
  slope: number;
}

/** Numbers of volumes and pages are hardly less often right if their margin is low. */
const NUMBER = { even: 0.004, slope: 1 };
const OTHER = { even: 0.03, slope: 1 };

/**
 * Fitted to 4,800 strings of AnyStyle's and EXcite's sets that were not used for training.
 * Identifiers are recognized by their form and need no estimate.
 */
const SOURCES: Partial<Record<string, Source>> = {
  author: { labels: ['author'], even: 0.08, slope: 1.8 },
  editor: { labels: ['editor'], even: 0.09, slope: 1.5 },
  translator: { labels: ['translator'], even: 0.09, slope: 1.5 },
  // A low margin hardly matters for years: 484 of the 486 with the smallest margins were right.
  issued: { labels: ['date'], even: 0.0003, slope: 1 },
  title: { labels: ['title'], even: 0.055, slope: 1.2 },
  'container-title': { labels: ['journal', 'container-title'], even: 0.06, slope: 1.2 },
  'collection-title': { labels: ['collection-title'], even: 0.21, slope: 2 },
  volume: { labels: ['volume'], ...NUMBER },
  issue: { labels: ['volume'], ...NUMBER },
  page: { labels: ['pages'], ...NUMBER },
  publisher: { labels: ['publisher'], even: 0.045, slope: 1.7 },
  'publisher-place': { labels: ['location'], ...OTHER },
  edition: { labels: ['edition'], ...OTHER },
  genre: { labels: ['genre'], even: 0.1, slope: 2 },
  note: { labels: ['note'], ...OTHER },
};

/** Confidence of each field, 0–1, from the tagger's margin at its least certain token. */
export function confidenceOf(item: CslItem, segments: Segment[]): Partial<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(item).flatMap((name) => {
      if (name === 'id' || name === 'type') return [];
      const source = SOURCES[name];
      const margins = segments
        .filter(({ label }) => source?.labels.includes(label))
        .map(({ margin }) => margin)
        // Only the first group of names is read.
        .slice(0, name === 'author' ? 1 : undefined);
      const confidence =
        source && margins.length > 0 ? probability(Math.min(...margins), source) : 1;
      return [[name, Math.round(confidence * 100) / 100]];
    }),
  );
}

function probability(margin: number, { even, slope }: Source): number {
  return 1 / (1 + (even / Math.max(margin, 1e-6)) ** slope);
}
