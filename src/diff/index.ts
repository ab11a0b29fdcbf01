/**
 * What changed between two versions of an article, for people: where, what, of which class and why.
 * Empty exactly where the two are equal apart from ids and numbers that follow from the order of
 * things, and from where they are kept and built.
 */
import type { Article, Translation } from '../article.ts';
import type { Change } from './change.ts';
import { PARTS } from './change.ts';
import { compareInside, compareRow, type Row, rowOf, sharedIds } from './compare-blocks.ts';
import { compareFact, compareFields, type FactSpot, factSpot } from './compare-facts.ts';
import { compareFiles } from './compare-figures.ts';
import { compareKeywords } from './compare-keywords.ts';
import { compareAffiliations, compareAuthors } from './compare-people.ts';
import { compareReferences, renamedKeys } from './compare-references.ts';
import { compareInlines } from './compare-text.ts';
import {
  type Around,
  type Comparison,
  changeAt,
  groupedBy,
  minor,
  type Side,
  substantive,
} from './comparison.ts';
import { contentPrint } from './fingerprint.ts';
import { leavesOf, noteLeaves } from './leaves.ts';
import { numbersOf, type Reading } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

export type { Change, Part, Run, Where } from './change.ts';
export { PARTS } from './change.ts';
export type { Around } from './comparison.ts';

/** @param around places, digests of files, words of the language: each makes it say more */
export function compareArticles(before: Article, after: Article, around: Around = {}): Change[] {
  return compareVersions(before, after, around).changes;
}

export interface Versions {
  comparison: Comparison;
  rows: Rows;
  /** Substantive and minor ones, part by part in the order of `PARTS`. */
  changes: Change[];
}

/** The changes, and how the texts of both versions lie beside each other. */
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

// ------------------------------------------------------------------------ rows of blocks

export interface Rows {
  abstract: Row;
  body: Row;
  back: Row;
  notes: Row;
  translations: TranslationPair[];
}
interface TranslationPair {
  before?: Translation;
  after?: Translation;
  abstract?: Row;
}

