/** How far the work on an article is, as the editor sees it. Publication is read from the record, not stored here. */
import { readKept, writeKept } from '../../io/desk/kept-json.ts';
import { isObject } from '../../words/is-object.ts';

/** In the order of the work. */
export const WORK_STATES = ['received', 'editing', 'with-author', 'ready'] as const;
export type WorkState = (typeof WORK_STATES)[number];

const STATES = '.offprint/states.json';

/** The states of all articles for which one was set, by their names: "1-2/firdous". */
export function workStates(journal: string): ReadonlyMap<string, WorkState> {
  const kept = readKept(journal, STATES);
  const isState = (value: unknown): value is WorkState => WORK_STATES.includes(value as WorkState);
  return new Map(
    Object.entries(isObject(kept) ? kept : {}).flatMap(([name, state]) =>
      isState(state) ? [[name, state] as const] : [],
    ),
  );
}

/** An article without a state is being edited: it was not taken in at the desk. */
export function workState(journal: string, article: string): WorkState {
  return workStates(journal).get(article) ?? 'editing';
}

export function setWorkState(journal: string, article: string, state: WorkState): void {
  const states = new Map(workStates(journal)).set(article, state);
  writeKept(journal, STATES, Object.fromEntries(states));
}
