/** The comparison of each field of an article. */
import type { Article } from '../../article/article.ts';
import { wordSet } from '../../words/word-list.ts';
import { type Change, minor } from './change.ts';
import { compareRow } from './compare/compare-blocks.ts';
import { compareFact, compareFields, type FactSpot, factSpot } from './compare/compare-facts.ts';
import { compareFiles } from './compare/compare-figures.ts';
import { compareKeywords } from './compare/compare-keywords.ts';
import { compareAffiliations, compareAuthors } from './compare/compare-people.ts';
import { compareReferences } from './compare/compare-references.ts';
import { compareTitles } from './compare/compare-titles.ts';
import { compareTranslation } from './compare/compare-translations.ts';
import type { Comparison } from './compare/comparison.ts';
import type { Rows } from './compare/rows.ts';
import {
  COPYRIGHT_NAMES,
  DATE_NAMES,
  FUNDING_NAMES,
  ISSUE_NAMES,
  JOURNAL_NAMES,
  PRODUCT_NAMES,
} from './fact-names.ts';
import { FACT_TEXTS, relatedText } from './fact-texts.ts';

export type Compare = (comparison: Comparison, rows: Rows) => Change[];

const IDENTIFYING = { part: 'identifiers', touches: 'crediting' } as const;
const MINOR_OF_JOURNAL = wordSet(`
  articleUrl copyrightHolder doiPrefix editors email language license url`);

/** A missing field does not compile. */
export const COMPARED: Record<keyof Article, Compare | 'not compared'> = {
  // The location of an article and its record of versions are not part of its content.
  name: 'not compared',
  record: 'not compared',
  // These follow from other facts: see `citedAs`.
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
  title: (comparison) => compareTitles('title', comparison),
  subtitle: (comparison) => compareTitles('subtitle', comparison),
  shortTitle: fact('shortTitle', {
    part: 'title',
    label: 'short title',
    verdict: minor('the short title, which heads the pages'),
  }),
  authors: compareAuthors,
  affiliations: compareAffiliations,
  dates: (comparison) =>
    fields('dates', { part: 'dates', label: 'date', names: DATE_NAMES }, comparison),
  doi: compareDoi,
  pages: fact(
    'pages',
    { ...IDENTIFYING, label: 'pages', name: 'page range' },
    (pages) => pages && [pages.first, pages.last].filter(Boolean).join('–'),
  ),
  elocation: fact('elocation', {
    ...IDENTIFYING,
    label: 'elocation-id',
    name: 'article number',
  }),
  issue: ({ before, after, ...rest }) => {
    const [{ folder: _, ...old }, { folder: __, ...now }] = [
      before.article.issue,
      after.article.issue,
    ];
    const at = { ...IDENTIFYING, label: 'issue', names: ISSUE_NAMES };
    return compareFields(old, now, at, { before, after, ...rest });
  },
  journal: (comparison) => {
    const { before, after } = comparison;
    return compareFields(
      before.article.journal,
      after.article.journal,
      { part: 'journal', label: 'journal', names: JOURNAL_NAMES },
      comparison,
      (field) =>
        MINOR_OF_JOURNAL.has(field)
          ? minor('how to reach the journal, or what it sets for later articles')
          : undefined,
    );
  },
  license: fact('license', { part: 'licence', label: 'licence' }, FACT_TEXTS.license),
  copyright: (comparison) =>
    fields(
      'copyright',
      { part: 'licence', label: 'copyright', names: COPYRIGHT_NAMES },
      comparison,
    ),
  funding: (comparison) =>
    fields('funding', { part: 'funding', label: 'funding', names: FUNDING_NAMES }, comparison),
  product: (comparison) =>
    fields(
      'product',
      {
        part: 'product',
        label: 'reviewed work',
        touches: 'interpretation',
        names: PRODUCT_NAMES,
      },
      comparison,
    ),
  related: fact(
    'related',
    {
      part: 'related',
      label: 'related articles',
      name: 'list of related articles',
      touches: 'interpretation',
    },
    (related) => related.map(relatedText).join('; ') || undefined,
  ),
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

/** A fact of one field that is reported as a whole. */
function fact<Key extends keyof Article>(
  key: Key,
  at: FactSpot,
  read?: (value: Article[Key]) => string | undefined,
): Compare {
  return (comparison) => {
    const { before, after } = comparison;
    return compareFact(before.article[key], after.article[key], { key, ...at }, comparison, read);
  };
}

/** A DOI that was registered after publication does not affect anyone. */
function compareDoi(comparison: Comparison): Change[] {
  const { before, after } = comparison;
  const verdict =
    before.article.doi === undefined ? { verdict: minor('a DOI was registered') } : {};
  const at = { key: 'doi', ...IDENTIFYING, label: 'DOI', ...verdict };
  return compareFact(before.article.doi, after.article.doi, at, comparison);
}

function fields(
  key: 'dates' | 'copyright' | 'funding' | 'product',
  at: FactSpot & { names: Readonly<Record<string, string>> },
  comparison: Comparison,
): Change[] {
  const [before, after] = [comparison.before.article[key], comparison.after.article[key]];
  return compareFields(before, after, { key, ...at }, comparison);
}
