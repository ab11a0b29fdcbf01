/** Rules about the abstract as a whole. */
import type { Block } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blocksOf, blockWords, countWords, isResearch, truncateText, words } from '../nodes.ts';
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
      // Keywords, lists and tables at the end are reported by other rules.
      if (KEYWORDS_WITHIN.test(text) || article.abstract.slice(-1).some(isNotProse)) return;
      if (countWords(text) < 20 || ENDS_WITH_SPACE.test(text.slice(-30)) || SENTENCE_END.test(text))
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
      const other = article.abstract.find(isNotProse);
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
        // An article without an abstract may begin with a summary.
        const isFirst = section === first && article.abstract.length > 0;
        if (section.depth !== 1 || !belongsInFrontMatter(heading, isFirst)) continue;
        yield {
          message: KEYWORDS_HEADING.test(heading)
            ? message('abstract-section/keywords', { heading: truncateText(heading) })
            : message('abstract-section', { heading: truncateText(heading) }),
          at: at(section),
        };
      }
    },
  },
];

function isNotProse({ type }: Block): boolean {
  return type !== 'paragraph' && type !== 'section';
}

/** In many languages, a summary at the end of a text has the same heading as an abstract. */
function belongsInFrontMatter(heading: string, isFirst: boolean): boolean {
  return FRONT_MATTER_HEADING.test(heading) || (isFirst && FIRST_HEADING.test(heading));
}

const FRONT_MATTER_HEADING = new RegExp(`^(?:abstract|${KEYWORDS_NAMES})$`, 'i');
const FIRST_HEADING = new RegExp(`^${ABSTRACT_NAMES}$`, 'i');
const KEYWORDS_HEADING = new RegExp(`^${KEYWORDS_NAMES}$`, 'i');
/** A full stop, perhaps with brackets behind it; or an address or a formula, which may end a sentence. */
const SENTENCE_END =
  /[.!?。۔؟।։።။།។៕][)”"’'»\]]*(?:\s\([^()]*\))?$|https?:\S{1,1000}$|\p{Sm}\S{0,1000}$/u;
/** Scripts that end a sentence with a space. */
const ENDS_WITH_SPACE = /[\p{Script=Thai}\p{Script=Lao}]/u;

const KEYWORDS_WITHIN = new RegExp(`(?<!\\p{L})${KEYWORDS_NAMES}(?!\\p{L})`, 'iu');
