/** Facts of the front matter compared with each other and with journal and issue. */
import {
  type ArticleDates,
  type ArticleType,
  type ExpectedFact,
  expectsFact,
} from '../../../article/article.ts';
import type { RuleName } from '../../../messages/rules.ts';
import { told } from '../../../messages/told.ts';
import { reportWithoutWords } from '../language-words.ts';
import { isLater } from '../values/dates.ts';
import { type Given, placeOf } from './assemble-context.ts';

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
  const present = ORDER.flatMap((step) => (dates[step] ? [{ step, date: dates[step] }] : []));
  const wrong = present.flatMap(({ step, date }, index) => {
    const before = present[index - 1];
    return before && isLater(before.date, date) ? [{ step, date, before }] : [];
  });
  const [first, ...others] = wrong;
  if (!first) return;
  const { step, date, before } = first;
  const more =
    others.length > 0 && `; ${others.map((one) => `\`${one.step}\``).join(' and ')}, too`;
  given.report(
    'date-order',
    told`Unexpected date ${{ date }} for \`${{ step }}\`, expected none before ${{ earlier: before.date }} (\`${{ before: before.step }}\`)${more || ''}`,
    placeOf(given, `dates.${step}`),
    others.length > 0
      ? 'Some are wrong, or stand under the names of others. Correct them.'
      : 'One of the two is wrong. Correct it.',
  );
}

interface Wanted {
  key: ExpectedFact;
  rule: RuleName;
  /** Whether the type is what may be wrong. */
  atType?: true;
  reason(type: ArticleType): string;
  advice: string;
}

const WANTED: Wanted[] = [
  {
    key: 'authors',
    rule: 'author-missing',
    reason: () => 'Unexpected article without authors, expected `authors`',
    advice: 'Add `authors:` with a name for each.',
  },
  {
    key: 'abstract',
    rule: 'abstract-missing',
    atType: true,
    reason: (type) => `Unexpected ${type} without abstract, expected \`abstract\``,
    advice:
      'Add `abstract: |` with the text below it, indented; or change `type` (an editorial or letter has none).',
  },
  {
    key: 'product',
    rule: 'product-missing',
    atType: true,
    reason: () => 'Unexpected book review without the book, expected `product`',
    advice: 'Add `product: {title: …, authors: …, publisher: …, year: …}`.',
  },
  {
    key: 'related',
    rule: 'related-missing',
    atType: true,
    reason: (type) =>
      `Unexpected ${type} without the article that it is about, expected \`related\``,
    advice: 'Add `related: {doi: …}` with the DOI of that article.',
  },
];

/** What was written, though wrongly, is not missing. */
function reportMissing(given: Given, type: ArticleType): void {
  for (const { key, rule, atType, reason, advice } of WANTED) {
    if (given.written.has(key) || !expectsFact(type, key)) continue;
    given.report(rule, reason(type), atType ? placeOf(given, 'type') : given.whole, advice);
  }
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

/** What is said of the journal's language stands at journal.yaml. */
function reportLanguage(given: Given): void {
  const { language } = given.front;
  if (language === given.context.journal.language) return;
  reportWithoutWords(language, placeOf(given, 'language'), given.report);
}
