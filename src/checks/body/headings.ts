import type { Inline, Section } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import type { ArticleCheck } from '../check.ts';
import { endsWithStop } from '../front/title.ts';
import { groupByKey, mergeFindings } from '../lists.ts';
import {
  blocksOf,
  countWords,
  isInCapitals,
  lettersAndDigits,
  truncateText,
  walkInlines,
  words,
} from '../nodes.ts';
import { NLM, PRACTICE, WCAG } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

export const HEADINGS: readonly ArticleCheck[] = [
  {
    name: 'heading-bold',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find(subject) {
      const marked = headingsOf(subject).filter(({ section }) => isEntirelyMarked(section));
      // If no other heading is marked, one or two words in italics may be the name of a species.
      const isSure = marked.some(({ title }) => countWords(title) > 2);
      for (const { section, title, at } of marked)
        if (isSure || isBold(section))
          yield {
            message: message('heading-bold', { title: truncateText(title) }),
            at,
          };
    },
  },
  {
    name: 'heading-full-stop',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      const stopped = headingsOf(subject).filter(
        ({ title }) => !isNumber(title) && (endsWithStop(title) || /[:：,;]$/.test(title)),
      );
      for (const alike of groupByKey(stopped, ({ title }) => title.slice(-1)))
        yield* mergeFindings(alike, ({ title }) => ({
          message: message('heading-full-stop', {
            mark: title.slice(-1),
            title: truncateText(title),
          }),
        }));
    },
  },
  {
    name: 'headings-capitals',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      const inCapitals = headingsOf(subject).filter(
        ({ title }) => isInCapitals(title) || SHORT_HEADING.test(title) || LONG_WORD.test(title),
      );
      yield* mergeFindings(inCapitals, ({ title }) => ({
        message: message('headings-capitals', { title: truncateText(title) }),
      }));
    },
  },
  {
    name: 'heading-number-typed',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      const headings = headingsOf(subject);
      // If headings are not numbered automatically, typed numbers are intended. Example: "I. Harbour" in a poem.
      if (!headings.some(({ section }) => section.number)) return;
      for (const { section, title, at } of headings) {
        const typed = TYPED_NUMBER.exec(title)?.[0].trim() ?? findBareNumber(section, title);
        if (typed) yield { message: message('heading-number-typed', { number: typed }), at };
      }
    },
  },
  {
    name: 'heading-long',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find(subject) {
      for (const { title, at } of headingsOf(subject)) {
        const length = countWords(title);
        if (length > 30) yield { message: message('heading-long', { length }), at };
      }
    },
  },
  {
    name: 'heading-citation',
    receivers: ['pmc', 'readers'],
    ...PRACTICE,
    *find(subject) {
      for (const { section, title, at } of headingsOf(subject))
        if (
          [...walkInlines(section.title)].some(
            ({ type }) => type === 'citation' || type === 'footnoteReference',
          )
        )
          yield { message: message('heading-citation', { title: truncateText(title) }), at };
    },
  },
  {
    name: 'heading-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const inSections = headingsOf(subject).map(({ section }) => section.children);
      for (const blocks of [subject.article.body, ...inSections]) {
        const neighbours = blocks.flatMap((block) =>
          block.type === 'section' ? headingOf(subject, block) : [],
        );
        for (const [, ...repeated] of groupByKey(neighbours, ({ title }) =>
          lettersAndDigits(title),
        ))
          yield* mergeFindings(repeated, ({ title }) => ({
            message: message('heading-doubled', { title: truncateText(title) }),
          }));
      }
    },
  },
  {
    name: 'heading-deep',
    receivers: ['readers'],
    ...WCAG,
    *find(subject) {
      for (const { section, at } of headingsOf(subject))
        if (section.depth > 5)
          yield { message: message('heading-deep', { depth: section.depth }), at };
    },
  },
];

/** All sections, with the words of their headings. */
const headingsOf = memoizeWeak((subject: ArticleSubject) =>
  blocksOf(subject.article, 'section').map((section) => headingOf(subject, section)),
);

function headingOf({ article, at }: ArticleSubject, section: Section) {
  return { section, title: words(section.title, article), at: at(section) };
}

/** Whether the whole heading is in italics or in bold. */
function isEntirelyMarked(section: Section): boolean {
  const [only, ...others] = section.title;
  return (others.length === 0 && only?.type === 'emphasis') || isBold(section);
}

/** Whether the whole heading is in bold: in one or several pieces, also inside or around italics. */
function isBold({ title }: Section): boolean {
  const marked = title.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return marked.length > 0 && marked.every(isBoldNode);
}

function isBoldNode(node: Inline): boolean {
  if (node.type === 'strong') return true;
  return node.type === 'emphasis' && node.children.length > 0 && node.children.every(isBoldNode);
}

/**
 * A typed number without a full stop, if it is the last part of the printed number.
 * Example: the second "1" in "2.1 1 Setup"; but nothing in "12 Angry Men".
 */
function findBareNumber({ number }: Section, title: string): string | undefined {
  const typed = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(title)?.[1];
  return typed !== undefined && typed === number?.split('.').at(-1) ? typed : undefined;
}

/** Examples: "7.", "2.3", "III." */
const TYPED_NUMBER = /^\d{1,2}(\.\d{1,2})*[.)]\s|^\d{1,2}(\.\d{1,2})+\s|^[IVX]{1,5}\.\s(?=\p{Lu})/u;

/** Whether the whole heading is a number, as that of a chapter without a title. Examples: "VIII.", "3.". */
function isNumber(title: string): boolean {
  return /^(?:[IVXLC]+|\d+)\.$/.test(title);
}

/** Headings of one word. Other single words in capitals may be acronyms. */
const SHORT_HEADING =
  /^(?:METHODS?|RESULTS|M[ÉE]TODOS?|METHODEN|MÉTHODES?|METODI|YÖNTEM|BULGULAR|GİRİŞ|SONUÇ|МЕТОДЫ|ВВЕДЕНИЕ)$/u;
/** A word with more letters than any acronym. */
const LONG_WORD = /^\p{Lu}{9,}$/u;
