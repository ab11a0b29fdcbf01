import type { CslDate } from '../../../article/article.ts';
import { latinDigits } from '../../../words/digits.ts';
import type { Fields, Reading } from '../reading.ts';
import { readDate } from '../segments/dates.ts';
import { withoutRim } from '../trim.ts';

/** The first year counts. A later segment may add month and day. Example: "(2014). … 30 October". */
export function readDates({ found }: Reading): Fields {
  const fields: Fields = {};
  for (const { text } of found) {
    const read = readDate(text);
    if (!fields.issued) {
      if (!read) continue;
      fields.issued = read.date;
      if (read.original) fields['original-date'] = read.original;
      if (read.suffix) fields['year-suffix'] = read.suffix;
    } else {
      fields.issued = withDay(fields.issued, text);
    }
  }
  return fields;
}

function withDay(issued: CslDate, text: string): CslDate {
  const [year, month] = issued['date-parts']?.[0] ?? [];
  if (year === undefined || month !== undefined) return issued;
  const again = readDate(
    /\d{4}/.test(latinDigits(text)) ? text : `${withoutRim(text, '(', ')')} ${year}`,
  );
  return again?.date['date-parts']?.[0]?.[0] === year ? again.date : issued;
}
