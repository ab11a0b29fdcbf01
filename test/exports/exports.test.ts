import { describe, expect, test } from 'vitest';
import type { Inline } from '../../src/article/article.ts';
import { problemWording } from '../../src/exports/export.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { inline, paragraph } from '../support/build-article.ts';
import { exported, issueOf, textOf, withFirst, withJournal } from '../support/export-issue.ts';
import { maximalArticle } from '../support/maximal-article.ts';
import {
  bookReview,
  editorial,
  hostileArticle,
  rightToLeftArticle,
} from '../support/sample-articles.ts';
import { dtdProblems, HAVE_SCHEMAS, xsdProblems } from '../support/schemas.ts';

/** What each receiver's file is valid by. */
const VALIDITY: Record<string, (xml: string) => string[]> = {
  crossref: (xml) => xsdProblems('crossref', xml),
  doaj: (xml) => xsdProblems('doaj', xml),
  ojs: (xml) => xsdProblems('ojs', xml),
  pubmed: dtdProblems,
};

/** PubMed lists no book reviews. */
const LEFT_OUT: Record<string, string[]> = { pubmed: ['review: type'] };
/** Nobody has anything against it. */
const fine = { ...maximalArticle, name: 'fine', doi: '10.5555/fine' };

describe.skipIf(!HAVE_SCHEMAS)('by the receivers’ schemas (skipped without ../shared)', () => {
  test.each(Object.entries(VALIDITY))('%s: missing values are found', async (name, problems) => {
    const xml = textOf(await exported(name, issueOf(fine)), `${name}.xml`);
    expect(problems(xml.replace(/<(ArticleTitle|title)[ >][\s\S]*?<\/\1>/, '<oops/>'))).not.toEqual(
      [],
    );
  });

  test.each(Object.entries(VALIDITY))('%s: every kind of article', async (name, problems) => {
    const articles = [maximalArticle, rightToLeftArticle, editorial, bookReview];
    const issue = { ...issueOf(...articles), doi: '10.5555/issue' };
    const made = await exported(name, issue);
    expect(made.leftOut.map((each) => `${each.article}: ${each.field}`)).toEqual(
      LEFT_OUT[name] ?? [],
    );
    expect(problems(textOf(made, `${name}.xml`))).toEqual([]);
  });

  test.each(Object.entries(VALIDITY))('%s: hostile words are escaped', async (name, problems) => {
    const made = await exported(name, issueOf(fine, { ...hostileArticle, doi: '10.5555/hostile' }));
    expect(problems(textOf(made, `${name}.xml`))).toEqual([]);
  });
});

const RECEIVERS_OF_DOIS = ['crossref', 'doaj', 'ojs', 'pubmed'];

test.each(RECEIVERS_OF_DOIS)(
  '%s: two articles with the same DOI are both left out',
  async (name) => {
    const issue = issueOf(maximalArticle, fine, { ...rightToLeftArticle, doi: maximalArticle.doi });
    const made = await exported(name, issue);
    expect(made.leftOut.map((each) => [each.article, each.field])).toEqual([
      ['ferry-2023', 'DOI'],
      ['urdu', 'DOI'],
    ]);
    expect(made.leftOut.map(problemWording)[0]?.reason).toBe(
      `urdu has the same DOI ${maximalArticle.doi}.`,
    );
    expect(textOf(made, `${name}.xml`)).toContain('10.5555/fine');
  },
);

const RECEIVERS_OF_ISSNS = ['crossref', 'doaj', 'pubmed'];

test.each(
  RECEIVERS_OF_ISSNS.flatMap(
    (name) =>
      [
        [name, {}, 'has no ISSN'],
        [name, { print: '1234-5679', electronic: '1234-5679' }, 'have the same ISSN'],
        [name, { electronic: '1234-5670' }, '1234-5670 is wrong'],
      ] as const,
  ),
)('%s refuses the ISSNs %j and says why', async (name, issn, reason) => {
  const { files, leftOut } = await exported(name, withJournal(issueOf(maximalArticle), { issn }));
  expect(files).toEqual([]);
  expect(leftOut.map(({ field }) => field)).toEqual(['ISSN']);
  expect(leftOut.map((each) => problemWording(each).reason).join()).toContain(reason);
});

const [author] = maximalArticle.authors;

