/**
 * What `export` would leave out, as findings of `check`: each receiver's demands are one table
 * (src/exports), so that what is checked and what is sent cannot part.
 */

import { fileOf } from '../../article/drawn-page.ts';
import type { Issue } from '../../article/issue.ts';
import {
  type ArticleSubject,
  type At,
  type CheckFinding,
  RECEIVER_NAMES,
  type ReceiverName,
} from '../../checks/index.ts';
import { applyDemands } from '../../exports/demands.ts';
import { type Conditions, type Problem, problemWording } from '../../exports/export.ts';
import { EXPORTS } from '../../exports/index.ts';
import { isSamePlace } from './build-findings.ts';
import type { RenderedFolder } from './check-subject.ts';

/** The rule's name: its reasons are the receivers' own, shown by `export` too. */
export const EXPORT_REFUSED = 'export-refused';

/** A refusal, and whom it concerns: without `article` every article of the issue. */
export interface ExportRefusal {
  receiver: ReceiverName;
  problem: Problem;
}

/** Everything that the exports for these receivers would leave out. */
export function exportRefusals(
  issue: Issue,
  receivers: readonly ReceiverName[],
  conditions: Conditions,
): ExportRefusal[] {
  return EXPORTS.flatMap((each) => {
    const receiver = RECEIVER_NAMES.find((name) => name === each.name);
    if (!receiver || !receivers.includes(receiver)) return [];
    const { leftOut } = applyDemands(issue, each.demands(issue, conditions));
    return leftOut.map((problem) => ({ receiver, problem }));
  });
}

/** What is said already, and where things stand. */
interface Said {
  /** Of the article. */
  own: readonly CheckFinding[];
  /** Of its issue and journal. */
  around: readonly CheckFinding[];
  /** Where the manuscript has what a refusal is about: a field, or the file of a picture. */
  placeOf(field: string): At;
}

/**
 * An article's findings with its refusals. A receiver whom a rule already speaks for is not repeated,
 * and where a rule says for another why they refuse the same words, it says it for this one, too.
 */
export function withRefusalsOf(
  name: string,
  refusals: readonly ExportRefusal[],
  { own, around, placeOf }: Said,
): CheckFinding[] {
  const spoken = new Set(
    [...around, ...own].flatMap(({ refused, receivers }) =>
      // An error of the build names all receivers, so it does not tell what a single receiver demands.
      refused && receivers !== RECEIVER_NAMES ? receivers : [],
    ),
  );
  const open = refusals.filter(
    ({ receiver, problem }) => concerns(problem, name) && !spoken.has(receiver),
  );
  const others = (finding: CheckFinding) =>
    open.filter(
      ({ problem }) => finding.refused && isSamePlace(finding.at, placeOf(problem.field)),
    );
  const said = new Set(own.flatMap(others));
  // What it lacks in English is said to those who refuse it for its title.
  const isRefused = open.some(({ problem }) => problem.field === 'translations.en.title');
  const shown = own.filter(({ rule }) => !(isRefused && rule === 'english-missing'));
  return [
    ...shown.map((finding) => spokenFor(finding, others(finding))),
    ...asFindings(
      open.filter((refusal) => !said.has(refusal)),
      placeOf,
    ),
  ];
}

function spokenFor(finding: CheckFinding, refusals: readonly ExportRefusal[]): CheckFinding {
  if (refusals.length === 0) return finding;
  const receivers = new Set([...finding.receivers, ...refusals.map(({ receiver }) => receiver)]);
  return { ...finding, receivers: [...receivers] };
}

function asFindings(open: readonly ExportRefusal[], placeOf: Said['placeOf']): CheckFinding[] {
  const alike = Map.groupBy(open, ({ receiver, problem }) =>
    JSON.stringify([receiver, problemWording(problem)]),
  );
  return [...alike.values()].flatMap((group) => findingOf(group, placeOf));
}

/** What is wrong with many figures is one finding. */
function findingOf(
  group: readonly ExportRefusal[],
  placeOf: (field: string) => At,
): CheckFinding[] {
  const [first] = group;
  if (!first) return [];
  const { receiver, problem } = first;
  const { reason, advice } = problemWording(problem);
  const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
  return [
    {
      rule: EXPORT_REFUSED,
      severity: problem.intended ? 'info' : 'warning',
      refused: true,
      receivers: [receiver],
      at: placeOf(problem.field),
      reason: [
        `${reason.replace(/\.$/, '')} (${problem.field}${more})`,
        ...(problem.list ?? []),
      ].join(' '),
      advice,
    },
  ];
}

function concerns({ article }: Problem, name: string): boolean {
  return article === undefined || article === name;
}

/** A picture stands where the text has its file; other fields where their key does, if it is there. */
export function placeOfField({ folder, subject }: RenderedFolder, field: string): At {
  if (!subject) return { path: folder.sources?.manuscript.path ?? folder.folder.shown };
  const file = fileOf(field);
  const start = /\.[a-z\d]{2,5}$/i.test(file) ? subject.text.indexOf(file) : -1;
  return start >= 0
    ? subject.range(start, start + file.length)
    : placeOfKey(subject, field === 'DOI' ? 'doi' : field);
}

/** What is not there at all is missed below the title. */
function placeOfKey({ key }: ArticleSubject, field: string): At {
  const at = key(field);
  return at.place ? at : key('title');
}
