/** Rules about content that does not belong in an abstract. */

import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { blockWords, inlinesOf, lineWords, truncateText } from '../nodes.ts';
import { PRACTICE, PUBMED } from '../sources.ts';
import { ABSTRACT_NAMES, KEYWORDS_NAMES } from './front-labels.ts';

export const ABSTRACT_WORDS: readonly Check[] = [
  {
    name: 'abstract-citation',
    receivers: ['pubmed', 'doaj', 'readers'],
    ...PUBMED,
    *find({ article, key }) {
      const kinds = ['citation', 'footnoteReference', 'crossReference'] as const;
      const found = kinds.find((kind) => [...inlinesOf(article.abstract, kind)].length > 0);
      if (found)
        yield {
          message: message('abstract-citation', { found }),
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-names-figure',
    receivers: ['pubmed', 'doaj', 'readers'],
    ...PUBMED,
    *find({ article, key }) {
      const found = FLOAT_REFERENCE.exec(blockWords(article.abstract, article))?.[0];
      if (found)
        yield {
          message: message('abstract-names-figure', { found }),
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-label',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const [first] = article.abstract;
      const line = first ? lineWords(first, article) : '';
      const label = LABEL.exec(line)?.[0];
      if (label !== undefined)
        yield {
          message: message('abstract-label', { label: truncateText(label) }),
          at: key('abstract'),
        };
    },
  },
  {
    name: 'abstract-keywords',
    receivers: ['doaj', 'crossref', 'readers'],
    ...PRACTICE,
    *find({ article, key }) {
      const text = blockWords(article.abstract, article);
      const label = KEYWORDS_LABEL.exec(text);
      if (label?.[2])
        yield {
          message: message('abstract-keywords', { label: label[2] }),
          at: key('abstract'),
        };
    },
  },
];

/** A reference to a figure or table. Examples: "see Figure 1", "(Table 2)". */
const FLOAT_REFERENCE =
  /(?:\b(?:see|in|cf\.)\s+|(?<=^|[(.!?]\s?))(?:fig(?:ure|\.)|table)s?\s*\d+/iu;

const LABEL = new RegExp(`^${ABSTRACT_NAMES}\\s*(?:[:：.—–]|$)`, 'i');
const KEYWORDS_LABEL = new RegExp(`(^|[.!?]\\s+)(${KEYWORDS_NAMES})\\s*[:：—–]`, 'i');
