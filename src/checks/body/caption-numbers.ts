/** Numbers that authors type before their captions, where Offprint prints its own. */
import type { Figure, Table } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { FLOAT_NAMES, LABEL_END } from '../../words/languages/float-words.ts';
import type { Check } from '../check.ts';
import { onceFor } from '../lists.ts';
import { blocksOf, blockWords, lettersAndDigits } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { PICTURE_LEFT_OUT } from './float-numbers.ts';

export const CAPTION_NUMBERS: readonly Check[] = [
  {
    name: 'caption-number-differs',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      // One that was left out has its message: with it, the numbers may be right.
      if (subject.reported.some(({ rule }) => PICTURE_LEFT_OUT.has(rule))) return;
      for (const type of ['figure', 'table'] as const) {
        const floats = blocksOf(subject.article, type);
        const differing = floats.flatMap((float) => typedNumber(subject, float) ?? []);
        yield* onceFor(differing, ({ typed, number }) => ({
          message: message('caption-number-differs', { typed, float: `${type} ${number}` }),
        }));
      }
    },
  },
];

/** Behind the sign that begins a caption: "![Figure 3:", ": **Table 2.**". */
const TYPED = { figure: typedLabel(FLOAT_NAMES.figure), table: typedLabel(FLOAT_NAMES.table) };

function typedLabel(names: string): RegExp {
  const begin = String.raw`(?:!\[|^[ \t>]*|^(?:Table)?:|<(?:fig)?caption>)\s*[*_]*`;
  // Letters first: behind each of many blanks, all before it would be looked at.
  return new RegExp(String.raw`(?=\p{L})(?<=${begin})${names}\s*(\d+)[*_]*\s*${LABEL_END}`, 'gimu');
}

/** Signs before and behind: the caption of a table is no part of it. */
const AROUND = { figure: 0, table: 500 };
/** Letters of a caption by which it is known. */
const BEGINNING = 30;
/** Signs in which these stand, with their spaces and mark-up. */
const BEGINNING_TYPED = 120;

/** What is typed before a caption, if it is another number than the float's own, and one of its kind. */
function typedNumber({ article, range, placeInText, text }: ArticleSubject, float: Figure | Table) {
  const { caption, number = '', type } = float;
  const { start, end } = placeInText(float) ?? {};
  const beginning = lettersAndDigits(blockWords(caption, article)).slice(0, BEGINNING);
  if (start?.offset === undefined || end?.offset === undefined) return;
  if (beginning === '' || !/^\d+$/.test(number)) return;
  const from = Math.max(0, start.offset - AROUND[type]);
  const around = text.slice(from, end.offset + AROUND[type]);
  // A line of a caption, too, may begin "Figure 4. Bars are", and the next caption may stand near.
  const labels = [...around.matchAll(TYPED[type])].filter(({ 0: label, index }) =>
    lettersAndDigits(around.slice(index + label.length).slice(0, BEGINNING_TYPED)).startsWith(
      beginning,
    ),
  );
  const [first] = labels;
  if (!first || labels.some(([, typed]) => Number(typed) === Number(number))) return;
  const [typed] = first;
  const place = from + first.index;
  return { typed, number, at: range(place, place + typed.length) };
}
