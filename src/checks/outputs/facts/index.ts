/** Facts read back from every output: they are the article's, and the same everywhere. */
import type { ArticleCheck } from '../../check.ts';
import { BYLINE_FACTS } from './byline.ts';
import { COUNT_FACTS } from './counts.ts';
import { DATE_FACTS } from './dates.ts';
import { FORMULA_FACTS } from './formulas.ts';
import { FOUND_FACTS } from './found.ts';
import { CITE_FACTS } from './how-to-cite.ts';
import { JOURNAL_FACTS } from './journal.ts';
import { LINK_FACTS } from './links.ts';
import { PEOPLE_FACTS } from './people.ts';
import { PICTURE_FACTS } from './pictures.ts';
import { PLACE_FACTS } from './place.ts';
import { PRINTED_FACTS } from './printed.ts';
import { outputsOf } from './read-back.ts';
import { REFERRAL_FACTS } from './referrals.ts';
import { RIGHTS_FACTS } from './rights.ts';
import { type FactRule, READ_BACK, same } from './rule.ts';

const RULES: readonly FactRule[] = [
  ...BYLINE_FACTS,
  ...PEOPLE_FACTS,
  ...DATE_FACTS,
  ...PLACE_FACTS,
  ...JOURNAL_FACTS,
  ...RIGHTS_FACTS,
  ...PRINTED_FACTS,
  ...CITE_FACTS,
  ...PICTURE_FACTS,
  ...FORMULA_FACTS,
  ...REFERRAL_FACTS,
  ...LINK_FACTS,
  ...FOUND_FACTS,
  ...COUNT_FACTS,
];

export const FACTS: readonly ArticleCheck[] = RULES.map(({ name, fact, key, wanted, said }) => ({
  name,
  ...READ_BACK,
  source: 'Google Scholar, Inclusion Guidelines; PKP, Google Scholar Guide',
  date: '2024',
  sentence: `All outputs agree with the manuscript: ${fact}.`,
  *find(subject) {
    const { article } = subject;
    const at = subject.key(key);
    for (const one of said(outputsOf(subject), article)) {
      const expected = one.wanted ?? wanted?.(article) ?? [];
      if (expected.length === 0 || same(expected, one.values, one.output)) continue;
      const [said, missed] = asDifference(one.values, expected);
      yield {
        reason: `Unexpected ${fact} “${said.join('; ')}” in the ${one.output}, expected “${missed.join('; ')}”`,
        at,
      };
    }
  },
}));

/** More are no help in a message: of long lists what is not in both. */
const MOST_SHOWN = 6;

function asDifference(
  values: readonly string[],
  expected: readonly string[],
): [said: readonly string[], expected: readonly string[]] {
  if (values.length <= MOST_SHOWN && expected.length <= MOST_SHOWN) return [values, expected];
  const said = values.filter((value) => !expected.includes(value));
  const missed = expected.filter((value) => !values.includes(value));
  return said.length + missed.length > 0 ? [said, missed] : [values, expected];
}
