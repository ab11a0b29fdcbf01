import type { CslItem } from '../../article.ts';
import type { Label } from './labels.ts';
import type { Segment } from './segments.ts';

/** Which label a CSL variable is read from. Identifiers are read by their form: sure. */
const LABEL_OF: Partial<Record<string, Label[]>> = {
  author: ['author'],
  editor: ['editor'],
  translator: ['translator'],
  issued: ['date'],
  title: ['title'],
  'container-title': ['journal', 'container-title'],
  'collection-title': ['collection-title'],
  volume: ['volume'],
  issue: ['volume'],
  page: ['pages'],
  publisher: ['publisher'],
  'publisher-place': ['location'],
  edition: ['edition'],
  genre: ['genre'],
  note: ['note'],
};

/** How sure each field is, from the tagger's margin at its least sure token. */
export function confidenceOf(item: CslItem, segments: Segment[]): Partial<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(item).flatMap((name) => {
      if (name === 'id' || name === 'type') return [];
      const labels = LABEL_OF[name] ?? [];
      const margins = segments
        .filter(({ label }) => labels.includes(label))
        .map(({ margin }) => margin);
      const confidence = margins.length === 0 ? 1 : probability(Math.min(...margins));
      return [[name, Math.round(confidence * 100) / 100]];
    }),
  );
}

/** Logistic curve fitted to margins of right and wrong segments of unseen strings. */
function probability(margin: number): number {
  return 1 / (1 + Math.exp(-(margin - 1) / 3));
}
