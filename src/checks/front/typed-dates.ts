/** Dates of the history that stand in the text, too: they are those of the front matter. */
import { isDay } from '../../article/article.ts';
import { readDate } from '../../compile/metadata/values/dates.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import { message } from '../../messages/message.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { LANGUAGES, word } from '../../words/languages/index.ts';
import type { Check } from '../check.ts';
import { deep, lineWords, textBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';

export const TYPED_DATES: readonly Check[] = [
  {
    name: 'typed-date-differs',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { dates } = subject.article;
      for (const block of deep(textBlocks(subject.article)))
        for (const { step, typed, day } of stepsIn(lineWords(block, subject.article))) {
          const given = dates[step];
          if (given === undefined || !isDay(given) || given === day) continue;
          yield {
            message: message('typed-date-differs', { typed, step, date: given }),
            at: placeOfWord(subject, block, typed),
          };
        }
    },
  },
];

/** Words before a date, in every language: such a line may be of another than the article. */
const WORDS = { received: words('received'), accepted: words('accepted') };

function words(step: 'received' | 'accepted'): string {
  return Object.keys(LANGUAGES)
    .map((tag) => escapePattern(word(tag, step)))
    .join('|');
}

/** No such line is longer. */
const LONGEST_LINE = 200;
const STEP = new RegExp(
  String.raw`^(?:(?<received>${WORDS.received})|${WORDS.accepted})(?:\s(?:on|em|el|le|am|il))?:?\s+(?<date>[^:;]{6,40}?)[.\s]*$`,
  'iu',
);

interface Step {
  step: keyof typeof WORDS;
  /** The word and the date. */
  typed: string;
  day: string;
}

/** Of a line of nothing but such words, each with a whole day that can be read in one way. */
function stepsIn(line: string): Step[] {
  if (line.length > LONGEST_LINE) return [];
  const parts = line.split(PART).filter((part) => part.trim() !== '');
  const steps = parts.flatMap((part) => stepOf(part.trim()) ?? []);
  return steps.length === parts.length ? steps : [];
}
const PART = new RegExp(`[;,|/]?\\s(?=(?:${WORDS.received}|${WORDS.accepted})(?!\\p{L}))`, 'iu');

function stepOf(part: string): Step | undefined {
  const { received, date } = STEP.exec(part)?.groups ?? {};
  const day = date === undefined ? undefined : readDate(date);
  if (!day || isFault(day) || !isDay(day.value)) return undefined;
  return {
    step: received ? 'received' : 'accepted',
    typed: part.replace(/(?<![.\s])[.\s]+$/, ''),
    day: day.value,
  };
}
