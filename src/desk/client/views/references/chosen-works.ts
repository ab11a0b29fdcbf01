/** Works that were read, and what the editor wants to do with each. */
import type { AnswerOf } from '../../call.ts';
import { type Entry, errorsOf, textOf } from './entry.ts';

export type Candidate = AnswerOf<'references.read'>['candidates'][number];

export interface ChosenWork {
  candidate: Candidate;
  /** As the editor has changed it. */
  entry: Entry;
  action: 'add' | 'replace' | 'skip';
  isFormOpen: boolean;
}

/** Works that the list has already are not added unless the editor says so. */
export function chosenFrom(
  candidates: readonly Candidate[],
  wantedKey: string | undefined,
): ChosenWork[] {
  const isOne = candidates.length === 1;
  return candidates.map((candidate) => ({
    candidate,
    entry: isOne && wantedKey ? { ...candidate.entry, id: wantedKey } : candidate.entry,
    action: candidate.sameAs === undefined && !candidate.isKeyTaken ? 'add' : 'skip',
    isFormOpen: isOne,
  }));
}

export function emptyChoice(wantedKey = ''): ChosenWork {
  const entry = { id: wantedKey, type: 'article-journal' };
  const candidate = {
    entry,
    printed: [],
    isUnsure: false,
    unread: [],
    remarks: [],
    unsure: [],
    isKeyTaken: false,
  };
  return { candidate, entry, action: 'add', isFormOpen: true };
}

export function isWanted({ action }: ChosenWork): boolean {
  return action !== 'skip';
}

/** Whether the editor must decide between adding, replacing and skipping. */
export function isInQuestion({ candidate }: ChosenWork): boolean {
  return candidate.sameAs !== undefined || candidate.isKeyTaken;
}

export function errorsOfChoice(
  { entry, action }: ChosenWork,
  index: number,
  all: readonly ChosenWork[],
  keys: ReadonlySet<string>,
): Record<string, string> {
  if (action === 'skip') return {};
  const others = all.filter((each, at) => at !== index && each.action === 'add');
  const taken = new Set(others.map((each) => textOf(each.entry, 'id')));
  return errorsOf(entry, action === 'replace' ? taken : new Set([...keys, ...taken]));
}
