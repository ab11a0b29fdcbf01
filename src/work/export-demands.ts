/**
 * What `export` would leave out, as findings of `check`: each receiver's demands are one table
 * (src/exports), so that what is checked and what is sent cannot part.
 */
import { type At, type CheckFinding, RECEIVER_NAMES, type ReceiverName } from '../checks/index.ts';
import { sift } from '../exports/demands.ts';
import type { Conditions, Problem } from '../exports/export.ts';
import { EXPORTS } from '../exports/index.ts';
import { addToGroup } from '../groups.ts';
import type { Issue } from '../issue.ts';

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
    const { leftOut } = sift(issue, each.demands(issue, conditions));
    return leftOut.map((problem) => ({ receiver, problem }));
  });
}

/**
 * The refusals of one article as findings; a receiver whom a rule already speaks for is not
 * repeated.
 *
 * @param placeOf where the manuscript has what a refusal is about: a field, or the file of a picture
 */
export function unsaid(
  refusals: readonly ExportRefusal[],
  name: string,
  said: readonly CheckFinding[],
  placeOf: (field: string) => At,
): CheckFinding[] {
  const spoken = new Set(said.flatMap(({ refused, receivers }) => (refused ? receivers : [])));
  const open = refusals.filter(
    ({ receiver, problem }) => concerns(problem, name) && !spoken.has(receiver),
  );
  const alike = new Map<string, ExportRefusal[]>();
  for (const each of open) {
    const key = [each.receiver, each.problem.reason, each.problem.advice].join('\n');
    addToGroup(alike, key, each);
  }
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
  const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
  return [
    {
      rule: EXPORT_REFUSED,
      severity: problem.intended ? 'info' : 'warning',
      refused: true,
      receivers: [receiver],
      at: placeOf(problem.field),
      reason: `${problem.reason} (${problem.field}${more})`,
      advice: problem.advice,
    },
  ];
}

function concerns({ article }: Problem, name: string): boolean {
  return article === undefined || article === name;
}
