/** Compares lists, quotations, boxes and lines around texts. */
import type { Alignment } from '../align.ts';
import { type Change, minor } from '../change.ts';
import type { Leaf, Leaves } from '../leaves.ts';
import { changeAt, type Spot } from './comparison.ts';

/** A list of blocks in both versions, with their alignment. */
export interface Laid {
  /** The prefix of places; empty in the body. Examples: "abstract", "note 2" */
  name?: string;
  before: Leaves;
  after: Leaves;
  alignment: Alignment;
}

/** Compares lists, quotations, boxes and lines around texts that are in both versions. */
export function layoutChanges(row: Laid, spotOf: (leaf: Leaf) => Spot): Change[] {
  const { alignment, before, after } = row;
  const oldOf = new Map(
    alignment.pairs.flatMap(({ before: [old], after: [now] }) => [[now, old] as const]),
  );
  const places = new Map(before.leaves.map((leaf, index) => [leaf, index]));
  const changes: Change[] = [];
  let last: Leaf | undefined;
  let isFirst = true;
  for (const now of after.leaves) {
    const old = oldOf.get(now);
    const isBeside = isFirst
      ? old !== undefined && old === before.leaves[0]
      : old !== undefined &&
        last !== undefined &&
        before.leaves[(places.get(old) ?? 0) - 1] === last;
    if (old && (old.path !== now.path || (isBeside && old.gap !== now.gap)))
      changes.push(layoutChange(spotOf(now), old, now));
    [last, isFirst] = [old, false];
  }
  const isWhole = last === before.leaves.at(-1);
  if (isWhole && before.rest !== after.rest) changes.push(endChange(row, spotOf));
  return changes;
}

function layoutChange(spot: Spot, old: Leaf, now: Leaf): Change {
  const [from, to] = [old.path, now.path].map(
    (path) => path.split('/').findLast(Boolean) ?? 'text',
  );
  const why =
    from === to
      ? 'what stands around it: lists, sections, lines'
      : `stands in a ${to}, before in a ${from}`;
  return changeAt({ ...spot, part: 'layout' }, 'changed', minor(why));
}

function endChange({ name, after }: Laid, spotOf: (leaf: Leaf) => Spot): Change {
  const last = after.leaves.at(-1);
  const spot: Spot = last
    ? spotOf(last)
    : { part: 'layout', where: { label: name ?? 'text' }, touches: 'interpretation' };
  return changeAt(
    { ...spot, part: 'layout' },
    'changed',
    minor('what stands around the text: lists, sections, lines'),
  );
}
