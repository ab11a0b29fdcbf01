/**
 * Reports what `export` would leave out as findings of `check`. Both use the same table of each receiver's demands
 * (src/exports), so they cannot differ.
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

/** The name of the rule. Its messages come from the receivers, as in `export`. */
export const EXPORT_REFUSED = 'export-refused';

/** A refusal by a receiver. Without `article`, it concerns every article of the issue. */
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

/** Existing findings, and the places of fields. */
interface Said {
  /** Findings about the article. */
  own: readonly CheckFinding[];
  /** Findings about its issue and journal. */
  around: readonly CheckFinding[];
  /** The place of a field, or of a picture's file, in the manuscript. */
  placeOf(field: string): At;
}

/**
 * Adds the refusals of exports to an article's findings. A receiver with a finding of a rule is not repeated. If a
 * rule already refuses the same place for another receiver, this receiver is added to that finding.
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
  // A missing English title is already part of the refusal.
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

/** The same problem of many figures is one finding. */
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
      field: problem.field,
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

/** The place of a picture's file in the text, or of a field's key. */
export function placeOfField({ folder, subject }: RenderedFolder, field: string): At {
  if (!subject) return { path: folder.sources?.manuscript.path ?? folder.folder.shown };
  const file = fileOf(field);
  const start = /\.[a-z\d]{2,5}$/i.test(file) ? subject.text.indexOf(file) : -1;
  return start >= 0
    ? subject.range(start, start + file.length)
    : placeOfKey(subject, field === 'DOI' ? 'doi' : field);
}

/** A missing key is reported at the title. */
function placeOfKey({ key }: ArticleSubject, field: string): At {
  const at = key(field);
  return at.place ? at : key('title');
}
