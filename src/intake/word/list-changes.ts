/** The tracked changes of a file as data, from which an editor decides. */
import { recognise } from '../recognise.ts';
import { changesOfFile } from './read.ts';
import type { TrackedChange } from './tracked-changes.ts';

/** A tracked change without the elements of the file. */
export type ListedChange = Omit<TrackedChange, 'elements' | 'targets' | 'where'>;

/**
 * In the order of the file. The option `changeDecisions` of intake has one decision for each.
 *
 * @throws Refusal if the file cannot be read
 */
export function listChanges(bytes: Uint8Array): ListedChange[] {
  if (recognise(bytes) !== 'word') return [];
  return changesOfFile(bytes).map(({ kind, what, author, date, before, place }) => ({
    kind,
    what,
    author,
    date,
    before,
    place,
  }));
}
