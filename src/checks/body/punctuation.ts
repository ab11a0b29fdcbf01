/** Rules about typed punctuation, brackets and spaces. */
import type { Article, Block, Inline } from '../../article/article.ts';
import { type Message, message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { mergeFindings } from '../lists.ts';
import { articleWords, blocksOf, lineOf, textBlocks, walkBlocks } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import { PRACTICE } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';

const SHARED = {
  receivers: ['readers', 'house'],
  ...PRACTICE,
} as const satisfies Partial<ArticleCheck>;

export const PUNCTUATION: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'bracket-unclosed',
    find: findUnclosed,
  },
  {
    ...SHARED,
    name: 'punctuation-doubled',
    find: (subject) =>
      findAll(subject, DOUBLED, (text) => message('punctuation-doubled', { text })),
  },
  {
    ...SHARED,
    name: 'space-before-punctuation',
    find: (subject) =>
      findAll(subject, SPACED, (text) => message('space-before-punctuation', { text })),
  },
  {
    ...SHARED,
    name: 'space-missing',
    find: (subject) => findAll(subject, JOINED, (text) => message('space-missing', { text })),
  },
  {
    ...SHARED,
    name: 'word-broken',
    receivers: ['readers', 'scholar'],
    find: (subject) =>
      findAll(subject, BROKEN, (text) => message('word-broken', { text }), findBrokenWord),
  },
];

/** Example: "move- ment" */
const BROKEN =
  /(?=- )(?<=(?<![\p{L}\p{Pd}])(\p{L}{0,40}\p{Ll}{2}))- (\p{Ll}{2,})(?![\p{L}\p{Pd}])/gu;

/** Words after a hyphen that stands for an omitted word. Example: "pre- and post-war". */
const CONJUNCTIONS = wordSet(
  'and or to nor but vs versus than through via und oder bis sowie bzw et ou ni och eller og en of tot oraz lub albo és vagy ve veya și sau in',
);

/** A broken word: its second part is not a word, because it is nowhere else in the text. Example: "ment". */
function findBrokenWord(
  [end, start = '', second = '']: RegExpMatchArray,
  { article }: ArticleSubject,
): string | undefined {
  const isWord = CONJUNCTIONS.has(second) || (wordCounts(article).get(second) ?? 0) > 1;
  return isWord ? undefined : start + end;
}

/** How often each word appears, except as a part of a compound. */
const wordCounts = memoizeWeak((article: Article): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [word] of articleWords(article).matchAll(/(?<![\p{L}\p{Pd}])\p{L}+/gu)) {
    const key = word.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
});

/** Two full stops after a word, or two commas or semicolons. "?.." ends a sentence in Russian. */
const DOUBLED = /(?<=[^\s.?!…])\.\.(?=[\s)\]”"»]|$)|,\s?,|;\s?;|,\s?\.(?=\s|$)/gu;
/**
 * A space before a comma or full stop. An ellipsis may have spaces ("moon . . ."), and citations have
 * their own rule ("(Marsh , 2007)"). The pattern begins with the punctuation, because a text has less
 * punctuation than words. So does the next pattern.
 */
const SPACED = /(?= [,.])(?<=([\p{L}\p{N}\p{Pe}\p{Pf}]+)) [,.](?=\s|$)(?!\s*(?:\.|\d{4}\b))/gu;
/** A comma or full stop without a space after it. Names of files, sites and programs are skipped. */
const JOINED =
  /(?=[,.]\p{L})(?<=(?<![\p{L}\p{N}./@_-])(\p{L}*\p{Ll}{3}))(?:,\p{L}{3,}|\.\p{Lu}\p{Ll}+(?=\s\p{Ll}))(?![\p{L}\p{N}./@_(-])/gu;

interface Line {
  block: Block;
  /** Typed text. Each citation, formula or piece of code is one placeholder character. */
  text: string;
}

/** Lines of the abstract and the text. */
const linesIn = memoizeWeak(({ article }: ArticleSubject): Line[] =>
  [...walkBlocks([...article.abstract, ...textBlocks(article)])].map((block) => ({
    block,
    text: typedText(lineOf(block)).replace(/\s+/g, ' '),
  })),
);

function typedText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      if (node.type === 'citation' || !('children' in node) || !node.children) return PLACEHOLDER;
      return node.type === 'superscript' || node.type === 'subscript'
        ? PLACEHOLDER
        : typedText(node.children);
    })
    .join('');
}

/** Stands for everything that is not prose. */
const PLACEHOLDER = '\u2060';

/**
 * All matches of a pattern, as one finding.
 *
 * @param textOf the text to report; undefined if the match is not a mistake
 */
function* findAll(
  subject: ArticleSubject,
  pattern: RegExp,
  messageOf: (text: string) => Message,
  textOf: (match: RegExpMatchArray, subject: ArticleSubject) => string | undefined = ([
    end,
    start = '',
  ]) => start + end,
): Generator<Finding> {
  const findings = linesIn(subject).flatMap(({ block, text }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const found = textOf(match, subject);
      return found === undefined ? [] : [{ found, at: placeOfWord(subject, block, found) }];
    }),
  );
  yield* mergeFindings(findings, ({ found }) => ({ message: messageOf(found.trim()) }));
}

