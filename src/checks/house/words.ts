/** Rules about the words of the house: forbidden words, spelling and capitals. */
import type { Block } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import type { ArticleCheck } from '../check.ts';
import { blocksOf, lineWords, textBlocks, truncateText, walkBlocks, words } from '../nodes.ts';
import { placeOfWord } from '../place-of-word.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { HOUSE, houseValue } from './settings.ts';
import { findOtherSpellings } from './spelling.ts';
import { findWrongCase } from './title-case.ts';

export const HOUSE_WORDS: readonly ArticleCheck[] = [
  {
    name: 'house-word-forbidden',
    receivers: ['house'],
    ...HOUSE,
    *find(subject) {
      for (const word of houseValue(subject.settings, 'forbidden-words') ?? []) {
        const pattern = wholeWord(word);
        for (const { text, at } of passagesOf(subject)) {
          const found = pattern.exec(text)?.[0];
          if (found) yield { message: message('house-word-forbidden', { found }), at: at(found) };
        }
      }
    },
  },
  {
    name: 'house-spelling-differs',
    receivers: ['house'],
    ...HOUSE,
    *find(subject) {
      const spelling = houseValue(subject.settings, 'spelling');
      if (!spelling || !isEnglish(subject)) return;
      const seen = new Set<string>();
      for (const { text, at } of passagesOf(subject))
        for (const { found, preferred } of findOtherSpellings(text, spelling)) {
          if (seen.has(found.toLowerCase())) continue;
          seen.add(found.toLowerCase());
          yield {
            message: message('house-spelling-differs', { found, preferred, spelling }),
            at: at(found),
          };
        }
    },
  },
  {
    name: 'house-title-case-differs',
    receivers: ['house'],
    ...HOUSE,
    *find(subject) {
      const titleCase = houseValue(subject.settings, 'title-case');
      if (!titleCase || !isEnglish(subject)) return;
      const { article, key, at } = subject;
      const titles: [string, At][] = [
        [words(article.title, article), key('title')],
        ...blocksOf(article, 'section').map((section): [string, At] => [
          words(section.title, article),
          at(section),
        ]),
      ];
      for (const [title, place] of titles) {
        const wrongWords = findWrongCase(title, titleCase);
        const facts = { title: truncateText(title), words: wrongWords };
        if (wrongWords.length > 0)
          yield {
            message:
              titleCase === 'sentence'
                ? message('house-title-case-differs/sentence', facts)
                : message('house-title-case-differs/title', facts),
            at: place,
          };
      }
    },
  },
];

function isEnglish({ article: { language } }: ArticleSubject): boolean {
  return /^en\b/i.test(language);
}

interface Passage {
  text: string;
  /** The place of one of its words. */
  at(word: string): At;
}

/** The title, and each block of the abstract and the text. */
function* passagesOf(subject: ArticleSubject): Generator<Passage> {
  const { article, key } = subject;
  yield { text: words(article.title, article), at: () => key('title') };
  const blocks: Block[] = [...article.abstract, ...textBlocks(article)];
  for (const block of walkBlocks(blocks)) {
    yield { text: lineWords(block, article), at: (word) => placeOfWord(subject, block, word) };
  }
}

/** Matches a word in small or capital letters. */
function wholeWord(word: string): RegExp {
  const escaped = escapePattern(word.trim());
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}
