/** Dates among the other keys of the front matter, and values that are not dates. */
import { message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import { byWord } from '../../../words/word-list.ts';
import {
  entryOf,
  takeEntry,
  textNode,
  textOfKey,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import { readDate } from '../values/dates.ts';
import { isFault } from '../values/outcome.ts';
import type { Ignore } from './ignored-keys.ts';
import { hoist, kebabCase } from './rename-keys.ts';

/** Keys of dates in all dialects, with our keys. */
export const DATE_KEYS: Record<string, string> = byWord({
  published:
    'date date-published publication-date pubdate pub-date published issued available-online online',
  received: 'received date-received submitted date-submitted submission-date submission',
  revised: 'revised date-revised',
  accepted: 'accepted date-accepted acceptance-date',
  corrected: 'corrected date-corrected',
  retracted: 'retracted date-retracted',
});

/** Moves every date of the front matter into `dates`, under our keys. */
export function gatherDates(front: YamlMap, report: Report, ignore: Ignore): void {
  makeReadable(front, ignore);
  leaveOutUnread(front, report);
  const dates = ownDates(front);
  if (!dates) return;
  makeReadable(dates, ignore);
  renameDates(dates, report);
  hoist(dates, front, DATE_KEYS, report);
}

/** The map under `dates`, which is made if there are only single dates. Undefined if `dates` is not a map. */
function ownDates(front: YamlMap): YamlMap | undefined {
  const dates = entryOf(front, 'dates')?.value;
  if (dates) return dates.kind === 'map' ? dates : undefined;
  const first = front.entries.find(({ key }) => Object.hasOwn(DATE_KEYS, kebabCase(key)));
  if (!first) return undefined;
  const newDates: YamlMap = { kind: 'map', entries: [], place: first.value.place };
  front.entries.push({ key: 'dates', keyPlace: first.keyPlace, value: newDates });
  return newDates;
}

function renameDates(dates: YamlMap, report: Report): void {
  const before: YamlMap = { ...dates, entries: dates.entries };
  dates.entries = [];
  hoist(dates, before, DATE_KEYS, report);
  dates.entries.push(...before.entries);
}

/** Values that are not dates of an article. `today` and R code mean the day of the build. */
const NO_DATE =
  /^(today|now|last-modified|true|false|no|none|null|n\/?a|tb[ad]|forthcoming|in press|[-–—?]+)$|^`r\b|Sys\.(Date|time)|^\\|^\{\{/i;

/** Converts dates to one text. Values that are not dates are reported and removed. */
function makeReadable(map: YamlMap, ignore: Ignore): void {
  for (const entry of [...map.entries]) {
    if (!Object.hasOwn(DATE_KEYS, kebabCase(entry.key))) continue;
    entry.value = inOneText(entry.value);
    if (entry.value.kind !== 'text' || !NO_DATE.test(entry.value.text.trim())) continue;
    takeEntry(map, entry.key);
    ignore(entry, '', message('front-matter-ignored/not-a-date', { key: entry.key }));
  }
}

/**
 * Removes dates of other programs that cannot be read, like `date: Spring 2020`, which they print as it is. Below
 * our own `dates:`, such a value is an error.
 */
function leaveOutUnread(front: YamlMap, report: Report): void {
  for (const { key, value } of [...front.entries]) {
    if (!Object.hasOwn(DATE_KEYS, kebabCase(key)) || value.kind !== 'text') continue;
    const outcome = readDate(value.text);
    if (value.text.trim() === '' || !isFault(outcome)) continue;
    takeEntry(front, key);
    report(message('date-unread', { text: value.text }), value.place);
  }
}

/** Reads Pandoc's `{iso-8601: 2023-01-15}` or `{year: 2023, month: 1, day: 15}`. */
function inOneText(value: YamlNode): YamlNode {
  if (value.kind !== 'map') return value;
  const whole = textOfKey(value, 'iso-8601');
  const [year, month, day] = ['year', 'month', 'day'].map((key) => textOfKey(value, key));
  const text = whole ?? [year, month, month && day].filter(Boolean).join('-');
  return text ? textNode(text, value.place) : value;
}