// ----------------------------------------------------------------------- brackets

/** Closing marks by their opening marks. */
const BRACKETS = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const BRACKETS_AND_QUOTES = new Map([...BRACKETS, ['“', '”']]);
/** Languages with “…”. In German “ closes a quotation. */
const LANGUAGES_WITH_QUOTES = /^(?:en|es|pt|it|tr)\b/;

/** A bracket or quotation mark without its other half in the same line. */
interface Half {
  mark: string;
  block: Block;
  /** Index of its line in the text. */
  row: number;
  /** The words around it. */
  words: string;
}

/** A line with more brackets is not prose, and comparing them would take long. */
const MOST_HALVES = 300;
/** Lines from the opening to the closing mark of an aside or a quotation of several paragraphs. */
const MOST_ROWS = 4;

function* findUnclosed(subject: ArticleSubject): Generator<Finding> {
  const hasQuotes = LANGUAGES_WITH_QUOTES.test(subject.article.language);
  const pairs = hasQuotes ? BRACKETS_AND_QUOTES : BRACKETS;
  const lines = linesIn(subject);
  const halves = lines.flatMap((line, row) => findHalves(line, row, pairs));
  if (halves.length === 0) return;
  const inTables = new Set(
    blocksOf(subject.article, 'table').flatMap(({ head, body, foot }) =>
      [...head, ...body, ...foot].flatMap(({ cells }) => [
        ...walkBlocks(cells.flatMap(({ children }) => children)),
      ]),
    ),
  );
  const closed = new Set<Half>();
  for (const [index, half] of halves.entries()) {
    const other = findClosing(half, index);
    const next = lines[half.row + 1]?.text ?? '';
    if (other) closed.add(half).add(other);
    // Each paragraph of a long quotation begins with a quotation mark.
    else if (half.mark === '“' && /^[“‘]/.test(next)) closed.add(half);
  }
  const alone = halves
    .filter((half) => !closed.has(half) && !inTables.has(half.block))
    .map((half) => ({ ...half, at: placeOfWord(subject, half.block, half.words) }));
  yield* mergeFindings(alone, ({ mark, words }) => ({
    message: message('bracket-unclosed', { mark, words }),
  }));

  function findClosing({ mark, row }: Half, index: number): Half | undefined {
    for (const other of halves.slice(index + 1, index + 1 + MOST_HALVES)) {
      if (other.row - row > MOST_ROWS) return undefined;
      if (other.mark === pairs.get(mark)) return other;
    }
    return undefined;
  }
}

/** A half-open interval. Example: "[0, 1)" */
const INTERVAL = /\[[^()[\]]{1,24}[,;][^()[\]]{1,24}\)|\([^()[\]]{1,24}[,;][^()[\]]{1,24}\]/g;
/** A quotation in German or Polish, in a text of another language. */
const LOW_QUOTED = /„[^„“”]*[“”]/g;
/** The text before the bracket of a list mark. Examples: "a)", "2)", "iv)" */
const LIST_MARK = /(?:^|[\s,;:.–-])(?:\d{1,3}|\p{L}|[ivx]{1,5})$/u;
/** The text before the bracket of a smiley. Example: ":)" */
const SMILEY = /[:;]-?$/;

function findHalves(
  { block, text }: Line,
  row: number,
  pairs: ReadonlyMap<string, string>,
): Half[] {
  const open: Half[] = [];
  const unopened: Half[] = [];
  const blank = (found: string) => ' '.repeat(found.length);
  const plain = text.replace(INTERVAL, blank).replace(LOW_QUOTED, blank);
  const closing = new Set(pairs.values());
  const marks = [...plain.matchAll(/[()[\]“”]/g)].filter(
    ([mark]) => pairs.has(mark) || closing.has(mark),
  );
  if (marks.length > MOST_HALVES) return [];
  for (const { 0: mark, index } of marks) {
    const half = { mark, block, row, words: wordsAround(text, index) };
    if (pairs.has(mark)) open.push(half);
    else {
      const opened = open.findLastIndex((each) => pairs.get(each.mark) === mark);
      if (opened >= 0) open.splice(opened, 1);
      else if (isBracket(plain.slice(0, index), mark)) unopened.push(half);
    }
  }
  return [...open, ...unopened];
}

/** Whether a closing mark that nothing opened is meant as a bracket or quotation mark. */
function isBracket(before: string, mark: string): boolean {
  // 12” are inches.
  if (mark === '”') return !/\d$/.test(before);
  return !LIST_MARK.test(before) && !SMILEY.test(before);
}

/** Characters on each side. */
const AROUND = 20;

/** The whole words around an offset, up to the next placeholder. */
function wordsAround(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - AROUND), index)
      .split(PLACEHOLDER)
      .at(-1) ?? '';
  const after = text.slice(index, index + AROUND).split(PLACEHOLDER)[0] ?? '';
  return `${before.replace(/^\S*\s/, '')}${after.replace(/(?<=.)\s\S*$/, '')}`;
}
