/** Facts of the front matter compared with each other and with journal and issue. */
import type { ArticleDates, ArticleType } from '../../article.ts';
import { hasLanguage } from '../../languages/index.ts';
import { isLater } from '../values/dates.ts';
import { type Given, placeOf } from './given.ts';

export function reportContradictions(given: Given, type: ArticleType, dates: ArticleDates): void {
  reportOrder(given, dates);
  reportMissing(given, type);
  reportPlace(given);
  reportDoiPrefix(given);
  reportLanguage(given);
}

/** In which they must follow each other. */
const ORDER = ['received', 'revised', 'accepted', 'published', 'corrected', 'retracted'] as const;

function reportOrder(given: Given, dates: ArticleDates): void {
  const present = ORDER.filter((key) => dates[key] !== undefined);
  for (const [index, key] of present.entries()) {
    const before = present[index - 1];
    const [date, earlier] = [dates[key], before && dates[before]];
    if (!date || !earlier || !before || !isLater(earlier, date)) continue;
    given.report(
      'date-order',
      `Unexpected date ${date} for \`${key}\`, expected none before ${earlier} (\`${before}\`)`,
      placeOf(given, `dates.${key}`),
      'One of the two is wrong. Correct it.',
    );
  }
}

/** Types that are printed without abstract. */
const WITHOUT_ABSTRACT = new Set<ArticleType>([
  'editorial',
  'book-review',
  'letter',
  'reply',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'article-commentary',
  'software-paper',
  'other',
]);

/** Types that are about another article. */
const ABOUT_ANOTHER = new Set<ArticleType>([
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
]);

function reportMissing(given: Given, type: ArticleType): void {
  const { written, report } = given;
  const place = placeOf(given, 'type');
  if (!written.has('authors'))
    report(
      'author-missing',
      'Unexpected article without authors, expected `authors`',
      given.whole,
      'Add `authors:` with a name for each.',
    );
  if (!written.has('abstract') && !WITHOUT_ABSTRACT.has(type))
    report(
      'abstract-missing',
      `Unexpected ${type} without abstract, expected \`abstract\``,
      place,
      'Add `abstract: |` with the text below it, indented; or change `type` (an editorial or letter has none).',
    );
  if (type === 'book-review' && !written.has('product'))
    report(
      'product-missing',
      'Unexpected book review without the book, expected `product`',
      place,
      'Add `product: {title: …, authors: …, publisher: …, year: …}`.',
    );
  if (ABOUT_ANOTHER.has(type) && !written.has('related'))
    report(
      'related-missing',
      `Unexpected ${type} without the article that it is about, expected \`related\``,
      place,
      'Add `related: {doi: …}` with the DOI of that article.',
    );
}

/** Pages or an elocation-id; volume and issue as in issue.yaml. */
function reportPlace(given: Given): void {
  const { front, report, context } = given;
  if (front.elocation && front.pages)
    report(
      'pages-invalid',
      'Unexpected `elocation` beside `pages`, expected one of the two',
      placeOf(given, 'elocation'),
      'An article has pages, or an elocation-id where it has none. Remove one.',
    );
  for (const key of ['volume', 'issue'] as const) {
    const [own, issues] = [front[key], context.issue[key]];
    if (own === undefined || issues === undefined || own === issues) continue;
    report(
      'issue-differs',
      `Unexpected ${key} ${own}, expected ${issues} as in issue.yaml`,
      placeOf(given, key),
      `The issue's is printed. Remove \`${key}\` here, or correct it.`,
    );
  }
}

function reportDoiPrefix(given: Given): void {
  const { doi } = given.front;
  const { doiPrefix } = given.context.journal;
  if (!doi || !doiPrefix || doi.startsWith(`${doiPrefix}/`)) return;
  given.report(
    'doi-prefix-differs',
    `Unexpected DOI ${doi}, expected one that starts with ${doiPrefix}/`,
    placeOf(given, 'doi'),
    'Correct the DOI, or `doi-prefix` in journal.yaml.',
  );
}

function reportLanguage(given: Given): void {
  if (!given.front.language || hasLanguage(given.front.language)) return;
  given.report(
    'language-without-words',
    `Unexpected language "${given.language}", expected one whose words Offprint knows`,
    placeOf(given, 'language'),
    'Headings like Abstract and labels like Figure come out in English. A file in src/languages adds a language.',
  );
}
