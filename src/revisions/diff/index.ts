/**
 * The changes between two versions of an article: where, what, of which class and why. There are none if the versions
 * differ only in ids and numbers that follow from the order, or in where they are stored and built.
 */
import type { Article } from '../../article/article.ts';
import { type Change, minor, PARTS } from './change.ts';
import { compareInside, sharedIds } from './compare/compare-blocks.ts';
import { type FactSpot, factSpot } from './compare/compare-facts.ts';
import { renamedKeys } from './compare/compare-references.ts';
import { compareInlines } from './compare/compare-text.ts';
import { type Around, type Comparison, changeAt, type Side } from './compare/comparison.ts';
import { allRows, type Rows, rowsOf } from './compare/rows.ts';
import { vocabularyOf } from './compare/vocabulary.ts';
import { COMPARED } from './fields.ts';
import { contentPrint } from './fingerprint.ts';
import { numbersOf, type Reading } from './tokens.ts';

export type { Change, Part, Run } from './change.ts';
export { PART_NAMES, PARTS } from './change.ts';
export type { Around } from './compare/comparison.ts';
export { sentenceOf } from './sentence.ts';

/** @param around optional places, digests of files and words of the language, which make the result more precise */
export function compareArticles(before: Article, after: Article, around: Around = {}): Change[] {
  return compareVersions(before, after, around).changes;
}

export interface Versions {
  comparison: Comparison;
  rows: Rows;
  /** Substantive and minor changes, sorted by part as in `PARTS`. */
  changes: Change[];
}

/** The changes and the aligned texts of both versions. */
export function compareVersions(before: Article, after: Article, around: Around = {}): Versions {
  const keys = renamedKeys(before, after);
  const sides = {
    before: sideOf(before, (key) => keys.get(key) ?? key),
    after: sideOf(after, (key) => key),
  };
  const rows = rowsOf(sides.before, sides.after);
  const ids = new Map(allRows(rows).flatMap(sharedIds));
  const comparison: Comparison = {
    ...sides,
    around,
    words: vocabularyOf(before, after, around),
    sameTarget: (old, now) => (ids.get(old ?? '') ?? old) === now,
    inside: (old, now, spot) => compareInside(old, now, spot, comparison),
  };
  const found = Object.values(COMPARED).flatMap((compare) =>
    compare === 'not compared' ? [] : compare(comparison, rows),
  );
  const changes = found.length > 0 ? found : citedAs(comparison);
  return { comparison, rows, changes: inOrder(changes) };
}

function sideOf(article: Article, keyOf: Reading['keyOf']): Side {
  const numberOf = numbersOf(article.references, article.citationFormat);
  return { article, reading: { language: article.language, numberOf, keyOf } };
}

function inOrder(changes: readonly Change[]): Change[] {
  const parts = Object.keys(PARTS);
  return changes.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** Whether only the style of the suggested citation differs. */
function citedAs(comparison: Comparison): Change[] {
  const [before, after] = [comparison.before.article.citeAs, comparison.after.article.citeAs];
  const at: FactSpot = { part: 'layout', label: 'how to cite this article' };
  if (contentPrint(before ?? null) === contentPrint(after ?? null)) return [];
  const [change] = compareInlines(before, after, factSpot(at, comparison), comparison);
  const { before: old, after: now, runs } = change ?? {};
  return [
    changeAt(
      factSpot(at, comparison),
      'changed',
      minor('printed otherwise; its facts are the same'),
      { before: old, after: now, runs },
    ),
  ];
}
