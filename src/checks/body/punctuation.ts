/** Rules about the signs between the words, as they are typed. */
import type { Article, Block, Inline } from '../../article/article.ts';
import { type Message, message } from '../../messages/message.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { wordSet } from '../../words/word-list.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { onceFor } from '../lists.ts';
import { blocksOf, deep, lineOf, ownWords, textBlocks } from '../nodes.ts';
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
    find: unclosed,
  },
  {
    ...SHARED,
    name: 'punctuation-doubled',
    find: (subject) => once(subject, DOUBLED, (text) => message('punctuation-doubled', { text })),
  },
  {
    ...SHARED,
    name: 'space-before-punctuation',
    find: (subject) =>
      once(subject, SPACED, (text) => message('space-before-punctuation', { text })),
  },
  {
    ...SHARED,
    name: 'space-missing',
    find: (subject) => once(subject, JOINED, (text) => message('space-missing', { text })),
  },
  {
    ...SHARED,
    name: 'word-broken',
    receivers: ['readers', 'scholar'],
    find: (subject) =>
      once(subject, BROKEN, (text) => message('word-broken', { text }), brokenWord),
  },
];

/** "move- ment" */
const BROKEN =
  /(?=- )(?<=(?<![\p{L}\p{Pd}])(\p{L}{0,40}\p{Ll}{2}))- (\p{Ll}{2,})(?![\p{L}\p{Pd}])/gu;

/** Behind a part that stands for several words: "pre- and post-war". */
const BETWEEN_PARTS = wordSet(
  'and or to nor but vs versus than through via und oder bis sowie bzw et ou ni och eller og en of tot oraz lub albo és vagy ve veya și sau in',
);

/** A word whose second part stands nowhere alone, and so is no word: "ment". */
function brokenWord(
  [end, start = '', second = '']: RegExpMatchArray,
  { article }: ArticleSubject,
): string | undefined {
  const isWord = BETWEEN_PARTS.has(second) || (timesAlone(article).get(second) ?? 0) > 1;
  return isWord ? undefined : start + end;
}

/** How often each word stands by itself. */
const timesAlone = memoizeWeak((article: Article): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const [word] of ownWords(article).matchAll(/(?<![\p{L}\p{Pd}])\p{L}+/gu)) {
    const key = word.toLowerCase();
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
});

/** ".." behind a word; "?.." ends a sentence in Russian. */
const DOUBLED = /(?<=[^\s.?!…])\.\.(?=[\s)\]”"»]|$)|,\s?,|;\s?;|,\s?\.(?=\s|$)/gu;
/**
 * "…" may be typed with spaces: "moon . . ."; "(Marsh , 2007)" is a citation. Found by its sign, as
 * the next two are: signs are fewer than words.
 */
const SPACED = /(?= [,.])(?<=([\p{L}\p{N}\p{Pe}\p{Pf}]+)) [,.](?=\s|$)(?!\s*(?:\.|\d{4}\b))/gu;
/** Names of files, sites and programs have points, too, and capitals behind them. */
const JOINED =
  /(?=[,.]\p{L})(?<=(?<![\p{L}\p{N}./@_-])(\p{L}*\p{Ll}{3}))(?:,\p{L}{3,}|\.\p{Lu}\p{Ll}+(?=\s\p{Ll}))(?![\p{L}\p{N}./@_(-])/gu;

interface Line {
  block: Block;
  /** What its author typed: citations, formulas and code are one sign each. */
  text: string;
}

/** Lines of the abstract and the text: four rules read them. */
const linesIn = memoizeWeak(({ article }: ArticleSubject): Line[] =>
  [...deep([...article.abstract, ...textBlocks(article)])].map((block) => ({
    block,
    text: typed(lineOf(block)).replace(/\s+/g, ' '),
  })),
);

function typed(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'break') return ' ';
      if (node.type === 'citation' || !('children' in node) || !node.children) return SIGN;
      return node.type === 'superscript' || node.type === 'subscript' ? SIGN : typed(node.children);
    })
    .join('');
}

/** In place of what is no prose. */
const SIGN = '\u2060';

/** What is found in many places is one matter. */
function* once(
  subject: ArticleSubject,
  pattern: RegExp,
  messageOf: (text: string) => Message,
  signOf: (found: RegExpMatchArray, subject: ArticleSubject) => string | undefined = ([
    end,
    start = '',
  ]) => start + end,
): Generator<Finding> {
  const found = linesIn(subject).flatMap(({ block, text }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const sign = signOf(match, subject);
      return sign === undefined ? [] : [{ sign, at: placeOfWord(subject, block, sign) }];
    }),
  );
  yield* onceFor(found, ({ sign }) => ({ message: messageOf(sign.trim()) }));
}

