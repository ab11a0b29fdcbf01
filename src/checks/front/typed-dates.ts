/** Rules about dates of receipt and acceptance that are typed in the text. */
import { isDay } from '../../article/article.ts';
import { readDate } from '../../compile/metadata/values/dates.ts';
import { isFault } from '../../compile/metadata/values/outcome.ts';
import { message } from '../../messages/message.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { LANGUAGES, word } from '../../words/languages/index.ts';
import type { Check } from '../check.ts';
import { lineWords, textBlocks, walkBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';

export const TYPED_DATES: readonly Check[] = [
  {
    name: 'typed-date-differs',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { dates } = subject.article;
      for (const block of walkBlocks(textBlocks(subject.article)))
        for (const { step, typed, day } of parseSteps(lineWords(block, subject.article))) {
          const date = dates[step];
          if (date === undefined || !isDay(date) || date === day) continue;
          yield {
            message: message('typed-date-differs', { typed, step, date }),
            at: placeOfWord(subject, block, typed),
          };
        }
    },
  },
];

/** Words before a date, in every language, because the line may be in another language than the article. */
const WORDS = { received: stepWords('received'), accepted: stepWords('accepted') };

function stepWords(step: 'received' | 'accepted'): string {
  return Object.keys(LANGUAGES)
    .map((tag) => escapePattern(word(tag, step)))
    .join('|');
}

/** A longer line is not a list of dates. */
const MAX_LINE_LENGTH = 200;
const STEP = new RegExp(
  String.raw`^(?:(?<received>${WORDS.received})|${WORDS.accepted})(?:\s(?:on|em|el|le|am|il))?:?\s+(?<date>[^:;]{6,40}?)[.\s]*$`,
  'iu',
);

interface Step {
  step: keyof typeof WORDS;
  /** The words in the text: the step and its date. */
  typed: string;
  day: string;
}

/** The steps in a line. Empty if the line has anything else, or a date that is incomplete or ambiguous. */
function parseSteps(line: string): Step[] {
  if (line.length > MAX_LINE_LENGTH) return [];
  const parts = line.split(STEP_SEPARATOR).filter((part) => part.trim() !== '');
  const steps = parts.flatMap((part) => parseStep(part.trim()) ?? []);
  return steps.length === parts.length ? steps : [];
}
/** The space before each step. */
const STEP_SEPARATOR = new RegExp(
  `[;,|/]?\\s(?=(?:${WORDS.received}|${WORDS.accepted})(?!\\p{L}))`,
  'iu',
);

function parseStep(part: string): Step | undefined {
  const { received, date } = STEP.exec(part)?.groups ?? {};
  const day = date === undefined ? undefined : readDate(date);
  if (!day || isFault(day) || !isDay(day.value)) return undefined;
  return {
    step: received ? 'received' : 'accepted',
    typed: part.replace(/(?<![.\s])[.\s]+$/, ''),
    day: day.value,
  };
}
