/** Rules about figures and tables: their captions and column headings, and that the text mentions them in order. */
import type { Article, Figure, Table, TableCell, TableRow } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import { groupByKey } from '../lists.ts';
import {
  blocksOf,
  blockWords,
  countWords,
  floatsOf,
  inlinesOf,
  lettersAndDigits,
  lineWords,
  textBlocks,
  walkBlocks,
} from '../nodes.ts';
import { JATS4R, NLM, PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { findTypedNumbers } from './float-names.ts';

export const FLOATS: readonly Check[] = [
  {
    name: 'float-not-cited',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find(subject) {
      const { article, at } = subject;
      const cited = new Set(citedFloats(subject));
      const text = [...walkBlocks(textBlocks(article))]
        .map((block) => lineWords(block, article))
        .join('\n');
      const floats = floatsOf(article);
      const typed = {
        figure: findTypedNumbers(text, 'figure', article.language),
        table: findTypedNumbers(text, 'table', article.language),
      };
      const notCited = floats.filter(
        (float) =>
          float.number && !cited.has(float) && !typed[float.type].has(float.number.toLowerCase()),
      );
      for (const alike of groupByKey(notCited, ({ type }) => type))
        yield* reportNotCited(alike, at);
    },
  },
  {
    name: 'float-order',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      for (const type of ['figure', 'table'] as const) {
        const first = [...new Set(citedFloats(subject))].filter((float) => float.type === type);
        const numbers = first.map(({ number }) => Number.parseInt(number ?? '', 10));
        const wrong = first.find((_, index) => (numbers[index] ?? 0) < (numbers[index - 1] ?? 0));
        if (wrong)
          yield {
            message: message('float-order', { float: nameOf(wrong) }),
            at: subject.at(wrong),
          };
      }
    },
  },
  {
    name: 'float-caption-missing',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find(subject) {
      for (const float of floatsOf(subject.article))
        if (
          float.caption.length === 0 &&
          !(float.type === 'figure' && float.panels.every(({ caption }) => caption))
        )
          yield {
            message: message('float-caption-missing', { float: nameOf(float) }),
            at: subject.at(float),
          };
    },
  },
  {
    name: 'jats-list-item-figure',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, at }) {
      const items = blocksOf(article, 'list').flatMap((list) => list.items);
      const inItems = new Set(items.flatMap(({ children }) => [...walkBlocks(children)]));
      for (const float of floatsOf(article))
        if (inItems.has(float))
          yield {
            message: message('jats-list-item-figure', { float: nameOf(float) }),
            at: at(float),
          };
    },
  },
  {
    name: 'float-caption-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { article, at } = subject;
      const captioned = floatsOf(article).map((float) => ({
        float,
        caption: blockWords(float.caption, article),
      }));
      // A table that continues on the next page may say so in its caption. Example: "Mean heights (continued)".
      const groups = groupByKey(
        captioned,
        ({ float, caption }) => `${float.type} ${lettersAndDigits(caption)}`,
      );
      for (const [first, second] of groups)
        if (first && second && countWords(second.caption) >= SHORTEST_CAPTION)
          yield {
            message: message('float-caption-doubled', {
              float: nameOf(second.float),
              other: nameOf(first.float),
            }),
            at: at(second.float),
          };
    },
  },
  {
    name: 'table-head-missing',
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    *find(subject) {
      for (const table of blocksOf(subject.article, 'table')) {
        const rows = [...table.head, ...table.body, ...table.foot];
        const heads = rows.flatMap((row) => row.cells).filter(({ header }) => header);
        const hasWords = (cell: TableCell) => isFilled(cell, subject.article);
        if (!heads.some(hasWords))
          yield {
            message: message('table-head-missing', { table: nameOf(table) }),
            at: subject.at(table),
          };
        else if (rows.every(({ cells }) => cells.length === 2) && lacksSecondHead(table, hasWords))
          yield {
            message: message('table-head-missing/second-column', { table: nameOf(table) }),
            at: subject.at(table),
          };
      }
    },
  },
];

/** Whether a cell has words or a picture. */
function isFilled({ children }: TableCell, article: Article): boolean {
  if (children.length === 0) return false;
  return blockWords(children, article) !== '' || [...inlinesOf(children, 'inlineImage')].length > 0;
}

/** Whether the second column has words, but its head is empty. */
function lacksSecondHead({ head, body }: Table, hasWords: (cell: TableCell) => boolean): boolean {
  const isEmpty = ({ cells: [, second] }: TableRow) => !second || !hasWords(second);
  return head.length > 0 && head.every(isEmpty) && body.some((row) => !isEmpty(row));
}

type Float = Figure | Table;

/** In words. Shorter captions may be the same. Example: "Results". */
const SHORTEST_CAPTION = 2;

/** If the text does not mention many figures, they are one finding. */
function* reportNotCited(floats: readonly Float[], at: ArticleSubject['at']): Generator<Finding> {
  const [first] = floats;
  if (first && floats.length > MOST_SINGLE)
    yield {
      message: message('float-not-cited/several', {
        type: first.type,
        numbers: floats.map(({ number = '' }) => number),
      }),
      at: at(first),
    };
  else
    for (const float of floats)
      yield {
        message: message('float-not-cited', { float: nameOf(float) }),
        at: at(float),
      };
}

/** More floats of one type are one finding. */
const MOST_SINGLE = 3;

/** Example: "figure 3". Without a number it is the label, unless that was made automatically: "figure fig-map", "this figure". */
function nameOf({ type, number, id }: Float): string {
  if (number !== undefined) return `${type} ${number}`;
  return /^(?:figure|table)(?:-\d+)?$/.test(id) ? `this ${type}` : `${type} ${id}`;
}

/** References to figures and tables, in document order. A reference to a panel counts for its figure. */
function citedFloats(subject: ArticleSubject): Float[] {
  const floats = floatsOf(subject.article);
  const targets = new Map<string, Float>();
  for (const float of floats) {
    targets.set(float.id, float);
    if (float.type === 'figure') for (const { id } of float.panels) if (id) targets.set(id, float);
  }
  return [...inlinesOf(textBlocks(subject.article), 'crossReference')].flatMap(
    ({ node }) => targets.get(node.target) ?? [],
  );
}
