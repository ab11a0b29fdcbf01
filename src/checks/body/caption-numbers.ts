/** Numbers that authors type before captions, although Offprint prints numbers there. */
import type { Figure, Table } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { FLOAT_NAMES, LABEL_END } from '../../words/languages/float-words.ts';
import type { Check } from '../check.ts';
import { mergeFindings } from '../lists.ts';
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
      // A picture that was left out is already reported. With it, the typed numbers may be right.
      if (subject.reported.some(({ rule }) => PICTURE_LEFT_OUT.has(rule))) return;
      for (const type of ['figure', 'table'] as const) {
        const floats = blocksOf(subject.article, type);
        const differing = floats.flatMap((float) => findWrongLabel(subject, float) ?? []);
        yield* mergeFindings(differing, ({ typed, number }) => ({
          message: message('caption-number-differs', { typed, float: `${type} ${number}` }),
        }));
      }
    },
  },
];

/** A label at the beginning of a caption. Examples: "![Figure 3:", ": **Table 2.**". */
const TYPED_LABELS = {
  figure: typedLabel(FLOAT_NAMES.figure),
  table: typedLabel(FLOAT_NAMES.table),
};

function typedLabel(names: string): RegExp {
  const begin = String.raw`(?:!\[|^[ \t>]*|^(?:Table)?:|<(?:fig)?caption>)\s*[*_]*`;
  // Without the test for a letter first, the pattern would look back from each of many spaces.
  return new RegExp(String.raw`(?=\p{L})(?<=${begin})${names}\s*(\d+)[*_]*\s*${LABEL_END}`, 'gimu');
}

/** Characters that are searched before and after a float: the caption of a table is not part of the table. */
const SEARCHED_AROUND = { figure: 0, table: 500 };
/** A caption is recognized by its first letters. */
const CAPTION_START = 30;
/** The source text of these letters, with its spaces and markup, is not longer. */
const CAPTION_START_SOURCE = 120;

/** The label that is typed before a caption, if it has another number than the float. */
function findWrongLabel(
  { article, range, placeInText, text }: ArticleSubject,
  float: Figure | Table,
) {
  const { caption, number = '', type } = float;
  const { start, end } = placeInText(float) ?? {};
  const beginning = lettersAndDigits(blockWords(caption, article)).slice(0, CAPTION_START);
  if (start?.offset === undefined || end?.offset === undefined) return;
  if (beginning === '' || !/^\d+$/.test(number)) return;
  const from = Math.max(0, start.offset - SEARCHED_AROUND[type]);
  const around = text.slice(from, end.offset + SEARCHED_AROUND[type]);
  // A line within a caption may begin "Figure 4. Bars are", and the next caption may be near.
  const labels = [...around.matchAll(TYPED_LABELS[type])].filter(({ 0: label, index }) =>
    lettersAndDigits(around.slice(index + label.length).slice(0, CAPTION_START_SOURCE)).startsWith(
      beginning,
    ),
  );
  const [first] = labels;
  if (!first || labels.some(([, typed]) => Number(typed) === Number(number))) return;
  const [typed] = first;
  const place = from + first.index;
  return { typed, number, at: range(place, place + typed.length) };
}
