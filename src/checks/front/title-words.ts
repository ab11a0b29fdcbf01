/** Rules about the words of the title, the subtitle and the short title. */
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { editsAtKey } from '../edits.ts';
import { countWords, lettersAndDigits, truncateText, words } from '../nodes.ts';
import { PRACTICE } from '../sources.ts';

export const TITLE_WORDS: readonly Check[] = [
  {
    name: 'title-cut-off',
    receivers: ['readers', 'crossref'],
    ...PRACTICE,
    *find({ article, key }) {
      for (const part of ['title', 'subtitle'] as const) {
        const text = words(article[part] ?? [], article);
        if (!/(?:[,;:،؛，；：–—…-]|\.{3})$/.test(text) && isBalanced(text)) continue;
        yield {
          message: message('title-cut-off', { part, text: truncateText(text) }),
          at: key(part),
        };
      }
    },
  },
  {
    name: 'title-label',
    receivers: ['readers', 'crossref', 'scholar'],
    ...PRACTICE,
    fixes: true,
    *find(subject) {
      const { article, key } = subject;
      const label = LABEL.exec(words(article.title, article))?.[0];
      if (label)
        yield {
          message: message('title-label', { label }),
          at: key('title'),
          fix: editsAtKey(subject, 'title', QUOTED_LABEL, ''),
        };
    },
  },
  {
    name: 'title-long',
    receivers: ['readers', 'scholar'],
    ...PRACTICE,
    *find({ article, key }) {
      const count = countWords(words(article.title, article));
      if (count > 60)
        yield {
          message: message('title-long', { words: count, most: 60 }),
          at: key('title'),
        };
    },
  },
  {
    name: 'subtitle-repeats-title',
    receivers: ['crossref', 'scholar', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const subtitle = lettersAndDigits(words(article.subtitle ?? [], article));
      if (subtitle === '' || !lettersAndDigits(words(article.title, article)).includes(subtitle))
        return;
      yield {
        message: message('subtitle-repeats-title'),
        at: key('subtitle'),
      };
    },
  },
  {
    name: 'short-title-long',
    receivers: ['readers', 'pmc'],
    ...PRACTICE,
    *find({ article, key }) {
      const { shortTitle } = article;
      if (!shortTitle || shortTitle.length <= words(article.title, article).length) return;
      yield {
        message: message('short-title-long', { title: truncateText(shortTitle) }),
        at: key('short-title'),
      };
    },
  },
];

function isBalanced(text: string): boolean {
  return ['()', '[]', '“”', '«»'].every(([open = '', close = '']) => {
    const count = (sign: string) => text.split(sign).length;
    return count(open) <= count(close);
  });
}

const NAMES = '(?:title|article title|title of the (?:article|paper))';
const LABEL = new RegExp(`^${NAMES}\\s*[:：]`, 'i');
/** The same at the beginning of a value, which may be in quotation marks. */
const QUOTED_LABEL = new RegExp(`(?<=^["']?)${NAMES}\\s*[:：]\\s*`, 'gi');
