/** Rules about figures and tables: that the text names them, in order, with captions and heads. */
import type {
  Article,
  ArticleType,
  Block,
  Figure,
  Inline,
  Table,
  TableCell,
  TableRow,
} from '../../article.ts';
import type { RuleName } from '../../diagnostics.ts';
import { told } from '../../told.ts';
import { oncePer } from '../../values/once-per.ts';
import { FOLLOW, inArticle, inLetter } from '../changes.ts';
import type { Check, Finding } from '../check.ts';
import { enumerated, grouped } from '../lists.ts';
import {
  blocksOf,
  blockWords,
  countWords,
  deep,
  folded,
  inlinesOf,
  lineOf,
  lineWords,
  textOf,
  words,
} from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { JATS4R, NLM, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { floatWords, numbersByHand } from './float-names.ts';

const ALT = 'alt="A pole with marks stands in the water of a harbour"';
const PICTURE = `![A gauge. It was read every hour.](figures/gauge.png){#fig-gauge ${ALT}}`;
const SAID = '@fig-gauge shows one of them, and @tbl-heights gives the mean heights.';

export const FLOATS: readonly Check[] = [
  {
    name: 'float-not-cited',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'The text names every numbered figure and table.',
    advice: 'Write its label where the text speaks of it, like @fig-map, or remove it.',
    examples: {
      breaks: [
        inArticle(SAID, 'A figure shows one of them, and @tbl-heights gives the mean heights.'),
        inArticle(SAID, '@fig-gauge shows one of them.'),
      ],
      keeps: [inArticle(SAID, 'Figure 1 shows one of them, and Table 1 gives the mean heights.')],
    },
    *find(subject) {
      const { article, at } = subject;
      const cited = new Set(mentions(subject));
      const text = [...deep(textOf(article))].map((block) => lineWords(block, article)).join('\n');
      const floats = floatsOf(subject);
      const typed = {
        figure: numbersByHand(text, 'figure', article.language),
        table: numbersByHand(text, 'table', article.language),
      };
      const unnamed = floats.filter(
        (float) =>
          float.number && !cited.has(float) && !typed[float.type].has(float.number.toLowerCase()),
      );
      for (const alike of grouped(unnamed, ({ type }) => type)) yield* neverNamed(alike, at);
    },
  },
  {
    name: 'float-number-unknown',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A figure or table that the text names by its number is there.',
    advice: 'Correct the number, or add the figure; a reference like @fig-map numbers itself.',
    examples: {
      breaks: [
        inArticle(FOLLOW, `${FOLLOW} Figure 3 shows it.`),
        inArticle(FOLLOW, `${FOLLOW} Figures 1-4 show it.`),
        inArticle(FOLLOW, `${FOLLOW} It is in Tables 1 and 2.`),
      ],
      keeps: [
        inArticle(FOLLOW, `${FOLLOW} Figure 1 and Table 1 show it, as Figs. 7-9 of Hill do.`),
        inArticle(
          FOLLOW,
          `${FOLLOW} It is seen in Figure 3 of Hill’s work, and in @hill2016, Fig. 7.`,
        ),
        inArticle(FOLLOW, `${FOLLOW} So do Figs [7](#fig-gauge) and [8](#fig-gauge).`),
        inArticle(
          FOLLOW,
          `${FOLLOW}[^old] The files are fig03 and fig04.\n\n[^old]: Wells, *Old Tides*, 19, fig. 39; *Older Tides*, 57 with fig. 52.`,
        ),
        inArticle(FOLLOW, `${FOLLOW} Figure 3 shows it.\n\n\`\`\`{r}\nplot(heights)\n\`\`\``),
        inLetter('The gauge at Brest', 'Table 2 has the gauge at Brest, which'),
      ],
    },
    find: unknownNumbers,
  },
  {
    name: 'float-order',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'Figures and tables are first named in the order of their numbers.',
    advice: 'Move the figure or the table, so that its number follows the text.',
    examples: {
      breaks: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-second shows one of them, @fig-gauge another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
      keeps: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A second gauge.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
    },
    *find(subject) {
      for (const type of ['figure', 'table'] as const) {
        const first = [...new Set(mentions(subject))].filter((float) => float.type === type);
        const numbers = first.map(({ number }) => Number.parseInt(number ?? '', 10));
        const wrong = first.find((_, index) => (numbers[index] ?? 0) < (numbers[index - 1] ?? 0));
        if (wrong)
          yield {
            reason: told`Unexpected ${{ float: nameOf(wrong) }} named behind one with a higher number, expected them in order`,
            at: subject.at(wrong),
          };
      }
    },
  },
  {
    name: 'float-caption-missing',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'Figures and tables have a caption.',
    advice: 'Write it in the brackets of the picture, or in a line `: Caption.` below the table.',
    examples: {
      breaks: [inArticle('![A gauge. It was read every hour.]', '![]')],
      keeps: [inArticle('![A gauge. It was read every hour.]', '![A gauge]')],
    },
    *find(subject) {
      for (const float of floatsOf(subject))
        if (
          float.caption.length === 0 &&
          !(float.type === 'figure' && float.panels.every(({ caption }) => caption))
        )
          yield {
            reason: `Unexpected ${nameOf(float)} without caption, expected one`,
            at: subject.at(float),
          };
    },
  },
  {
    name: 'float-caption-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'No two figures or tables have the same caption.',
    advice: 'Say in each what it alone shows; one of the captions may be that of another.',
    examples: {
      breaks: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A gauge. It was read every hour.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
      keeps: [
        inArticle(
          `${SAID}\n\n${PICTURE}`,
          `@fig-gauge shows one of them, @fig-second another, and @tbl-heights gives the mean heights.\n\n${PICTURE}\n\n![A gauge. It was read every day.](figures/gauge.png){#fig-second alt="Another pole in the water"}`,
        ),
      ],
    },
    *find(subject) {
      const { article, at } = subject;
      const captioned = floatsOf(subject).map((float) => ({
        float,
        caption: blockWords(float.caption, article),
      }));
      // What goes on over several pages may say so: "Mean heights (continued)".
      const groups = grouped(captioned, ({ float, caption }) => `${float.type} ${folded(caption)}`);
      for (const [first, second] of groups)
        if (first && second && countWords(second.caption) >= LEAST_CAPTION)
          yield {
            reason: told`Unexpected caption of ${{ float: nameOf(second.float) }} in the words of ${{ other: nameOf(first.float) }}, expected words of its own`,
            at: at(second.float),
          };
    },
  },
  {
    name: 'table-head-missing',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    sentence: 'The columns of a table have headings.',
    advice: 'Write them in the first row, above the line of dashes.',
    examples: {
      breaks: [
        inArticle('| Harbour | Mean height (m) |', '|         |                 |'),
        inArticle('| Harbour | Mean height (m) |', '| Harbour |                 |'),
      ],
      keeps: [inArticle('| Harbour | Mean height (m) |', '|         | Mean height (m) |')],
    },
    *find(subject) {
      for (const table of blocksOf(subject.article, 'table')) {
        const rows = [...table.head, ...table.body, ...table.foot];
        const heads = rows.flatMap((row) => row.cells).filter(({ header }) => header);
        const hasWords = (cell: TableCell) => isFilled(cell, subject.article);
        if (!heads.some(hasWords))
          yield {
            reason: `Unexpected ${nameOf(table)} without column headings, expected some`,
            at: subject.at(table),
          };
        else if (rows.every(({ cells }) => cells.length === 2) && lacksHead(table, hasWords))
          yield {
            reason: `Unexpected second column of ${nameOf(table)} without a heading, expected one`,
            at: subject.at(table),
          };
      }
    },
  },
];

/** Words, or a picture. */
function isFilled({ children }: TableCell, article: Article): boolean {
  if (children.length === 0) return false;
  return blockWords(children, article) !== '' || [...inlinesOf(children, 'inlineImage')].length > 0;
}

/** Of two columns, whether the second one has words below a head without any. */
function lacksHead({ head, body }: Table, hasWords: (cell: TableCell) => boolean): boolean {
  const isEmpty = ({ cells: [, second] }: TableRow) => !second || !hasWords(second);
  return head.length > 0 && head.every(isEmpty) && body.some((row) => !isEmpty(row));
}

type Float = Figure | Table;

/** Words: two figures may be called "Results". */
const LEAST_CAPTION = 2;

/** Where a text names none of its many figures, that is one matter. */
function* neverNamed(alike: readonly Float[], at: ArticleSubject['at']): Generator<Finding> {
  const [first] = alike;
  if (first && alike.length > MOST_TOLD)
    yield {
      reason: told`Unexpected ${{ floats: `${first.type}s ${someOf(alike.map(({ number = '' }) => number))}` }} that the text never names, expected a reference to each`,
      at: at(first),
    };
  else
    for (const float of alike)
      yield {
        reason: told`Unexpected ${{ float: nameOf(float) }} that the text never names, expected a reference to it`,
        at: at(float),
      };
}

const MOST_TOLD = 3;
/** A message is read in one look. */
const MOST_LISTED = 20;

function someOf(numbers: readonly string[]): string {
  const more = numbers.length - MOST_LISTED;
  return enumerated(more > 1 ? [...numbers.slice(0, MOST_LISTED), `${more} more`] : numbers);
}

function floatsOf({ article }: ArticleSubject): Float[] {
  return [...blocksOf(article, 'figure'), ...blocksOf(article, 'table')];
}

/** "figure 3", or by its label where it has no number; a label that its author did not write says nothing. */
function nameOf({ type, number, id }: Float): string {
  if (number !== undefined) return `${type} ${number}`;
  return /^(?:figure|table)(?:-\d+)?$/.test(id) ? type : `${type} "${id}"`;
}

/** Behind the first of several: "Figures 1-4", "Tables 2 and 3". */
const SECOND = '\\s?[–-]\\s?|,?\\s(?:and|to|or|&|y|e|et|und|bis)\\s';

/** "Figure 3", but neither "Figure 3 of Hill" nor "fig03" of a file: each once for each number. */
const typedIn = oncePer(({ language }: Article) => {
  const [figure, table] = [floatWords('figure', language), floatWords('table', language)];
  return new RegExp(
    `(?<!insert )(?:(${figure}\\.?)|${table}\\.?)(?:\\s|(?<!\\p{Script=Latin}))(\\d{1,2})(?:(?<=s\\.?\\s\\d{1,2})(?:${SECOND})(\\d{1,2}))?(?!\\d|\\.\\d|(?:(?:${SECOND})\\d{1,2})?[.,]?\\s*(?:of|in|from|by|de|da|do|del|di|von|aus|van|из)(?!\\p{L}))`,
    'giu',
  );
});

/** A work is cited just before: the figure is there. */
export const CITED = /(?:\d{4}[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:see\s)?$/u;

/** In a note a page of it may stand there: "*Old Tides*, 19, fig. 39", "57 with fig. 52". */
const CITED_IN_NOTE = /(?:\d[a-z]?|\bn\.d\.|\[\d+\])\)?[,;:]?\s*(?:(?:with|and|see|esp\.)\s)?$/u;

/** What compiling left out of the text: nobody knows which figures and tables were to be in it. */
const LEFT_OUT = new Set<string>(['directive-unknown', 'text-elsewhere'] satisfies RuleName[]);
/** Each of these left out one picture, of a figure or of a table. */
export const ONE_LEFT_OUT = new Set<string>([
  'figure-missing',
  'figure-outside-folder',
  'figure-type',
] satisfies RuleName[]);

/** Types that speak of the figures and tables of other works. */
const ABOUT_OTHERS = new Set<ArticleType>([
  'addendum',
  'article-commentary',
  'book-review',
  'correction',
  'expression-of-concern',
  'letter',
  'reply',
  'retraction',
]);

/** Whether a figure or table of which its text speaks should be in it. */
function hasAllItNames({ article, reported }: ArticleSubject): boolean {
  return !ABOUT_OTHERS.has(article.type) && !reported.some(({ rule }) => LEFT_OUT.has(rule));
}

function* unknownNumbers(subject: ArticleSubject): Generator<Finding> {
  if (!hasAllItNames(subject)) return;
  const noted = new Set(deep(subject.article.notes.flatMap(({ children }) => children)));
  const floats = floatsOf(subject);
  const seen = new Set<string>();
  const typed = typedIn(subject.article);
  const leftOut = subject.reported.filter(({ rule }) => ONE_LEFT_OUT.has(rule)).length;
  for (const block of deep(textOf(subject.article))) {
    const text = lineWords(block, subject.article);
    for (const { 0: name, 1: figure, 2: first = '', 3: last = '', index } of text.matchAll(typed)) {
      const type = figure ? 'figure' : 'table';
      const own = floats.filter((float) => float.type === type);
      const count = own.length + leftOut;
      const number = highest(first, last);
      const isThere = own.some((float) => float.number === number) || Number(number) <= count;
      const matter = matterOf(type, number, count);
      if (isThere || seen.has(matter)) continue;
      const [before, behind] = [text.slice(0, index), text.slice(index + name.length)];
      const cited = noted.has(block) ? CITED_IN_NOTE : CITED;
      if (cited.test(before) || isOfCaption(before, behind) || isLinked(subject, block, name))
        continue;
      seen.add(matter);
      yield {
        reason: `Unexpected "${name}", expected ${thereAre(count, type)}`,
        at: placeOfWord(subject, block, name),
        advice: `Correct the number, or add the ${type}; a reference like ${EXAMPLES[type]} numbers itself.`,
      };
    }
  }
}

/** Where the article has no figures at all, that is one matter. */
function matterOf(type: Float['type'], number: string, count: number): string {
  return count === 0 ? type : `${type} ${number}`;
}

/** Of a range; "Figure 2-1" is one of a chapter. */
function highest(first: string, last: string): string {
  return Number(last) > Number(first) ? last : first;
}

/** What a link shows is the business of its target: "Figs [7–10](#fig-3)" are panels of one figure. */
export function isLinked({ article }: ArticleSubject, block: Block, name: string): boolean {
  const unlinked = lineOf(block).map((node) => (isLink(node) ? ' ' : words([node], article)));
  return !unlinked.join('').includes(name);
}

function isLink({ type }: Inline): boolean {
  return type === 'crossReference' || type === 'link';
}

/** A caption that begins with its own number names nothing. */
function isOfCaption(before: string, behind: string): boolean {
  return before === '' && /^\s*[.:]/.test(behind);
}

const EXAMPLES = { figure: '@fig-map', table: '@tbl-heights' } as const;

function thereAre(count: number, type: Float['type']): string {
  if (count === 0) return `a ${type} of that number: the article has none`;
  return count === 1 ? `the article's only ${type}` : `one of the article's ${count} ${type}s`;
}

/** Every mention of a figure or table, in the order of the text; a panel stands for its figure. */
function mentions(subject: ArticleSubject): Float[] {
  const floats = floatsOf(subject);
  const targets = new Map<string, Float>();
  for (const float of floats) {
    targets.set(float.id, float);
    if (float.type === 'figure') for (const { id } of float.panels) if (id) targets.set(id, float);
  }
  return [...inlinesOf(textOf(subject.article), 'crossReference')].flatMap(
    ({ node }) => targets.get(node.target) ?? [],
  );
}
