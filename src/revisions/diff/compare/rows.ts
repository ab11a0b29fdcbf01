/** Aligns the blocks of two versions: abstract, text, back matter, notes, translations. */
import type { Translation } from '../../../article/article.ts';
import { leavesOf, noteLeaves } from '../leaves.ts';
import { type Row, rowOf } from './compare-blocks.ts';
import type { Side } from './comparison.ts';

export interface Rows {
  abstract: Row;
  body: Row;
  back: Row;
  notes: Row;
  translations: TranslationPair[];
}
export interface TranslationPair {
  before?: Translation;
  after?: Translation;
  abstract?: Row;
}

export function rowsOf(before: Side, after: Side): Rows {
  const [a, b] = [before.article, after.article];
  const row = (key: 'abstract' | 'body', more: Partial<Row>) =>
    rowOf(leavesOf(a[key], before.reading), leavesOf(b[key], after.reading), more);
  return {
    abstract: row('abstract', { name: 'abstract', part: 'abstract' }),
    body: row('body', {}),
    back: rowOf(backLeaves(before), backLeaves(after), {
      name: 'back matter',
      part: 'back-matter',
    }),
    notes: rowOf(noteLeaves(a.notes, before.reading), noteLeaves(b.notes, after.reading), {
      part: 'footnotes',
    }),
    translations: translationPairs(before, after),
  };
}

export function allRows({ abstract, body, back, notes, translations }: Rows): Row[] {
  const abstracts = translations.flatMap((pair) => pair.abstract ?? []);
  return [abstract, ...abstracts, body, back, notes];
}

function backLeaves({ article, reading }: Side) {
  return leavesOf(
    article.back.map(({ section }) => section),
    reading,
    article.back.map(({ kind }) => kind),
  );
}

/** Pairs by language, and in order if a language occurs several times. */
function translationPairs(before: Side, after: Side): TranslationPair[] {
  const [old, now] = [before, after].map(({ article }) =>
    Map.groupBy(article.translations, ({ language }) => language),
  );
  const languages = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...languages].flatMap((language) => {
    const [a, b] = [old?.get(language) ?? [], now?.get(language) ?? []];
    const count = Math.max(a.length, b.length);
    return Array.from({ length: count }, (_, at) => translationPair(a[at], b[at], before, after));
  });
}

function translationPair(
  old: Translation | undefined,
  now: Translation | undefined,
  before: Side,
  after: Side,
): TranslationPair {
  const pair = { ...(old && { before: old }), ...(now && { after: now }) };
  if (!old?.abstract || !now?.abstract) return pair;
  const { language } = now;
  const [a, b] = [
    leavesOf(old.abstract, { ...before.reading, language }),
    leavesOf(now.abstract, { ...after.reading, language }),
  ];
  const name = `translation (${language})`;
  return { ...pair, abstract: rowOf(a, b, { name, part: 'translations' }) };
}
