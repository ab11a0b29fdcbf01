/** Rules about paragraphs and lists. */
import type { Article, Block, Inline } from '../../article/article.ts';
import { isBlankParagraph } from '../../article/blank-paragraph.ts';
import { message } from '../../messages/message.ts';
import { FLOAT_NAMES, LABEL_END } from '../../words/languages/float-words.ts';
import type { Check } from '../check.ts';
import { groupByKey, mergeFindings } from '../lists.ts';
import {
  blocksOf,
  countWords,
  floatsOf,
  lettersAndDigits,
  lineOf,
  lineWords,
  textBlocks,
  truncateText,
  walkBlocks,
  words,
} from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { JATS4R, NLM, PRACTICE } from '../sources.ts';

/** In characters. A shorter paragraph has fewer than ten words; counting these takes longer. */
const SHORTEST_DOUBLED = 20;

export const PARAGRAPHS: readonly Check[] = [
  {
    name: 'paragraph-as-heading',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article, at }) {
      for (const block of flowParagraphs(textBlocks(article)))
        if (
          isEntirely(block, ['strong']) &&
          isHeadingLike(lineWords(block, article)) &&
          !FLOAT_LABEL.test(lineWords(block, article))
        )
          yield {
            message: message('paragraph-as-heading', {
              words: truncateText(lineWords(block, article)),
            }),
            at: at(block),
          };
    },
  },
  {
    name: 'paragraph-emphasised',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article, at }) {
      for (const block of flowParagraphs(textBlocks(article))) {
        const text = lineWords(block, article);
        if (!isEntirely(block, ['strong', 'emphasis']) || isHeadingLike(text)) continue;
        if (isEntirely(block, ['strong']) && QUESTION.test(text)) continue;
        if (isEntirely(block, ['emphasis']) && countWords(text) < 12) continue;
        yield {
          message: message('paragraph-emphasised', { words: truncateText(text) }),
          at: at(block),
        };
      }
      const captions = emphasisedCaptions(article).map((block) => ({ block, at: at(block) }));
      yield* mergeFindings(captions, ({ block }) => ({
        message: message('paragraph-emphasised/caption', {
          words: truncateText(lineWords(block, article)),
        }),
      }));
    },
  },
  {
    name: 'paragraph-broken',
    receivers: ['readers'],
    ...PRACTICE,
    *find({ article, at }) {
      for (const [first, second] of consecutiveParagraphs(textBlocks({ ...article, notes: [] }))) {
        const [before, after] = [lineWords(first, article), lineWords(second, article)];
        if (countWords(before) < 12 || countWords(after) < 3) continue;
        if (!/[\p{Ll},]$/u.test(before) || !/^\p{Ll}{2}/u.test(after)) continue;
        yield {
          message: message('paragraph-broken', { words: truncateText(after) }),
          at: at(second),
        };
      }
    },
  },
  {
    name: 'paragraph-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    *find({ article, at }) {
      const seen = new Set<string>();
      const floatNotes = notesOfFloats(textBlocks(article));
      // Footnotes are skipped: two may cite one work in the same words.
      for (const block of flowParagraphs(textBlocks({ ...article, notes: [] }))) {
        const text = lineWords(block, article);
        if (floatNotes.has(block) || text.length < SHORTEST_DOUBLED || countWords(text) < 10)
          continue;
        const letters = lettersAndDigits(text);
        if (seen.has(letters))
          yield {
            message: message('paragraph-doubled', { words: truncateText(text) }),
            at: at(block),
          };
        seen.add(letters);
      }
    },
  },
  {
    name: 'word-doubled',
    receivers: ['readers'],
    ...PRACTICE,
    *find(subject) {
      const { article } = subject;
      if (!/^en\b/.test(article.language)) return;
      const inTitle = findDoubledWord(words(article.title, article));
      if (inTitle)
        yield { message: message('word-doubled', { words: inTitle }), at: subject.key('title') };
      const inBlocks = [...walkBlocks([...article.abstract, ...textBlocks(article)])].flatMap(
        (block) => {
          const found = findDoubledWord(lineWords(block, article));
          return found ? [{ found, at: placeOfWord(subject, block, found) }] : [];
        },
      );
      for (const group of groupByKey(inBlocks, ({ found }) => found))
        yield* mergeFindings(group, ({ found }) => ({
          message: message('word-doubled', { words: found }),
        }));
    },
  },
  {
    name: 'list-item-empty',
    severity: 'error',
    receivers: ['pmc', 'readers'],
    refused: false,
    ...NLM,
    *find({ article, at }) {
      for (const list of blocksOf(article, 'list'))
        for (const [index, { children }] of list.items.entries())
          if (children.every(isBlankParagraph))
            yield {
              message: message('list-item-empty', { position: (list.start ?? 1) + index }),
              at: at(list),
            };
    },
  },
  {
    name: 'list-marks-typed',
    severity: 'info',
    optional: true,
    receivers: ['pmc', 'readers'],
    ...JATS4R,
    *find({ article, at }) {
      const lists = blocksOf(article, 'list');
      const marked = lists.filter(
        ({ ordered, start = 1, items }) =>
          (ordered && start !== 1) || items.some(({ checked }) => checked !== undefined),
      );
      const [first] = marked;
      if (first)
        yield {
          message: message('list-marks-typed', { count: marked.length }),
          at: at(first),
        };
    },
  },
];

