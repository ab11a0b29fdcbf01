/** Rules about headings: their words, their levels, and that each says something of its own. */
import type { Inline, Section } from '../../article/article.ts';
import { oncePer } from '../../words/values/once-per.ts';
import { inArticle } from '../changes.ts';
import type { ArticleCheck } from '../check.ts';
import { endsWithStop } from '../front/title.ts';
import { grouped, onceFor } from '../lists.ts';
import { blocksOf, countWords, folded, inlines, isInCapitals, shown, words } from '../nodes.ts';
import { NLM, PRACTICE, WCAG } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

const RESULTS = '# Results\n';
const CONCLUSION = '# Conclusion\n';

export const HEADINGS: readonly ArticleCheck[] = [
  {
    name: 'heading-bold',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'A heading is not marked as bold or italic: the theme says how it looks.',
    advice: 'Take the stars away.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# **Results**\n'),
        inArticle(RESULTS, '# *Results of the year*\n'),
        inArticle(RESULTS, '# ***estimate*** **of the year**\n'),
        inArticle(
          '# Results\n\nThe heights follow the moon.\n',
          '# *Results of the year*\n\n## *Heights*\n\nThe heights follow the moon.\n',
        ),
      ],
      keeps: [
        inArticle(RESULTS, '# Results on *Fucus*\n'),
        inArticle(RESULTS, '# **Results**: all of them\n'),
        inArticle(RESULTS, '# *Fucus vesiculosus*\n'),
      ],
    },
    *find(subject) {
      const marked = headingsOf(subject).filter(({ section }) => isMarkedWhole(section));
      // One or two words in italics may be a species, where no other heading is marked.
      const isSure = marked.some(({ title }) => countWords(title) > 2);
      for (const { section, title, at } of marked)
        if (isSure || isBold(section))
          yield {
            reason: `Unexpected heading in bold or italics ${shown(title)}, expected plain words`,
            at,
          };
    },
  },
  {
    name: 'heading-full-stop',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A heading does not end with a full stop, a colon or a comma.',
    advice: 'Remove it.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# Results.\n'),
        inArticle(RESULTS, '# Results:\n'),
        inArticle(RESULTS, '# Results,\n'),
      ],
      keeps: [
        inArticle(RESULTS, '# Results in the U.S.\n'),
        inArticle(RESULTS, '# What follows?\n'),
        inArticle(RESULTS, '# VIII.\n'),
      ],
    },
    *find(subject) {
      const stopped = headingsOf(subject).filter(
        ({ title }) => !isNumber(title) && (endsWithStop(title) || /[:：,;]$/.test(title)),
      );
      for (const alike of grouped(stopped, ({ title }) => title.slice(-1)))
        yield* onceFor(alike, ({ title }, more) => ({
          reason: `Unexpected ${title.slice(-1)} at the end of the heading ${shown(title)}${more}, expected none`,
        }));
    },
  },
  {
    name: 'headings-capitals',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'Headings are not typed in capitals: the theme may print capitals.',
    advice: 'Write it with small letters, like “Results and discussion”.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# RESULTS AND DISCUSSION\n'),
        inArticle(RESULTS, '# DISCUSSION\n'),
        inArticle(RESULTS, '# ERGEBNISSE\n'),
      ],
      keeps: [inArticle(RESULTS, '# UNESCO\n'), inArticle(RESULTS, '# ISO/IEC 27001\n')],
    },
    *find(subject) {
      const inCapitals = headingsOf(subject).filter(
        ({ title }) => isInCapitals(title) || SHORT_HEADING.test(title) || LONG_WORD.test(title),
      );
      yield* onceFor(inCapitals, ({ title }, more) => ({
        reason: `Unexpected heading ${shown(title)}${more} in capitals, expected small letters`,
      }));
    },
  },
  {
    name: 'heading-number-typed',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'The numbers of headings are made, not typed.',
    advice:
      'Remove the number from the heading; `number-sections: false` prints none, and `roman` prints “I”, in it “A”.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# 7. Results\n'),
        inArticle(RESULTS, `${RESULTS}\n## 2.3 Heights\n`),
        inArticle(RESULTS, `${RESULTS}\n## 1 Heights\n\nThey fall.\n\n## Times\n`),
        inArticle(RESULTS, '# III. Results\n'),
        inArticle(RESULTS, '# 3) Results\n'),
      ],
      keeps: [
        inArticle(RESULTS, '# 3. Results\n'),
        inArticle(RESULTS, '# 2016 and its tides\n'),
        inArticle(RESULTS, `${RESULTS}\n## 12 Harbours\n\nThey fill.\n\n## Times\n`),
        inArticle(RESULTS, '# 3D results\n'),
        inArticle(RESULTS, '# V. cholerae in the harbour\n'),
      ],
    },
    *find(subject) {
      const headings = headingsOf(subject);
      // Where none is made, those that are typed stand alone: "I. Harbour" of a poem.
      if (!headings.some(({ section }) => section.number)) return;
      for (const { section, title, at } of headings) {
        const typed = TYPED_NUMBER.exec(title)?.[0].trim() ?? bareNumber(section, title);
        if (typed)
          yield {
            reason: `Unexpected number ${typed} typed in a heading, expected the words alone`,
            at,
          };
      }
    },
  },
  {
    name: 'heading-long',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A heading has no more than thirty words.',
    advice: 'It may be a paragraph: remove the `#`.',
    examples: {
      breaks: [inArticle(RESULTS, `# Results ${'of gauges and harbours '.repeat(9)}\n`)],
      keeps: [inArticle(RESULTS, `# Results ${'of gauges and harbours '.repeat(3)}\n`)],
    },
    *find(subject) {
      for (const { title, at } of headingsOf(subject)) {
        const count = countWords(title);
        if (count > 30)
          yield { reason: `Unexpected heading of ${count} words, expected 30 at most`, at };
      }
    },
  },
  {
    name: 'heading-citation',
    receivers: ['pmc', 'readers'],
    ...PRACTICE,
    sentence: 'Headings cite nothing and have no notes: they stand in the table of contents.',
    advice: 'Move the citation or the note into the text.',
    examples: {
      breaks: [inArticle(RESULTS, '# Results after @hill2016\n')],
      keeps: [inArticle(RESULTS, '# Results after Hill\n')],
    },
    *find(subject) {
      for (const { section, title, at } of headingsOf(subject))
        if (
          [...inlines(section.title)].some(
            ({ type }) => type === 'citation' || type === 'footnoteReference',
          )
        )
          yield {
            reason: `Unexpected citation or note in the heading ${shown(title)}, expected words alone`,
            at,
          };
    },
  },
  {
    name: 'heading-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'Two sections beside each other do not have the same heading.',
    advice: 'Rename one, or join the two.',
    examples: {
      breaks: [
        inArticle(CONCLUSION, '# Methods\n'),
        inArticle(CONCLUSION, '# Methods\n\nOne more.\n\n# Methods\n'),
      ],
      keeps: [inArticle(CONCLUSION, '# More methods\n')],
    },
    *find(subject) {
      const inSections = headingsOf(subject).map(({ section }) => section.children);
      for (const blocks of [subject.article.body, ...inSections]) {
        const beside = blocks.flatMap((block) =>
          block.type === 'section' ? headingOf(subject, block) : [],
        );
        for (const [, ...again] of grouped(beside, ({ title }) => folded(title)))
          yield* onceFor(again, ({ title }, more) => ({
            reason: `Unexpected second section ${shown(title)}${more}, expected each once`,
          }));
      }
    },
  },
  {
    name: 'heading-deep',
    receivers: ['readers'],
    ...WCAG,
    sentence: 'Sections are nested five deep at most: web pages have no more headings.',
    advice: 'Write a paragraph that begins with a bold word instead.',
    examples: {
      breaks: [inArticle(RESULTS, `${RESULTS}\n## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n`)],
      keeps: [inArticle(RESULTS, `${RESULTS}\n## A\n\n### B\n`)],
    },
    *find(subject) {
      for (const { section, at } of headingsOf(subject))
        if (section.depth > 5)
          yield { reason: `Unexpected section of depth ${section.depth}, expected 5 at most`, at };
    },
  },
];

