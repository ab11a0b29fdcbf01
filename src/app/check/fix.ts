/** check ▸ apply the fixes of its findings ▸ check again, until nothing is left that has a fix. */

import type { Edit } from '../../checks/check.ts';
import type { CheckFinding } from '../../checks/index.ts';
import { editSource } from '../../io/intake/edit-source.ts';
import type { Place } from '../../words/place.ts';
import { type CheckOptions, type CheckResult, check } from './check.ts';

/** A replacement that was made. */
export interface Fixed {
  rule: string;
  file: string;
  /** Where it was made: a place in the text that `from` stood in. */
  place: Place;
  from: string;
  to: string;
}

export interface FixResult {
  /** In the order in which they were made. */
  fixed: Fixed[];
  /** Copies of the files as they were, by path. */
  copies: Map<string, string>;
  /** What is still to be done. */
  result: CheckResult;
}

/** One fix may show another mistake: a citation that is linked, a name before it. */
const MOST_ROUNDS = 5;

/** @param rules only the fixes of these rules; without them, of all */
export async function fix(options: CheckOptions, rules?: readonly string[]): Promise<FixResult> {
  const fixed: Fixed[] = [];
  const copies = new Map<string, string>();
  let result = await check(options);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = await applyAll(fixesOf(result.findings, rules), copies);
    if (made.length === 0) break;
    fixed.push(...made);
    result = await check(options);
  }
  return { fixed, copies, result };
}

function fixesOf(findings: readonly CheckFinding[], rules?: readonly string[]): Fixed[] {
  return findings
    .filter(({ rule }) => rules === undefined || rules.includes(rule))
    .flatMap(({ rule, fix: edits = [] }) => edits.flatMap((edit) => fixedBy(rule, edit)));
}

function fixedBy(rule: string, { at: { path: file, place }, from, to }: Edit): Fixed[] {
  return place ? [{ rule, file, place, from, to }] : [];
}

/** Files that several articles share are edited once. */
async function applyAll(fixes: readonly Fixed[], copies: Map<string, string>): Promise<Fixed[]> {
  const made: Fixed[] = [];
  for (const [file, own] of Map.groupBy(fixes, (each) => each.file)) {
    const { applied, copy } = await editSource(file, own, !copies.has(file));
    if (copy) copies.set(file, copy);
    made.push(...applied);
  }
  return made;
}