// ----------------------------------------------------------------------- brackets

/** Closing signs by what opens them; what English opens, German closes. */
const PAIRS = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const QUOTATION = new Map([...PAIRS, ['“', '”']]);
/** Languages with “…”, whose texts may have their quotation marks compared. */
const QUOTES_SO = /^(?:en|es|pt|it|tr)\b/;

/** A bracket without its other half. */
interface Half {
  sign: string;
  block: Block;
  /** Of its line in the text. */
  row: number;
  /** The words around it. */
  words: string;
}

/** Of one line: what has more of them is no prose, and would take long. */
const MOST_HALVES = 300;
/** In paragraphs of an aside or a quotation one opens it, and a later one closes it. */
const MOST_ROWS = 4;

function* unclosed(subject: ArticleSubject): Generator<Finding> {
  const pairs = QUOTES_SO.test(subject.article.language) ? QUOTATION : PAIRS;
  const lines = linesIn(subject);
  const halves = lines.flatMap((line, row) => halvesIn(line, row, pairs));
  if (halves.length === 0) return;
  const inTables = new Set(
    blocksOf(subject.article, 'table').flatMap(({ head, body, foot }) =>
      [...head, ...body, ...foot].flatMap(({ cells }) => [
        ...deep(cells.flatMap(({ children }) => children)),
      ]),
    ),
  );
  const closed = new Set<Half>();
  for (const [index, half] of halves.entries()) {
    const other = closingOf(half, index);
    const next = lines[half.row + 1]?.text ?? '';
    if (other) closed.add(half).add(other);
    // Each paragraph of a long quotation opens it anew.
    else if (half.sign === '“' && /^[“‘]/.test(next)) closed.add(half);
  }
  const alone = halves
    .filter((half) => !closed.has(half) && !inTables.has(half.block))
    .map((half) => ({ ...half, at: placeOfWord(subject, half.block, half.words) }));
  yield* onceFor(alone, ({ sign, words }) => ({
    message: message('bracket-unclosed', { mark: sign, words }),
  }));

  function closingOf({ sign, row }: Half, index: number): Half | undefined {
    for (const other of halves.slice(index + 1, index + 1 + MOST_HALVES)) {
      if (other.row - row > MOST_ROWS) return undefined;
      if (other.sign === pairs.get(sign)) return other;
    }
    return undefined;
  }
}

/** "[0, 1)" is closed. */
const INTERVAL = /\[[^()[\]]{1,24}[,;][^()[\]]{1,24}\)|\([^()[\]]{1,24}[,;][^()[\]]{1,24}\]/g;
/** Words of German or Polish in another text: what closes there, opens here. */
const LOW_QUOTED = /„[^„“”]*[“”]/g;
/** "a)", "2)", "iv)" */
const LIST_MARK = /(?:^|[\s,;:.–-])(?:\d{1,3}|\p{L}|[ivx]{1,5})$/u;
/** ":)" */
const SMILE = /[:;]-?$/;

function halvesIn({ block, text }: Line, row: number, pairs: ReadonlyMap<string, string>): Half[] {
  const open: Half[] = [];
  const stray: Half[] = [];
  const blank = (found: string) => ' '.repeat(found.length);
  const plain = text.replace(INTERVAL, blank).replace(LOW_QUOTED, blank);
  const closing = new Set(pairs.values());
  const signs = [...plain.matchAll(/[()[\]“”]/g)].filter(
    ([sign]) => pairs.has(sign) || closing.has(sign),
  );
  if (signs.length > MOST_HALVES) return [];
  for (const { 0: sign, index } of signs) {
    const half = { sign, block, row, words: around(text, index) };
    if (pairs.has(sign)) open.push(half);
    else {
      const opened = open.findLastIndex((each) => pairs.get(each.sign) === sign);
      if (opened >= 0) open.splice(opened, 1);
      else if (isHalf(plain.slice(0, index), sign)) stray.push(half);
    }
  }
  return [...open, ...stray];
}

/** Whether a sign that closes what nothing opened is a bracket at all. */
function isHalf(before: string, sign: string): boolean {
  // '12”' are inches.
  if (sign === '”') return !/\d$/.test(before);
  return !LIST_MARK.test(before) && !SMILE.test(before);
}

/** Signs on each side. */
const AROUND = 20;

/** Whole words, and nothing that is no prose. */
function around(text: string, index: number): string {
  const before =
    text
      .slice(Math.max(0, index - AROUND), index)
      .split(SIGN)
      .at(-1) ?? '';
  const behind = text.slice(index, index + AROUND).split(SIGN)[0] ?? '';
  return `${before.replace(/^\S*\s/, '')}${behind.replace(/(?<=.)\s\S*$/, '')}`;
}
