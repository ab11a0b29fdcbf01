/**
 * Rules that classify a change of words. The first rule that applies decides. If none applies, the change touches the
 * interpretation of the work.
 */
import type { Verdict } from '../change.ts';
import { type Token, tokensText } from '../tokens.ts';
import { type Edit, editText, sameWords, sequence, shortened, wordsIn } from './edit.ts';
import {
  abbreviation,
  describeExchange,
  isHarmless,
  isListed,
  isSymbol,
  isUnit,
  nearNumber,
  signAtNumber,
} from './edit-signs.ts';
import { articleWord, doubledWord, isMeaningfulHyphen, onlyDivisionChanged } from './edit-words.ts';
import { areOpposites, type Vocabulary, wordVerdict } from './spelling.ts';
import { NEGATIONS, NUMBER_WORDS } from './word-lists.ts';

export interface WordRule {
  /** A permanent name. */
  name: string;
  class: Verdict['class'];
  /** What the rule is about, as one sentence. */
  sentence: string;
  examples: readonly (readonly [before: string, after: string])[];
  /** Why the edit has the class of the rule; undefined if the rule does not apply. */
  why(edit: Edit, words: Vocabulary): string | undefined;
}

export const WORD_RULES: readonly WordRule[] = [
  {
    name: 'number',
    class: 'substantive',
    sentence: 'A number in digits is another, is new, is gone, or is written with other signs.',
    examples: [
      ['We read 12 gauges.', 'We read 21 gauges.'],
      ['A mean of 1.0 m.', 'A mean of 10 m.'],
    ],
    why: (edit) => describeExchange(edit, 'a number', ({ kind }) => kind === 'number'),
  },
  {
    name: 'number-word',
    class: 'substantive',
    sentence: 'A number in words is another, is new or is gone.',
    examples: [['Two of the gauges failed.', 'Three of the gauges failed.']],
    why: (edit, words) =>
      onlyDivisionChanged(edit, words)
        ? undefined
        : describeExchange(edit, 'a number', isListed(NUMBER_WORDS)),
  },
  {
    name: 'negation',
    class: 'substantive',
    sentence: 'A word that denies came or went: not, no, without, kein, نہیں, 不.',
    examples: [['It did not rise.', 'It did rise.']],
    why: (edit, words) =>
      onlyDivisionChanged(edit, words)
        ? undefined
        : describeExchange(edit, 'a negation', isListed(NEGATIONS)),
  },
  {
    name: 'unit',
    class: 'substantive',
    sentence: 'A unit behind a number is another, its capitals included.',
    examples: [
      ['A dose of 5 mg.', 'A dose of 5 µg.'],
      ['At 3 mM.', 'At 3 MM.'],
    ],
    why: (edit) => (nearNumber(edit) ? describeExchange(edit, 'a unit', isUnit) : undefined),
  },
  {
    name: 'sign',
    class: 'substantive',
    sentence: 'A sign that has a meaning: < > = ± % ° * / and their like.',
    examples: [
      ['with p < 0.05', 'with p > 0.05'],
      ['about 5% of them', 'about 5‰ of them'],
    ],
    why: (edit) =>
      describeExchange(edit, 'a sign', ({ kind, text }) => kind === 'sign' && !isHarmless(text)),
  },
  {
    name: 'sign-at-number',
    class: 'substantive',
    sentence:
      'Punctuation before a number or between two, where it can be a minus or a decimal sign.',
    examples: [
      ['a change of -5', 'a change of 5'],
      ['days 3–5', 'days 3, 5'],
    ],
    why: signAtNumber,
  },
  {
    name: 'symbol',
    class: 'substantive',
    sentence: 'A single letter, which stands for a quantity.',
    examples: [['where p is small', 'where P is small']],
    why: (edit) => describeExchange(edit, 'a symbol', isSymbol),
  },
  {
    name: 'abbreviation',
    class: 'substantive',
    sentence: 'A short word became capitals, or capitals a short word.',
    examples: [['as the who wrote', 'as the WHO wrote']],
    why: abbreviation,
  },
  {
    name: 'white-space',
    class: 'minor',
    sentence: 'Only white space differs, inside no word.',
    examples: [['5 mg of it', '5mg of it']],
    why: ({ removed, added }) =>
      sequence(removed) === sequence(added) ? 'only white space' : undefined,
  },
  {
    name: 'punctuation',
    class: 'minor',
    sentence: 'Punctuation and quotation marks; the words are the same.',
    examples: [
      ['Yes, it did.', 'Yes; it did.'],
      ["the 'old' wall", 'the “old” wall'],
    ],
    why: (edit) => {
      if (!sameWords(edit, (text) => text)) return undefined;
      return isMeaningfulHyphen(edit) ? undefined : `punctuation: ${editText(edit)}`;
    },
  },
  {
    name: 'word-division',
    class: 'minor',
    sentence: 'The same letters in one word or two, or with a hyphen.',
    examples: [
      ['a long term plan', 'a long-term plan'],
      ['they cooperate', 'they co-operate'],
    ],
    why: (edit, words) =>
      onlyDivisionChanged(edit, words) ? `hyphen or space: ${editText(edit)}` : undefined,
  },
  {
    name: 'doubled-word',
    class: 'minor',
    sentence: 'A word that stood twice in a row stands once.',
    examples: [['in the the sea', 'in the sea']],
    why: doubledWord,
  },
  {
    name: 'article-word',
    class: 'minor',
    sentence: 'The articles a, an, the; not before few and little.',
    examples: [['at time of reading', 'at the time of reading']],
    why: articleWord,
  },
];

