import type { Print } from './print.ts';

/** The date of publication in the layout's form. */
export function dateText(print: Print): string {
  return print.layout.date.replace('%', bareDate(print));
}

/** Without brackets and punctuation: "2008", "n.d.", "March 2012". */
export function bareDate({ work, random, words }: Print): string {
  const year = String(work.year);
  const month = words.months[work.month - 1] ?? '';
  const odd = random.next();
  if (odd < 0.025) return random.pick(words.undated) || year;
  if (odd < 0.035) return `${year} [${work.year - random.integer(5, 90)}]`;
  if (odd < 0.045) return `${year}/${String((work.year + 1) % 100).padStart(2, '0')}`;
  if (work.kind === 'news' || (work.kind === 'web' && random.chance(0.4))) {
    return random.pick([
      `${year}, ${month} ${work.day}`,
      `${work.day} ${month} ${year}`,
      `${month} ${work.day}, ${year}`,
      `${work.day}.${work.month}.${year}`,
      `${year}, ${work.day} ${month}`,
    ]);
  }
  if (odd < 0.09 && work.kind !== 'book')
    return random.pick([`${year}, ${month}`, `${month} ${year}`]);
  return year + (random.chance(0.06) ? random.pick(['a', 'b', 'c']) : '');
}

/** When a web page was read. */
export function accessedText({ work, random, words }: Print): string {
  const [year, month, day] = work.accessed;
  const name = words.months[month - 1] ?? '';
  return random.pick([
    `${name} ${day}, ${year}`,
    `${day} ${name} ${year}`,
    `${day}.${month}.${year}`,
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  ]);
}
