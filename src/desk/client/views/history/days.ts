/** Groups states and versions by the day on which they were made, in the editor's time zone and locale. */
import type { RecordedVersion } from '../../../../app/desk/history/compare-states.ts';
import type { SavedState } from '../../../../app/desk/history/list-states.ts';

export type HistoryItem =
  | { kind: 'state'; state: SavedState }
  | { kind: 'version'; version: RecordedVersion };

export interface HistoryDay {
  /** "2026-12-03" */
  date: string;
  items: HistoryItem[];
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

/** @param date "2026-12-03" */
export function dayWords(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return DAY.format(new Date(year, month - 1, day));
}

export function timeWords({ time }: SavedState): string {
  return TIME.format(new Date(time));
}

/** Example: "3 December 2026 at 14:05" */
export function momentWords({ time }: SavedState): string {
  return MOMENT.format(new Date(time));
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

function dayOf(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