/** The class of an edit and the reason. */
export function verdictOn(edit: Edit, words: Vocabulary): Verdict {
  for (const { class: given, why } of WORD_RULES) {
    const reason = why(edit, words);
    if (reason !== undefined) return { class: given, why: reason };
  }
  return wordByWord(edit, words) ?? { class: 'substantive', why: otherWords(edit) };
}

/** The number of words is the same, and each is another spelling of the old one. */
function wordByWord(edit: Edit, words: Vocabulary): Verdict | undefined {
  const [before, after] = [edit.removed, edit.added].map((tokens) =>
    tokens.filter(({ kind }) => kind === 'word'),
  );
  if (!before || !after || before.length !== after.length || before.length === 0) return undefined;
  const verdicts = before.map((token, index) =>
    wordVerdict(
      {
        before: token.text,
        after: after[index]?.text ?? '',
        opensSentence: opensSentence(edit.removed, token, edit.last),
      },
      words,
    ),
  );
  const grave = verdicts.filter((verdict) => verdict.class === 'substantive');
  const worst = grave.find(({ why }) => why.startsWith('an opposite')) ?? grave[0];
  if (
    worst &&
    before.length > 1 &&
    !before.some((token, at) =>
      areOpposites(token.text.toLowerCase(), after[at]?.text.toLowerCase() ?? ''),
    )
  )
    return undefined;
  return worst ?? verdicts.find(({ why }) => !why.startsWith('capitals')) ?? verdicts[0];
}

function opensSentence(tokens: readonly Token[], token: Token, last?: Token): boolean {
  const before = tokens[tokens.indexOf(token) - 1] ?? last;
  return before === undefined || /^[.!?:;。！？؟۔।“"]$/u.test(before.text);
}

/** Minimum number of words of an added sentence. */
const SENTENCE = 4;

function otherWords(edit: Edit): string {
  const { removed, added } = edit;
  const [before, after] = [removed, added].map((tokens) => shortened(tokensText(tokens).trim()));
  const isSentence = (tokens: readonly Token[]) =>
    wordsIn(tokens).length >= SENTENCE && tokens.some(({ text }) => /^[.!?。！？؟۔।]$/u.test(text));
  const name = (tokens: readonly Token[]) =>
    isSentence(tokens) ? 'a sentence was' : tokens.length > 1 ? 'words were' : 'a word was';
  if (removed.length === 0) return `${name(added)} added: ${after}`;
  if (added.length === 0) return `${name(removed)} removed: ${before}`;
  return `other words: ${before} → ${after}`;
}
