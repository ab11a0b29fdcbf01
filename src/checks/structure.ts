/** Rules about sections, paragraphs and their words. */
import { isPublic } from '../addresses.ts';
import type { Block, Inline, Section } from '../article.ts';
import { inArticle } from './changes.ts';
import type { Check } from './check.ts';
import {
  blocksOf,
  countWords,
  deep,
  folded,
  inlines,
  inlinesOf,
  isInCapitals,
  lineOf,
  placeOfWord,
  shown,
  textOf,
  words,
} from './nodes.ts';
import { NLM, PRACTICE, WCAG } from './sources.ts';
import { endsWithStop } from './title.ts';

const RESULTS = '# Results\n';
const CONCLUSION = '# Conclusion\n';
const FOLLOW = 'The heights follow the moon.';

export const STRUCTURE: readonly Check[] = [
  {
    name: 'section-empty',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'A section has text below its heading.',
    advice: 'Write the text, or delete the heading.',
    examples: {
      breaks: [inArticle(CONCLUSION, `# Discussion\n\n${CONCLUSION}`)],
      keeps: [inArticle(RESULTS, `${RESULTS}\n## Heights\n`)],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section'))
        if (section.children.length === 0)
          yield {
            reason: `Unexpected section ${shown(words(section.title, article))} without text, expected some`,
            at: at(section),
          };
    },
  },
  {
    name: 'body-missing',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'scholar', 'readers'],
    ...NLM,
    sentence: 'An article has a text.',
    advice: 'Write the text below the front matter.',
    examples: {
      breaks: [
        {
          in: 'letter.md',
          from: 'The gauge at Brest was read for two hundred years before it was moved, and the readings of both places agree. Who compares them should know when the move took place.\n',
          to: '',
        },
      ],
      keeps: [
        {
          in: 'letter.md',
          from: 'The gauge at Brest was read for two hundred years before it was moved, and the readings of both places agree. Who compares them should know when the move took place.\n',
          to: 'The gauge was moved.\n',
        },
      ],
    },
    *find({ article, key }) {
      if (article.body.length > 0) return;
      yield {
        reason: 'Unexpected article without text, expected one below the front matter',
        at: key(''),
      };
    },
  },
  {
    name: 'paragraph-as-heading',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'A heading is marked as one, not as a line in bold.',
    advice: 'Write it with `##` in front instead of stars around it.',
    examples: {
      breaks: [inArticle(FOLLOW, `**Heights and the moon**\n\n${FOLLOW}`)],
      keeps: [inArticle(FOLLOW, `**Heights.** ${FOLLOW}`)],
    },
    *find({ article, at }) {
      for (const block of flowParagraphs(textOf(article)))
        if (isWholly(block, ['strong']) && isHeadingLike(words(lineOf(block), article)))
          yield {
            reason: `Unexpected line in bold ${shown(words(lineOf(block), article))}, expected a heading`,
            at: at(block),
          };
    },
  },
  {
    name: 'paragraph-emphasised',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'No paragraph is in bold or in italics as a whole.',
    advice: 'Take the stars away; a quotation has `>` in front.',
    examples: {
      breaks: [
        inArticle(
          FOLLOW,
          '*The heights follow the moon wherever it stands, and the wind follows nothing at all in these harbours.*',
        ),
        inArticle(FOLLOW, '**The heights follow the moon wherever it stands.**'),
      ],
      keeps: [
        inArticle(
          FOLLOW,
          '> *The heights follow the moon wherever it stands, and the wind follows nothing at all in these harbours.*',
        ),
      ],
    },
    *find({ article, at }) {
      for (const block of flowParagraphs(textOf(article))) {
        const text = words(lineOf(block), article);
        if (!isWholly(block, ['strong', 'emphasis']) || isHeadingLike(text)) continue;
        if (isWholly(block, ['emphasis']) && countWords(text) < 12) continue;
        yield {
          reason: `Unexpected paragraph in bold or italics ${shown(text)}, expected plain text`,
          at: at(block),
        };
      }
    },
  },
  {
    name: 'heading-bold',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'A heading is not marked as bold or italic: the theme says how it looks.',
    advice: 'Take the stars away.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# **Results**\n'),
        inArticle(RESULTS, '# *Results of the year*\n'),
      ],
      keeps: [
        inArticle(RESULTS, '# Results on *Fucus*\n'),
        inArticle(RESULTS, '# *Fucus vesiculosus*\n'),
      ],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section'))
        if (isMarkedWhole(section, words(section.title, article)))
          yield {
            reason: `Unexpected heading in bold or italics ${shown(words(section.title, article))}, expected plain words`,
            at: at(section),
          };
    },
  },
  {
    name: 'heading-full-stop',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'A heading does not end with a full stop or a colon.',
    advice: 'Remove it.',
    examples: {
      breaks: [inArticle(RESULTS, '# Results.\n'), inArticle(RESULTS, '# Results:\n')],
      keeps: [
        inArticle(RESULTS, '# Results in the U.S.\n'),
        inArticle(RESULTS, '# What follows?\n'),
      ],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section')) {
        const title = words(section.title, article);
        if (endsWithStop(title) || /[:：]$/.test(title))
          yield {
            reason: `Unexpected ${title.slice(-1)} at the end of the heading ${shown(title)}, expected none`,
            at: at(section),
          };
      }
    },
  },
  {
    name: 'headings-capitals',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'Headings are not typed in capitals: the theme may print capitals.',
    advice: 'Write it with small letters, like “Results and discussion”.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# RESULTS AND DISCUSSION\n'),
        inArticle(RESULTS, '# DISCUSSION\n'),
      ],
      keeps: [inArticle(RESULTS, '# UNESCO\n')],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section')) {
        const title = words(section.title, article);
        if (
          isInCapitals(title) ||
          /^(INTRODUCTION|BACKGROUND|METHODS?|METHODOLOGY|RESULTS|DISCUSSION|CONCLUSIONS?|ACKNOWLEDGE?MENTS?)$/.test(
            title,
          )
        )
          yield {
            reason: `Unexpected heading ${shown(title)} in capitals, expected small letters`,
            at: at(section),
          };
      }
    },
  },
  {
    name: 'heading-number-typed',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    sentence: 'The numbers of headings are made, not typed.',
    advice: 'Remove the number from the heading; `number-sections: false` prints none.',
    examples: {
      breaks: [
        inArticle(RESULTS, '# 7. Results\n'),
        inArticle(RESULTS, `${RESULTS}\n## 2.3 Heights\n`),
      ],
      keeps: [
        inArticle(RESULTS, '# 3. Results\n'),
        inArticle(RESULTS, '# 2016 and its tides\n'),
        inArticle(RESULTS, '# 3D results\n'),
      ],
    },
    *find({ article, at }) {
      for (const section of blocksOf(article, 'section')) {
        const typed = /^\d{1,2}(\.\d{1,2})*\.\s|^\d{1,2}(\.\d{1,2})+\s/.exec(
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
    scope: 'article',
    severity: 'warning',
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
    scope: 'article',
    severity: 'warning',
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
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'Two sections beside each other do not have the same heading.',
    advice: 'Rename one, or join the two.',
    examples: {
      breaks: [inArticle(CONCLUSION, '# Methods\n')],
      keeps: [inArticle(CONCLUSION, '# More methods\n')],
    },
    *find({ article, at }) {
      const groups = [
        sectionsIn(article.body),
        ...blocksOf(article, 'section').map(({ children }) => sectionsIn(children)),
      ];
      for (const group of groups) {
        const seen = new Set<string>();
        for (const section of group) {
          const title = folded(words(section.title, article));
          if (seen.has(title))
            yield {
              reason: `Unexpected second section ${shown(words(section.title, article))}, expected each once`,
              at: at(section),
            };
          seen.add(title);
        }
      }
    },
  },
  {
    name: 'heading-deep',
    scope: 'article',
    severity: 'warning',
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
  {
    name: 'paragraph-doubled',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'No paragraph stands twice.',
    advice: 'Remove one of the two.',
    examples: {
      breaks: [
        inArticle(
          FOLLOW,
          'The moon explains what the wind does not, as @sec-methods made us expect.\n\nThe moon explains what the wind does not, as @sec-methods made us expect.',
        ),
      ],
      keeps: [inArticle(FOLLOW, `${FOLLOW}\n\nThe moon does.\n\nThe moon does.`)],
    },
    *find({ article, at }) {
      const seen = new Set<string>();
      for (const block of flowParagraphs(textOf(article))) {
        const text = words(lineOf(block), article);
        if (countWords(text) < 10) continue;
        if (seen.has(folded(text)))
          yield {
            reason: `Unexpected second paragraph ${shown(text)}, expected it once`,
            at: at(block),
          };
        seen.add(folded(text));
      }
    },
  },
  {
    name: 'word-doubled',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers'],
    ...PRACTICE,
    sentence: 'Small words do not stand twice in a row.',
    advice: 'Remove one.',
    examples: {
      breaks: [inArticle(FOLLOW, 'The heights follow the the moon.')],
      keeps: [inArticle(FOLLOW, 'The heights that that moon had had follow it.')],
    },
    *find(subject) {
      const { article } = subject;
      if (!/^en\b/.test(article.language)) return;
      for (const block of deep(textOf(article))) {
        const found =
          /(?<![\p{L}-])(the|a|an|of|to|and|with|for|from|by|at|are|were|this|these)\s+\1(?![\p{L}’'-])/u.exec(
            words(lineOf(block), article),
          )?.[0];
        if (found)
          yield {
            reason: `Unexpected "${found}", expected the word once`,
            at: placeOfWord(subject, block, found),
          };
      }
    },
  },
  {
    name: 'link-not-public',
    scope: 'article',
    severity: 'warning',
    receivers: ['readers', 'pmc'],
    ...NLM,
    sentence: 'Links lead to addresses that are open to everyone.',
    advice: 'Correct the address, or remove the link.',
    examples: {
      breaks: [inArticle(FOLLOW, 'The [heights](http://localhost:8000/heights) follow the moon.')],
      keeps: [inArticle(FOLLOW, 'The [heights](https://data.example/localhost) follow the moon.')],
    },
    *find({ article, at }) {
      for (const { node, block } of inlinesOf(textOf(article), 'link'))
        if (/^(https?|ftp):/.test(node.url) && !isPublic(node.url)) {
          const place = at(node);
          yield {
            reason: `Unexpected address ${node.url}, expected one that is open to everyone`,
            at: place.place ? place : at(block),
          };
        }
    },
  },
  {
    name: 'note-empty',
    scope: 'article',
    severity: 'warning',
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'A foot note has words.',
    advice: 'Write the note, or remove its call.',
    examples: {
      breaks: [inArticle('[^hours]: Hours without a reading were left out.', '[^hours]: <!-- -->')],
      keeps: [
        inArticle('[^hours]: Hours without a reading were left out.', '[^hours]: See @hill2016.'),
      ],
    },
    *find({ article, at }) {
      for (const note of article.notes)
        if (note.children.length === 0)
          yield {
            reason: `Unexpected note ${note.number} without words, expected some`,
            at: at(note),
          };
    },
  },
  {
    name: 'code-line-long',
    scope: 'article',
    severity: 'info',
    optional: true,
    receivers: ['pmc', 'readers'],
    ...NLM,
    sentence: 'Lines of code have 76 signs at most.',
    advice: 'Break the line where the language allows it.',
    examples: {
      breaks: [inArticle(FOLLOW, `${FOLLOW}\n\n~~~\n${'height '.repeat(12)}\n~~~`)],
      keeps: [inArticle(FOLLOW, `${FOLLOW}\n\n~~~\nheight\n~~~`)],
    },
    *find({ article, at }) {
      for (const block of blocksOf(article, 'codeBlock')) {
        const longest = Math.max(...block.value.split('\n').map((line) => line.trimEnd().length));
        if (longest > 76)
          yield {
            reason: `Unexpected line of ${longest} signs, expected 76 at most`,
            at: at(block),
          };
      }
    },
  },
];

/** Paragraphs of the text itself: not of quotations, tables, captions, boxes. */
function* flowParagraphs(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    if (block.type === 'section') yield* flowParagraphs(block.children);
  }
}

function isWholly(block: Block, types: readonly Inline['type'][]): boolean {
  const line = lineOf(block).filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return line.length === 1 && types.some((type) => line[0]?.type === type);
}

/** A species stands in italics as a whole. */
function isMarkedWhole({ title }: Section, text: string): boolean {
  const [only, ...others] = title;
  if (!only || others.length > 0) return false;
  return only.type === 'strong' || (only.type === 'emphasis' && countWords(text) > 2);
}

function isHeadingLike(text: string): boolean {
  return countWords(text) <= 12 && !/[.!?。۔…,;"”)]$/.test(text);
}

function sectionsIn(blocks: readonly Block[]): Section[] {
  return blocks.filter((block): block is Section => block.type === 'section');
}
