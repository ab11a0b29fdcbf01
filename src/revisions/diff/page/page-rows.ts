/** The texts of both versions, side by side in rows. */
import type { Article } from '../../../article/article.ts';
import type { Pair } from '../align.ts';
import type { Run } from '../change.ts';
import { joinedTokens, leafText, type Row } from '../compare/compare-blocks.ts';
import { runsBetween } from '../compare/compare-text.ts';
import type { Comparison, Side } from '../compare/comparison.ts';
import type { Versions } from '../index.ts';
import type { Leaf } from '../leaves.ts';
import { type Token, tokensOf } from '../tokens.ts';

export interface PageRow {
  /** The text in the new version, or in the old one if it was removed. */
  text: string;
  /** The parts that changed. */
  runs?: Run[];
  heading: boolean;
  /** Example: "moved" */
  note?: string;
}
export interface PagePart {
  title: string;
  /** The article whose language the words are in. */
  article: Article;
  rows: PageRow[];
}

export function pageRows({ comparison, rows }: Versions): PagePart[] {
  const { article } = comparison.after;
  const part = (title: string, row: Row): PagePart => ({
    title,
    article,
    rows: rowsOf(row, comparison),
  });
  return [
    { title: 'Title', article, rows: [titleRow(comparison)] },
    part('Abstract', rows.abstract),
    ...rows.translations.flatMap(({ after, abstract }): PagePart[] => {
      if (!after || !abstract) return [];
      const { language, direction } = after;
      const own = part(`Abstract (${language})`, abstract);
      return [{ ...own, article: { ...article, language, direction } }];
    }),
    part('Text', rows.body),
    part('Back matter', rows.back),
    part('Notes', rows.notes),
    { title: 'References', article, rows: referenceRows(comparison) },
  ];
}

function rowOfTokens(
  before: Token[] | undefined,
  after: Token[] | undefined,
  heading = false,
): PageRow {
  const [old, now] = [before ?? [], after ?? []];
  const runs = runsBetween(old, now);
  const text = runs
    .filter(({ mark }) => mark !== 'removed' || !after)
    .map((run) => run.text)
    .join('');
  return { text, heading, ...(runs.some(({ mark }) => mark !== 'kept') && { runs }) };
}

function titleRow({ before, after }: Comparison): PageRow {
  return rowOfTokens(
    tokensOf(before.article.title, before.reading),
    tokensOf(after.article.title, after.reading),
    true,
  );
}

/** Rows in the order of the new version. Removed text stays at its old place. */
function rowsOf({ alignment, before, after }: Row, comparison: Comparison): PageRow[] {
  const pairOf = new Map(alignment.pairs.map((pair) => [pair.after[0], pair]));
  const added = new Set(alignment.added);
  const removed = new Set(alignment.removed);
  const places = new Map(before.leaves.map((leaf, index) => [leaf, index]));
  const out: PageRow[] = [];
  let next = 0;
  const flush = (until: number) => {
    for (; next < until; next++) {
      const leaf = before.leaves[next];
      if (leaf && removed.has(leaf))
        out.push(addedOrRemovedRow(leaf, comparison.before, 'removed'));
    }
  };
  for (const leaf of after.leaves) {
    const pair = pairOf.get(leaf);
    if (pair && !pair.moved) flush((places.get(pair.before[0]) ?? 0) + pair.before.length);
    if (pair) out.push(pairRow(pair, comparison));
    else if (added.has(leaf)) out.push(addedOrRemovedRow(leaf, comparison.after, 'added'));
  }
  flush(before.leaves.length);
  return out;
}

function addedOrRemovedRow(leaf: Leaf, side: Side, mark: Run['mark']): PageRow {
  const text = leafText(leaf, side);
  return { text, runs: [{ mark, text }], heading: leaf.type === 'heading' };
}

function pairRow({ before, after, moved }: Pair, comparison: Comparison): PageRow {
  const [old, now] = [before[0], after[0]];
  const heading = now.type === 'heading';
  const note = moved ? { note: 'moved' } : {};
  if (!moved && before.length + after.length === 2 && old.print === now.print)
    return { text: leafText(now, comparison.after), heading };
  const row = rowOfTokens(
    tokensOfAll(before, comparison.before),
    tokensOfAll(after, comparison.after),
    heading,
  );
  return {
    ...row,
    ...(moved && { runs: row.runs ?? [{ mark: 'kept', text: row.text }] }),
    ...note,
  };
}

function tokensOfAll(leaves: readonly Leaf[], side: Side): Token[] {
  if (leaves.every(({ words }) => words)) return joinedTokens(leaves, side);
  const value = leaves.map((leaf) => leafText(leaf, side)).join('\n');
  return tokensOf([{ type: 'text', value }], side.reading);
}

function referenceRows({ before, after }: Comparison): PageRow[] {
  const old = new Map(
    before.article.references.map((each) => [before.reading.keyOf(each.key), each]),
  );
  const now = after.article.references.map(({ key, text }) => {
    const other = old.get(key);
    old.delete(key);
    return rowOfTokens(
      other && tokensOf(other.text, before.reading),
      tokensOf(text, after.reading),
    );
  });
  const gone = [...old.values()].map(({ text }) =>
    rowOfTokens(tokensOf(text, before.reading), undefined),
  );
  return [...now, ...gone];
}
