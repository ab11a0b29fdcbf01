import type { JournalFacts } from '../front/front-matter.ts';

/** The first file with a fact decides. The editor compares the others. */
export function mergeJournalFacts(all: JournalFacts[]): JournalFacts {
  return all.reduce<JournalFacts>(
    (sum, facts) => ({
      ...facts,
      ...withoutUndefined(sum),
      issn: { ...facts.issn, ...withoutUndefined(sum.issn) },
    }),
    { issn: {} },
  );
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Value;
}
