/** Compares facts in every output with the article. */
import { type Message, message } from '../../../messages/message.ts';
import type { ArticleCheck } from '../../check.ts';
import { BYLINE_FACTS } from './byline.ts';
import { COUNT_FACTS } from './counts.ts';
import { CROSS_REFERENCE_FACTS } from './cross-references.ts';
import { DATE_FACTS } from './dates.ts';
import { DISCOVERY_FACTS } from './discovery.ts';
import { FORMULA_FACTS } from './formulas.ts';
import { CITE_FACTS } from './how-to-cite.ts';
import { JOURNAL_FACTS } from './journal.ts';
import { LINK_FACTS } from './links.ts';
import { type OutputValues, outputsOf } from './output-values.ts';
import { PEOPLE_FACTS } from './people.ts';
import { PICTURE_FACTS } from './pictures.ts';
import { PRINTED_FACTS } from './printed.ts';
import { RIGHTS_FACTS } from './rights.ts';
import { FACT_CHECK, type FactRule, hasSameValues } from './rule.ts';
import { VOLUME_AND_PAGES_FACTS } from './volume-and-pages.ts';

const RULES: readonly FactRule[] = [
  ...BYLINE_FACTS,
  ...PEOPLE_FACTS,
  ...DATE_FACTS,
  ...VOLUME_AND_PAGES_FACTS,
  ...JOURNAL_FACTS,
  ...RIGHTS_FACTS,
  ...PRINTED_FACTS,
  ...CITE_FACTS,
  ...PICTURE_FACTS,
  ...FORMULA_FACTS,
  ...CROSS_REFERENCE_FACTS,
  ...LINK_FACTS,
  ...DISCOVERY_FACTS,
  ...COUNT_FACTS,
];

export const FACTS: readonly ArticleCheck[] = RULES.map((rule) => ({
  name: rule.differs,
  ...FACT_CHECK,
  source: 'Google Scholar, Inclusion Guidelines; PKP, Google Scholar Guide',
  date: '2024',
  *find(subject) {
    const { article } = subject;
    const at = subject.key(rule.key);
    for (const one of rule.valuesIn(outputsOf(subject), article)) {
      const expected = one.expected ?? rule.expected?.(article) ?? [];
      const message = messageOf(rule, one, expected);
      if (message) yield { message, at };
    }
  },
}));

/** The difference between an output and the manuscript; undefined if there is none. */
function messageOf(
  { differs, missing, extra }: FactRule,
  { output, values, expectsNone }: OutputValues,
  expected: readonly string[],
): Message | undefined {
  if (expectsNone) return extra && message(extra, { output, found: values });
  if (expected.length === 0 || hasSameValues(expected, values, output)) return undefined;
  const difference = shortenLists(values, expected);
  return difference.found.length === 0
    ? message(missing, { output, expected: difference.expected })
    : message(differs, { output, ...difference });
}

/** A message shows longer lists only as far as they differ. */
const MOST_SHOWN = 6;

interface Difference {
  found: readonly string[];
  expected: readonly string[];
}

function shortenLists(found: readonly string[], expected: readonly string[]): Difference {
  const whole = { found, expected };
  if (found.length <= MOST_SHOWN && expected.length <= MOST_SHOWN) return whole;
  const lost = expected.filter((value) => !found.includes(value));
  // Without a loss, values are doubled, superfluous or in another order.
  if (lost.length === 0) return whole;
  return { found: found.filter((value) => !expected.includes(value)), expected: lost };
}
