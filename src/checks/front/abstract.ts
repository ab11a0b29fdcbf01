/** Rules about the abstract as a whole. */
import type { Block } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, clipped, countWords, isResearch, words } from '../nodes.ts';
import { DOAJ, NLM, PRACTICE } from '../sources.ts';
import { ABSTRACT_NAMES, KEYWORDS_NAMES } from './front-labels.ts';

export const ABSTRACT_RULES: readonly Check[] = [
  {
    name: 'abstract-short',
    receivers: ['doaj', 'scholar', 'readers'],
    ...DOAJ,
    *find({ article, key }) {
      const count = countWords(blockWords(article.abstract, article));
      if (!isResearch(article) || count === 0 || count >= 20) return;
      yield {
        message: message('abstract-short', { words: count, least: 20 }),
        at: key('abstract'),
      };
    },
  },
  {
    name: 'abstract-long',
    receivers: ['pubmed', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const count = countWords(blockWords(article.abstract, article));
      if (count > 600)
        yield {
          message: message('abstract-long', { words: count, most: 600 }),
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-unfinished',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const text = blockWords(article.abstract, article);
      // What keywords end it is told by a rule of its own, and so is a list or table there.
      if (KEYWORDS_WITHIN.test(text) || article.abstract.slice(-1).some(isNoProse)) return;
      if (
        countWords(text) < 20 ||
        UNSTOPPED.test(text.slice(-30)) ||
        /[.!?。۔؟।։።။།។៕][)”"’'»\]]*(?:\s\([^()]*\))?$|https?:\S{1,1000}$|\p{Sm}\S{0,1000}$/u.test(
          text,
        )
      )
        return;
      yield {
        message: message('abstract-unfinished', { end: text.slice(-30).trim() }),
        at: key('abstract'),
      };
    },
  },
  {
    name: 'abstract-not-prose',
    receivers: ['doaj', 'pubmed', 'scholar'],
    ...DOAJ,
    *find({ article, key }) {
      const other = article.abstract.find(isNoProse);
      if (other)
        yield {
          message: message('abstract-not-prose', { type: other.type }),
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-section',
    receivers: ['doaj', 'pubmed', 'readers'],
    ...NLM,
    *find({ article, at }) {
      const first = article.body[0];
      for (const section of blocksOf(article, 'section')) {
        const heading = words(section.title, article);
        // A text without abstract may begin with a summary.
        const isFirst = section === first && article.abstract.length > 0;
        if (section.depth !== 1 || !standsInFront(heading, isFirst)) continue;
        yield {
          message: KEYWORDS.test(heading)
            ? message('abstract-section/keywords', { heading: clipped(heading) })
            : message('abstract-section', { heading: clipped(heading) }),
          at: at(section),
        };
      }
    },
  },
];

function isNoProse({ type }: Block): boolean {
  return type !== 'paragraph' && type !== 'section';
}

/** Many languages have the same word for the summary with which a text may end. */
function standsInFront(heading: string, isFirst: boolean): boolean {
  return ALWAYS.test(heading) || (isFirst && FIRST.test(heading));
}

const ALWAYS = new RegExp(`^(?:abstract|${KEYWORDS_NAMES})$`, 'i');
const FIRST = new RegExp(`^${ABSTRACT_NAMES}$`, 'i');
const KEYWORDS = new RegExp(`^${KEYWORDS_NAMES}$`, 'i');
/** Scripts whose sentences end with a space. */
const UNSTOPPED = /[\p{Script=Thai}\p{Script=Lao}]/u;

const KEYWORDS_WITHIN = new RegExp(`(?<!\\p{L})${KEYWORDS_NAMES}(?!\\p{L})`, 'iu');