test.each([
  ['crossref', { doi: undefined }, 'DOI', 'doi:'],
  ['crossref', { doi: '10.5555/ä b' }, 'DOI', 'Assign a DOI'],
  ['crossref', { dates: {} }, 'dates.published', 'published'],
  [
    'crossref',
    { authors: [{ ...author, name: { family: 'Firdous1' } }] },
    'author 1, family name',
    'Correct',
  ],
  [
    'crossref',
    { authors: [{ ...author, name: { family: 'Ferry', given: 'R.¹*' } }] },
    'author 1, given name',
    'Correct',
  ],
  ['crossref', { journal: { ...maximalArticle.journal, url: undefined } }, 'url', 'article-url'],
  ['doaj', { journal: { ...maximalArticle.journal, url: 'http://localhost/' } }, 'url', 'url:'],
  ['doaj', { authors: [] }, 'authors', 'authors:'],
  ['doaj', { issue: { folder: '1-2' }, dates: {} }, 'dates.published', 'published'],
  ['ojs', { issue: {}, dates: { published: '2023-01' } }, 'dates.published', 'whole day'],
  ['ojs', { authors: [{ ...author, name: { family: ' ' } }] }, 'author 1, name', 'name'],
  ['pubmed', { type: 'book-review' }, 'type', 'other receivers'],
  ['pubmed', { pages: undefined }, 'pages', 'first-page'],
  ['pubmed', { issue: {}, dates: { published: '2023' } }, 'dates.published', 'published'],
  ['pubmed', { language: 'fr' }, 'translations.en.title', 'translations'],
  [
    'pubmed',
    { authors: [{ ...author, name: { family: 'فردوس' } }] },
    'author 1, name',
    'native-name',
  ],
])(
  '%s leaves out an article that it would refuse and names the field: $2',
  async (name, change, field, advice) => {
    const issue = withFirst(
      issueOf(maximalArticle, fine),
      change as Partial<typeof maximalArticle>,
    );
    const made = await exported(name, issue);
    expect(made.leftOut.map((each) => [each.article, each.field])).toEqual([['ferry-2023', field]]);
    const [said] = made.leftOut.map(problemWording);
    expect(said?.reason).toMatch(/[.?]$/);
    expect(said?.advice).toContain(advice);
    expect(said?.advice).toMatch(/\.$/);
    expect(textOf(made, `${name}.xml`)).toContain('10.5555/fine');
  },
);

test.each(EXPORTS.map(({ name, title, steps }) => [name, title, steps] as const))(
  '%s tells an editor what to do',
  (_, title, steps) => {
    expect(title).not.toBe('');
    expect(steps.length).toBeGreaterThan(0);
    for (const step of steps) expect(step).toMatch(/\.$/);
  },
);

test('the DOI of an issue is sent if its page is known, and otherwise reported', async () => {
  const issue = { ...issueOf(fine), doi: '10.5555/issue' };
  const known = await exported('crossref', issue);
  expect(textOf(known, 'crossref.xml')).toContain(
    '<resource>https://journal.example/1-2/</resource>',
  );
  const elsewhere = withJournal(issue, {
    articleUrl: 'https://ojs.example/article/view/{article}',
  });
  const unknown = await exported('crossref', elsewhere);
  expect(textOf(unknown, 'crossref.xml')).not.toContain('10.5555/issue');
  expect(unknown.remarks).toEqual([expect.objectContaining({ field: 'DOI of the issue' })]);
});

test('formulas are MathML if a receiver accepts it, and calls of notes are dropped', async () => {
  const formula: Inline = { type: 'inlineMath', value: 'x^2' };
  const call: Inline = { type: 'footnoteReference', target: 'fn-1', id: 'fnref-1', number: '1' };
  const issue = issueOf({
    ...fine,
    title: inline('Of ', { type: 'emphasis', children: inline('the ', formula) }),
    abstract: [paragraph('We show ', formula, '.', call), { type: 'equation', value: 'a<b' }],
  });
  const msup = '<mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup>';
  const crossref = textOf(await exported('crossref', issue), 'crossref.xml');
  expect(crossref).toContain(`Of the <mml:math display="inline">${msup}</mml:math>`);
  expect(crossref).not.toMatch(/<jats:p>[^/]*<jats:sup>1/);
  const pubmed = textOf(await exported('pubmed', issue), 'pubmed.xml');
  expect(pubmed.split(msup)).toHaveLength(3);
  expect(pubmed).toMatch(/<DispFormula>.*&lt;.*<\/DispFormula>/);
  const doaj = textOf(await exported('doaj', issue), 'doaj.xml');
  expect(doaj).toContain('>Of the x²: ');
});