/** Sections with the words of their headings: all rules read them. */
const headingsOf = oncePer((subject: ArticleSubject) =>
  blocksOf(subject.article, 'section').map((section) => headingOf(subject, section)),
);

function headingOf({ article, at }: ArticleSubject, section: Section) {
  return { section, title: words(section.title, article), at: at(section) };
}

/** A species stands in italics as a whole. */
function isMarkedWhole(section: Section): boolean {
  const [only, ...others] = section.title;
  return (others.length === 0 && only?.type === 'emphasis') || isBold(section);
}

/** In one piece or in several, with italics around them or inside. */
function isBold({ title }: Section): boolean {
  const marked = title.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return marked.length > 0 && marked.every(isBoldNode);
}

function isBoldNode(node: Inline): boolean {
  if (node.type === 'strong') return true;
  return node.type === 'emphasis' && node.children.length > 0 && node.children.every(isBoldNode);
}

/** Of "2.1 1 Setup": the typed number is the last part of the one that is printed. "12 Angry Men" has none. */
function bareNumber({ number }: Section, title: string): string | undefined {
  const typed = /^(\d{1,2})\s+(?=\p{Lu})/u.exec(title)?.[1];
  return typed !== undefined && typed === number?.split('.').at(-1) ? typed : undefined;
}

/** "7.", "2.3", "III." */
const TYPED_NUMBER = /^\d{1,2}(\.\d{1,2})*[.)]\s|^\d{1,2}(\.\d{1,2})+\s|^[IVX]{1,5}\.\s(?=\p{Lu})/u;

/** "VIII.", "3.": of a chapter that has no other title. */
function isNumber(title: string): boolean {
  return /^(?:[IVXLC]+|\d+)\.$/.test(title);
}

/** Alone in capitals they might be acronyms. */
const SHORT_HEADING =
  /^(?:METHODS?|RESULTS|M[ÉE]TODOS?|METHODEN|MÉTHODES?|METODI|YÖNTEM|BULGULAR|GİRİŞ|SONUÇ|МЕТОДЫ|ВВЕДЕНИЕ)$/u;
/** No acronym has as many letters. */
const LONG_WORD = /^\p{Lu}{9,}$/u;
