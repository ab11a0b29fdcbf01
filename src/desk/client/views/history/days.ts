/** Groups states and versions by the day on which they were made, in the editor's time zone and locale. */
import type { RecordedVersion } from '../../../../app/desk/history/compare-states.ts';
import type { SavedState } from '../../../../app/desk/history/list-states.ts';
import { dayOf } from '../../date-words.ts';

export type HistoryItem =
  | { kind: 'state'; state: SavedState }
  | { kind: 'version'; version: RecordedVersion };

export interface HistoryDay {
  /** "2026-12-03" */
  date: string;
  items: HistoryItem[];
}

/** Newest first. Versions have no time, so they come first on their day. */
export function byDays(
  states: readonly SavedState[],
  versions: readonly RecordedVersion[],
): HistoryDay[] {
  const days = new Map<string, HistoryItem[]>();
  const add = (date: string, item: HistoryItem) =>
    days.set(date, [...(days.get(date) ?? []), item]);
  for (const version of versions) add(version.date, { kind: 'version', version });
  for (const state of states) add(dayOf(new Date(state.time)), { kind: 'state', state });
  return [...days]
    .map(([date, items]) => ({ date, items }))
    .sort((a, b) => b.date.localeCompare(a.date));
}
