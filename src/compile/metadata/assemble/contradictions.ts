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
import { type AssembleContext, placeOf } from './assemble-context.ts';

export function reportContradictions(
  context: AssembleContext,
  type: ArticleType,
  dates: ArticleDates,
): void {
  reportOrder(context, dates);
  reportMissing(context, type);
  reportPlace(context);
  reportDoiPrefix(context);
  reportLanguage(context);
}

/** The steps of an article in their order. */
const ORDER = ['received', 'revised', 'accepted', 'published', 'corrected', 'retracted'] as const;

function reportOrder(context: AssembleContext, dates: ArticleDates): void {
  const present = ORDER.flatMap((step) => (dates[step] ? [{ step, date: dates[step] }] : []));
  const wrong = present.flatMap(({ step, date }, index) => {
    const before = present[index - 1];
    return before && isLater(before.date, date) ? [{ step, date, before }] : [];
  });
  const [first, ...others] = wrong;
  if (!first) return;
  const { step, date, before } = first;
  const facts = { step, date, before: before.step, earlier: before.date };
  context.report(
    others.length > 0
      ? message('date-order/several', { ...facts, others: others.map((other) => other.step) })
      : message('date-order', facts),
    placeOf(context, `dates.${step}`),
  );
}

const MISSING_FACTS = {
  authors: () => message('author-missing'),
  abstract: (type: ArticleType) => message('abstract-missing', { type }),
  product: () => message('product-missing'),
  related: (type: ArticleType) => message('related-missing', { type }),
} satisfies Partial<Record<ExpectedFact, (type: ArticleType) => BuildMessage>>;

/** Reports facts that an article of the type should have. A key with an invalid value is not missing. */
function reportMissing(context: AssembleContext, type: ArticleType): void {
  for (const [key, missing] of Object.entries(MISSING_FACTS)) {
    if (context.written.has(key) || !expectsFact(type, key as ExpectedFact)) continue;
    // Any type has authors. If another fact is missing, the type may be wrong.
    context.report(missing(type), key === 'authors' ? context.whole : placeOf(context, 'type'));
  }
}

/** Reports pages beside an elocation-id, and a volume or issue that differs from issue.yaml. */
function reportPlace(context: AssembleContext): void {
  const { front, report } = context;
  if (front.elocation && front.pages)
    report(message('pages-invalid/pages-and-elocation'), placeOf(context, 'elocation'));
  for (const key of ['volume', 'issue'] as const) {
    const [number, expected] = [front[key], context.issue[key]];
    if (number === undefined || expected === undefined || number === expected) continue;
    const facts = { number, expected };
    report(
      key === 'volume'
        ? message('issue-differs/volume', facts)
        : message('issue-differs/issue', facts),
      placeOf(context, key),
    );
  }
}

function reportDoiPrefix(context: AssembleContext): void {
  const { doi } = context.front;
  const { doiPrefix } = context.journal;
  if (!doi || !doiPrefix || doi.startsWith(`${doiPrefix}/`)) return;
  context.report(
    message('doi-prefix-differs', { doi, prefix: doiPrefix }),
    placeOf(context, 'doi'),
  );
}

/** The language of the journal is reported in journal.yaml, so it is skipped here. */
function reportLanguage(context: AssembleContext): void {
  const { language } = context.front;
  if (language === context.journal.language) return;
  reportWithoutWords(language, placeOf(context, 'language'), context.report);
}
