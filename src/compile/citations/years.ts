import { COMING_SOURCE } from '../../words/publication-states.ts';

/** Words for a missing date, as the source of a pattern. */
const UNDATED_SOURCE =
  'n\\.\\s?d\\.?|no date|undated|s\\.\\s?f\\.|s\\.\\s?d\\.|o\\.\\s?J\\.|t\\.y\\.|б\\.\\s?г\\.|د\\.\\s?ت\\.?|ب۔ت۔?|بی‌تا';

/** Years of the Gregorian calendar and, in Arabic digits or after Arabic letters, of the Hijri calendars. */
const DIGITS =
  '(?:(?:1[5-9]|20)\\d\\d|[٠-٩]{4}|[۰-۹]{4}|(?<=\\p{Script=Arabic}[،,]?[\\s(]{0,2})1[34]\\d\\d)';

/** Years BC in several languages. Example: "380 BCE" */
const BEFORE_CHRIST =
  '\\d{1,4}\\s?(?:BCE|BC|B\\.\\s?C\\.(?:\\s?E\\.)?|v\\.\\s?(?:Chr|u\\.\\s?Z)\\.|a\\.\\s?C\\.|av\\.\\s?J\\.-C\\.)';

/** A year with its letter, or words for a missing date. It is not part of a range of years. */
export const YEAR_SOURCE = `(?<![\\p{L}\\p{N}/–-])(?:${BEFORE_CHRIST}|${DIGITS}[a-z]?(?![\\p{L}\\p{N}]|[–-]\\d)|${UNDATED_SOURCE}|${COMING_SOURCE})(?![\\p{L}\\p{N}])`;

export function isBeforeChrist(year: string): boolean {
  return new RegExp(`^(?:${BEFORE_CHRIST})$`, 'u').test(year.trim());
}

export function isUndated(year: string): boolean {
  return new RegExp(`^(?:${UNDATED_SOURCE})$`, 'iu').test(year.trim());
}