function rowsOf(before: Side, after: Side): Rows {
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

function allRows({ abstract, body, back, notes, translations }: Rows): Row[] {
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

/** By language; where one has several, in their order. */
function translationPairs(before: Side, after: Side): TranslationPair[] {
  const [old, now] = [before, after].map(({ article }) =>
    groupedBy(article.translations, ({ language }) => language),
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

// ------------------------------------------------------------------------------- parts

type Compare = (comparison: Comparison, rows: Rows) => Change[];

/** A fact of one field, told of as a whole. */
function fact(key: keyof Article, at: FactSpot): Compare {
  return (comparison) => {
    const { before, after } = comparison;
    return compareFact(before.article[key], after.article[key], { key, ...at }, comparison);
  };
}

/** One that was registered after the publication takes nothing from anybody. */
function compareDoi(comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const verdict =
    before.article.doi === undefined ? { verdict: minor('a DOI was registered') } : {};
  const at = { key: 'doi', ...IDENTIFYING, label: 'DOI', ...verdict };
  return compareFact(before.article.doi, after.article.doi, at, comparison);
}

const IDENTIFYING = { part: 'identifiers', touches: 'crediting' } as const;
const MINOR_OF_JOURNAL = new Set([
  'articleUrl',
  'copyrightHolder',
  'doiPrefix',
  'editors',
  'email',
  'language',
  'license',
  'url',
]);

/** How each field of an article is compared; a field that lacks here does not compile. */
const COMPARED: Record<keyof Article, Compare | 'not compared'> = {
  // Where an article is kept, and what the record says of its versions, is no part of what it says.
  name: 'not compared',
  record: 'not compared',
  // Made from the other facts: see `citedAs`.
  citeAs: 'not compared',
  type: fact('type', { part: 'type', label: 'type of the article', touches: 'interpretation' }),
  language: fact('language', { part: 'type', label: 'language', touches: 'interpretation' }),
  direction: fact('direction', {
    part: 'layout',
    label: 'direction of the text',
    verdict: minor('direction of the text'),
  }),
  heading: fact('heading', {
    part: 'type',
    label: 'section of the issue',
    touches: 'interpretation',
  }),
  title: (comparison) => titles('title', comparison),
  subtitle: (comparison) => titles('subtitle', comparison),
  shortTitle: fact('shortTitle', {
    part: 'title',
    label: 'short title',
    verdict: minor('the short title, which heads the pages'),
  }),
  authors: compareAuthors,
  affiliations: compareAffiliations,
  dates: (comparison) => fields('dates', { part: 'dates', label: 'date' }, comparison),
  doi: compareDoi,
  pages: fact('pages', { ...IDENTIFYING, label: 'pages' }),
  elocation: fact('elocation', { ...IDENTIFYING, label: 'elocation-id' }),
  issue: ({ before, after, ...rest }) => {
    const [{ folder: _, ...old }, { folder: __, ...now }] = [
      before.article.issue,
      after.article.issue,
    ];
    return compareFields(old, now, { ...IDENTIFYING, label: 'issue' }, { before, after, ...rest });
  },
  journal: (comparison) => {
    const { before, after } = comparison;
    return compareFields(
      before.article.journal,
      after.article.journal,
      { part: 'journal', label: 'journal' },
      comparison,
      (field) =>
        MINOR_OF_JOURNAL.has(field)
          ? minor('how to reach the journal, or what it sets for later articles')
          : undefined,
    );
  },
  license: (comparison) => fields('license', { part: 'licence', label: 'licence' }, comparison),
  copyright: (comparison) =>
    fields('copyright', { part: 'licence', label: 'copyright' }, comparison),
  funding: (comparison) => fields('funding', { part: 'funding', label: 'funding' }, comparison),
  product: (comparison) =>
    fields(
      'product',
      { part: 'product', label: 'reviewed work', touches: 'interpretation' },
      comparison,
    ),
  related: fact('related', {
    part: 'related',
    label: 'related articles',
    touches: 'interpretation',
  }),
  keywords: (comparison) => {
    const { before, after } = comparison;
    const at: FactSpot = {
      part: 'keywords',
      label: 'keywords',
      touches: 'interpretation',
      key: 'keywords',
    };
    return compareKeywords(
      before.article.keywords,
      after.article.keywords,
      factSpot(at, comparison),
      comparison,
    );
  },
  abstract: (comparison, { abstract }) => compareRow(abstract, comparison),
  translations: (comparison, { translations }) =>
    translations.flatMap((pair) => compareTranslation(pair, comparison)),
  body: (comparison, { body }) => compareRow(body, comparison),
  back: (comparison, { back }) => compareRow(back, comparison),
  notes: (comparison, { notes }) => compareRow(notes, comparison),
  references: compareReferences,
  citationFormat: fact('citationFormat', {
    part: 'layout',
    label: 'citation style',
    verdict: minor('how works are cited: by author and date, numbers or notes'),
  }),
  assets: compareFiles,
};

function titles(key: 'title' | 'subtitle', comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const [old, now] = [before.article[key], after.article[key]];
  const at: FactSpot = { part: 'title', label: key, key };
  const spot = { ...factSpot(at, comparison), always: `the ${key} changed` };
  return textChanges(old, now, spot, comparison);
}

/** A text that is a field of its own: also what its words do not show. */
function textChanges(
  before: Article['title'] | undefined,
  after: Article['title'] | undefined,
  spot: Parameters<typeof compareInlines>[2],
  comparison: Comparison,
): Change[] {
  const changes = compareInlines(before, after, spot, comparison);
  if (changes.length > 0 || contentPrint(before ?? null) === contentPrint(after ?? null))
    return changes;
  return [changeAt(spot, 'changed', minor('how it is marked up; the words are the same'))];
}

function fields(
  key: 'dates' | 'license' | 'copyright' | 'funding' | 'product',
  at: FactSpot,
  comparison: Comparison,
): Change[] {
  const [before, after] = [comparison.before.article[key], comparison.after.article[key]];
  return compareFields(before, after, { key, ...at }, comparison);
}

function compareTranslation(pair: TranslationPair, comparison: Comparison): Change[] {
  const { before, after, abstract } = pair;
  const language = (after ?? before)?.language ?? '';
  const at = (field: string): FactSpot => ({
    part: 'translations',
    label: `translation (${language}), ${field}`,
    touches: 'interpretation',
    key: `translations.${language}.${field}`,
    field,
  });
  const spot = (field: string) => factSpot(at(field), comparison);
  if (!before || !after) {
    const kind = before ? 'removed' : 'added';
    return [
      changeAt(spot('all'), kind, substantive(`a translation was ${kind}`), {
        [before ? 'before' : 'after']: language,
      }),
    ];
  }
  return [
    ...textChanges(
      before.title,
      after.title,
      { ...spot('title'), always: 'a title changed' },
      comparison,
    ),
    ...textChanges(
      before.subtitle,
      after.subtitle,
      { ...spot('subtitle'), always: 'a title changed' },
      comparison,
    ),
    ...compareKeywords(before.keywords, after.keywords, spot('keywords'), comparison),
    ...(abstract
      ? compareRow(abstract, comparison)
      : compareFact(
          before.abstract && 'an abstract',
          after.abstract && 'an abstract',
          at('abstract'),
          comparison,
        )),
    ...compareFact(
      before.direction,
      after.direction,
      { ...at('direction'), verdict: minor('direction of the text') },
      comparison,
    ),
  ];
}

/** Where nothing differs but the style in which it is to be cited. */
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
