/** Rules about headings: their words, their levels, and that each says something of its own. */
import type { Block, Inline, Section } from '../../article.ts';
import { inArticle } from '../changes.ts';
import type { Check } from '../check.ts';
import { linesOf } from '../citations/typed.ts';
import { endsWithStop } from '../front/title.ts';
import { grouped } from '../lists.ts';
import { blocksOf, countWords, folded, inlines, isInCapitals, shown, words } from '../nodes.ts';
import { NLM, PRACTICE, WCAG } from '../sources.ts';
import type { At } from '../subject.ts';

const RESULTS = '# Results\n';
const CONCLUSION = '# Conclusion\n';

export const HEADINGS: readonly Check[] = [
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
    *find({ article, at }) {
      const sections = blocksOf(article, 'section').filter(isMarkedWhole);
      // One or two words in italics may be a species, where no other heading is marked.
      const isSure = sections.some(({ title }) => isPhrase(words(title, article)));
      for (const section of sections)
        if (isSure || isBold(section))
          yield {
            reason: `Unexpected heading in bold or italics ${shown(words(section.title, article))}, expected plain words`,
            at: at(section),
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
    *find({ article, at }) {
      const headings = [...blocksOf(article, 'section')].map((section) => ({
        title: words(section.title, article),
        at: at(section),
      }));
      const stopped = headings.filter(
        ({ title }) => !isNumber(title) && (endsWithStop(title) || /[:：,;]$/.test(title)),
      );
      for (const [first, ...more] of grouped(stopped, ({ title }) => title.slice(-1))) {
        const also = more.map(({ at }) => at);
        if (first)
          yield {
            reason: `Unexpected ${first.title.slice(-1)} at the end of the heading ${shown(first.title)}${andMore(also)}, expected none`,
            at: first.at,
            also,
          };
      }
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
    *find({ article, at }) {
      const found = [...blocksOf(article, 'section')].filter((section) => {
        const title = words(section.title, article);
        return isInCapitals(title) || SHORT_HEADING.test(title) || LONG_WORD.test(title);
      });
      const [first, ...others] = found;
      if (first)
        yield {
          reason: `Unexpected heading ${shown(words(first.title, article))}${andMore(others.map(at))} in capitals, expected small letters`,
          at: at(first),
          also: others.map(at),
        };
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
        inArticle(RESULTS, '# III. Results\n'),
        inArticle(RESULTS, '# 3) Results\n'),
      ],
      keeps: [
        inArticle(RESULTS, '# 3. Results\n'),
        inArticle(RESULTS, '# 2016 and its tides\n'),
        inArticle(RESULTS, '# 3D results\n'),
        inArticle(RESULTS, '# V. cholerae in the harbour\n'),
      ],
    },
    *find({ article, at }) {
      const sections = [...blocksOf(article, 'section')];
      // Where none is made, those that are typed stand alone: "I. Harbour" of a poem.
      if (!sections.some(({ number }) => number)) return;
      for (const section of sections) {
        const typed =
          /^\d{1,2}(\.\d{1,2})*[.)]\s|^\d{1,2}(\.\d{1,2})+\s|^[IVX]{1,5}\.\s(?=\p{Lu})/u.exec(
            words(section.title, article),
          )?.[0];
        if (typed)
          yield {
            reason: `Unexpected number ${typed.trim()} typed in a heading, expected the words alone`,
            at: at(section),
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
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section')) {
        const count = countWords(words(section.title, article));
        if (count > 30)
          yield {
            reason: `Unexpected heading of ${count} words, expected 30 at most`,
            at: at(section),
          };
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
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section'))
        if (
          [...inlines(section.title)].some(
            ({ type }) => type === 'citation' || type === 'footnoteReference',
          )
        )
          yield {
            reason: `Unexpected citation or note in the heading ${shown(words(section.title, article))}, expected words alone`,
            at: at(section),
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
    *find({ article, at }) {
      const groups = [
        sectionsIn(article.body),
        ...blocksOf(article, 'section').map(({ children }) => sectionsIn(children)),
      ];
      for (const group of groups) {
        for (const [, second, ...others] of grouped(group, ({ title }) =>
          folded(words(title, article)),
        ))
          if (second)
            yield {
              reason: `Unexpected second section ${shown(words(second.title, article))}${andMore(others.map(at))}, expected each once`,
              at: at(second),
              also: others.map(at),
            };
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
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section'))
        if (section.depth > 5)
          yield {
            reason: `Unexpected section of depth ${section.depth}, expected 5 at most`,
            at: at(section),
          };
    },
  },
];

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

function isPhrase(text: string): boolean {
  return countWords(text) > 2;
}

/** " and 2 more (lines 46 and 64)" */
export function andMore(places: readonly At[]): string {
  if (places.length === 0) return '';
  const lines = linesOf(places.slice(0, MOST_LINES).map((at) => ({ at })));
  return ` and ${places.length} more (${lines}${places.length > MOST_LINES ? ' …' : ''})`;
}
const MOST_LINES = 8;

function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks.filter((block): block is Section => block.type === 'section');
}

/** "VIII.", "3.": of a chapter that has no other title. */
function isNumber(title: string): boolean {
  return /^(?:[IVXLC]+|\d+)\.$/.test(title);
}

/** Alone in capitals they might be acronyms. */
const SHORT_HEADING =
  /^(?:METHODS?|RESULTS|M[ÉE]TODOS?|METHODEN|MÉTHODES?|METODI|YÖNTEM|BULGULAR|GİRİŞ|SONUÇ|МЕТОДЫ|ВВЕДЕНИЕ)$/u;
/** No acronym has as many letters. */
const LONG_WORD = /^\p{Lu}{9,}$/u;
