/** Compares facts of the front matter with each other, with the journal and with the issue. */

import {
  type ArticleDates,
  type ArticleType,
  type ExpectedFact,
  expectsFact,
} from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
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

/** The steps of an article in their order. */
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
  const facts = { step, date, before: before.step, earlier: before.date };
  given.report(
    others.length > 0
      ? message('date-order/several', { ...facts, others: others.map((other) => other.step) })
      : message('date-order', facts),
    placeOf(given, `dates.${step}`),
  );
}

const MISSING_FACTS = {
  authors: () => message('author-missing'),
  abstract: (type: ArticleType) => message('abstract-missing', { type }),
  product: () => message('product-missing'),
  related: (type: ArticleType) => message('related-missing', { type }),
} satisfies Partial<Record<ExpectedFact, (type: ArticleType) => BuildMessage>>;

/** Reports facts that an article of the type should have. A key with an invalid value is not missing. */
function reportMissing(given: Given, type: ArticleType): void {
  for (const [key, missing] of Object.entries(MISSING_FACTS)) {
    if (given.written.has(key) || !expectsFact(type, key as ExpectedFact)) continue;
    // Any type has authors. If another fact is missing, the type may be wrong.
    given.report(missing(type), key === 'authors' ? given.whole : placeOf(given, 'type'));
  }
}

/** Reports pages beside an elocation-id, and a volume or issue that differs from issue.yaml. */
function reportPlace(given: Given): void {
  const { front, report, context } = given;
  if (front.elocation && front.pages)
    report(message('pages-invalid/pages-and-elocation'), placeOf(given, 'elocation'));
  for (const key of ['volume', 'issue'] as const) {
    const [number, expected] = [front[key], context.issue[key]];
    if (number === undefined || expected === undefined || number === expected) continue;
    const facts = { number, expected };
    report(
      key === 'volume'
        ? message('issue-differs/volume', facts)
        : message('issue-differs/issue', facts),
      placeOf(given, key),
    );
  }
}

function reportDoiPrefix(given: Given): void {
  const { doi } = given.front;
  const { doiPrefix } = given.context.journal;
  if (!doi || !doiPrefix || doi.startsWith(`${doiPrefix}/`)) return;
  given.report(message('doi-prefix-differs', { doi, prefix: doiPrefix }), placeOf(given, 'doi'));
}

/** The language of the journal is reported in journal.yaml, so it is skipped here. */
function reportLanguage(given: Given): void {
  const { language } = given.front;
  if (language === given.context.journal.language) return;
  reportWithoutWords(language, placeOf(given, 'language'), given.report);
}
