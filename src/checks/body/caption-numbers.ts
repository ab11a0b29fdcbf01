/** Numbers that authors type before their captions, where Offprint prints its own. */
import type { Figure, Table } from '../../article.ts';
import { FLOAT_NAMES, LABEL_END } from '../../languages/float-words.ts';
import { told } from '../../told.ts';
import { inArticle } from '../changes.ts';
import type { Check } from '../check.ts';
import { onceFor } from '../lists.ts';
import { blocksOf } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { ONE_LEFT_OUT } from './float-numbers.ts';

export const CAPTION_NUMBERS: readonly Check[] = [
  {
    name: 'caption-number-differs',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A number that is typed before a caption is the one that is printed.',
    advice:
      'Delete it, as figures and tables are numbered by themselves; then see that the text names the right one, and that none before it is lost.',
    examples: {
      breaks: [
        inArticle('![A gauge. It was', '![Figure 3: A gauge. It was'),
        inArticle(': Mean heights.', ': **Table 2.** Mean heights.'),
      ],
      keeps: [
        inArticle('![A gauge. It was', '![Figure 1: A gauge. It was'),
        inArticle(': Mean heights.', ': **Table 1.** Mean heights.'),
      ],
    },
    *find(subject) {
      // One that was left out has its message: with it, the numbers may be right.
      if (subject.reported.some(({ rule }) => ONE_LEFT_OUT.has(rule))) return;
      for (const type of ['figure', 'table'] as const) {
        const floats = blocksOf(subject.article, type);
        const differing = floats.flatMap((float) => typedNumber(subject, float) ?? []);
        yield* onceFor(differing, ({ typed, number }, more) => ({
          reason: told`Unexpected “${{ typed }}” before the caption of ${{ float: `${type} ${number}` }}${more}, expected the number that is printed`,
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
  return new RegExp(String.raw`(?=\p{L})(?<=${begin})${names}\s*(\d+)[*_]*\s*${LABEL_END}`, 'imu');
}

/** Of a table it is no part. */
const CAPTION_BELOW = /^\s*\n(?:Table)?:.*/u;
const LONGEST_LABEL = 80;

/** What is typed before a caption, if it is another number than the float's own, and one of its kind. */
function typedNumber(subject: ArticleSubject, float: Figure | Table) {
  const { number = '', type } = float;
  const { start, end } = subject.stretch(float) ?? {};
  if (start?.offset === undefined || end?.offset === undefined || !/^\d+$/.test(number)) return;
  const { text } = subject;
  const below = CAPTION_BELOW.exec(text.slice(end.offset, end.offset + LONGEST_LABEL))?.[0] ?? '';
  const found = TYPED[type].exec(text.slice(start.offset, end.offset) + below);
  if (!found || Number(found[1]) === Number(number)) return;
  const from = start.offset + found.index;
  return { typed: found[0], number, at: subject.range(from, from + found[0].length) };
}