/** Paragraphs of the running text, not in quotations, tables, captions or boxes. */
function* flowParagraphs(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    if (block.type === 'paragraph') yield block;
    if (block.type === 'section') yield* flowParagraphs(block.children);
  }
}

/** First paragraphs of captions in bold or italics. Up to three words in italics may be the name of a species. */
function emphasisedCaptions(article: Article): Block[] {
  return floatsOf(article)
    .flatMap(({ caption }) => caption.slice(0, 1))
    .filter(
      (block) =>
        isEntirely(block, ['strong']) ||
        (isEntirely(block, ['emphasis']) && countWords(lineWords(block, article)) > 3),
    );
}

/** Pairs of paragraphs that follow each other directly. */
function* consecutiveParagraphs(blocks: readonly Block[]): Generator<[Block, Block]> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (block.type === 'section') yield* consecutiveParagraphs(block.children);
    else if (block.type === 'paragraph' && next?.type === 'paragraph') yield [block, next];
  }
}

/** Paragraphs just below a table or figure. Two tables may be explained in the same words. */
function notesOfFloats(blocks: readonly Block[]): Set<Block> {
  return new Set(
    blocks.flatMap((block, index) => {
      if (block.type === 'section') return [...notesOfFloats(block.children)];
      if (block.type !== 'table' && block.type !== 'figure') return [];
      return blocks.slice(index + 1, index + 1 + MOST_NOTES);
    }),
  );
}
const MOST_NOTES = 3;

/** A question of an interview. Example: "RG: Why do you translate?" */
const QUESTION =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}.’'-]*){0,3}\s?:\s.*[?؟？]$/su;

/** Whether a block is one node of these types. */
function isEntirely(block: Block, types: readonly Inline['type'][]): boolean {
  const line = lineOf(block).filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return line.length === 1 && types.some((type) => line[0]?.type === type);
}

function isHeadingLike(text: string): boolean {
  return countWords(text) <= 12 && !/[.!?。۔…,;"”)]$/.test(text);
}

/** A label whose table or picture stands elsewhere in the manuscript. Examples: "Table 1", "図 2". */
const FLOAT_LABEL = new RegExp(
  String.raw`^(?:fig|tab|${FLOAT_NAMES.figure}|${FLOAT_NAMES.table})\.?\s*(?:[\p{N}.]+[a-z]?|[IVX]+)\s*(?:$|${LABEL_END})`,
  'iu',
);

/** The first word that is typed twice: a common short word, or a long one that nobody repeats on purpose. */
function findDoubledWord(text: string): string | undefined {
  return DOUBLED.exec(text)?.[0];
}

const DOUBLED =
  /(?<![\p{L}-])(?:The\s+the|They\s+they|This\s+this|These\s+these|(the|a|an|of|to|and|with|for|from|by|at|are|were|this|these|(?!(?:that|very|many|more|much|well|what|long|such|half|same|even|here|there|again|over|down|round|little|night|blah|really)\s)\p{Ll}{4,})\s+\1)(?![\p{L}’'-])/u;
