/** What `check` says of a receiver, and what `export` sends to it, are one decision. */
import { beforeAll, describe, expect, test } from 'vitest';
import { exportRefusals } from '../../src/app/check/export-demands.ts';
import { REFUSED_FOR } from '../../src/checks/build-rules.ts';
import type { Change } from '../../src/checks/changes.examples.ts';
import type { Check, ReceiverName } from '../../src/checks/check.ts';
import { CHECKS, checkArticle, checkIssue } from '../../src/checks/index.ts';
import type { RuleName } from '../../src/messages/rules.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from '../support/checked.ts';
import { examplesOf } from '../support/rule-examples.ts';

const RECEIVERS = ['crossref', 'doaj', 'ojs', 'pmc', 'pubmed'] as const;

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

const SOURCES: ReadonlySet<Change['in']> = new Set([
  'article.md',
  'letter.md',
  'references.json',
  'journal.yaml',
  'issue.yaml',
]);

/** Rules about what an editor writes: those about finished outputs find faults of the program. */
const REFUSING = CHECKS.filter(
  (check) =>
    isRefusing(check) && examplesOf(check.name).breaks.every(({ in: file }) => SOURCES.has(file)),
);

function isRefusing({ refused, severity, receivers }: Check): boolean {
  return (refused ?? severity === 'error') && receivers.some(isDeposit);
}

function isDeposit(receiver: ReceiverName): boolean {
  return RECEIVERS.some((each) => each === receiver);
}

describe.each(REFUSING.map(({ name }) => name))('%s', (name) => {
  test.each(examplesOf(name).breaks.map((change) => [change.to.slice(0, 60), change] as const))(
    'leaves %s out for whom it says so',
    async (_, change) => {
      const { articles, issue, files } = await checkedWith(clean, [change, ...(change.and ?? [])]);
      const found = [
        ...articles.flatMap((each) => checkArticle(each, CHECKS)),
        ...checkIssue(issue, CHECKS),
      ];
      const said = found.filter(({ rule }) => rule === name);
      const built = files.flatMap(({ messages }) =>
        messages.flatMap(({ ruleId }) => REFUSED_FOR[ruleId as RuleName] ?? []),
      );
      const left = exportRefusals(issue.issue, RECEIVERS, {
        settings: issue.settings.receivers ?? {},
        textWidth: 150,
      }).map(({ receiver }) => receiver);
      const refused = [...said.flatMap(({ receivers }) => receivers), ...built].filter(isDeposit);
      expect(left).toEqual(expect.arrayContaining(refused));
    },
  );
});
