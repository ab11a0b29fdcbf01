/** The history of an article: "Received 3 May 2020; accepted 1 June 2020". */
import type { RandomNumbers } from '../../random.ts';
import { dateText } from './paper.ts';
import { joinParts, type Part, type Row, row } from './parts.ts';
import type { Sheet } from './sheet.ts';

const EVENTS = ['received', 'revised', 'accepted', 'published'] as const;

export function dateRows({ paper, source, truth }: Sheet): Row[] {
  const { random, words, language } = source;
  const seed = random.integer(0, 1e9);
  const events = EVENTS.filter((event) => random.chance(event === 'revised' ? 0.35 : 0.75));
  const colon = random.pick([': ', ': ', ' ', ' ', ', ', ' on ']);
  let month = (paper.year - 1) * 12 + random.integer(0, 8);
  const entries = events.map((event): Part[] => {
    month += random.integer(0, 4);
    const date = {
      year: Math.floor(month / 12),
      month: (month % 12) + 1,
      day: random.integer(1, 28),
    };
    const { text, iso } = dateText(date, language, sameNumbers(random, seed));
    truth.dates = { ...truth.dates, [event]: iso };
    return [
      {
        text: `${words.text(event)}${colon === ' on ' && language !== 'en' ? ' ' : colon}${text}`,
        field: 'dates',
      },
    ];
  });
  if (random.chance(0.4))
    return entries.map((parts, index) => row('dates', parts, { joined: index > 0 }));
  return entries.length > 0
    ? [row('dates', joinParts(entries, random.pick(['; ', ', ', ' / ', '. ', '   ', ' | '])))]
    : [];
}

/** Random numbers whose first choice is always the same, so that all dates of a page have one form. */
function sameNumbers(random: RandomNumbers, seed: number): RandomNumbers {
  return { ...random, pick: (list) => list[seed % list.length] as (typeof list)[number] };
}

/** "Received: Accepted:", a form that nobody filled in. */
export function emptyDates({ source }: Sheet): Row[] {
  const { random, words } = source;
  const events = EVENTS.filter((event) => event !== 'revised' || random.chance(0.3)).slice(0, 3);
  const colon = random.pick([':', ': ', '', ': ____']);
  const text = events
    .map((event) => words.text(event) + colon)
    .join(random.pick([' ', ' / ', '   ']));
  return [row('dates', [{ text, field: 'dates' }])];
}
