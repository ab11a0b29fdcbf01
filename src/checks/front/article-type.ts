/** Rules about the type of an article. */
import type { ArticleType } from '../../article/article.ts';
import { hasOtherRelation } from '../../compile/record/notice-relations.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { NLM } from '../sources.ts';

export const ARTICLE_TYPE_RULES: readonly Check[] = [
  {
    name: 'product-without-review',
    receivers: ['pmc'],
    ...NLM,
    *find({ article: { product, type }, key }) {
      if (product && type !== 'book-review')
        yield {
          message: message('product-without-review', { type }),
          at: key('product'),
        };
    },
  },
  {
    // Optional, because an opinion is also a commentary, and may not be about an article.
    severity: 'info',
    optional: true,
    name: 'commentary-without-article',
    receivers: ['pmc', 'readers'],
    ...NLM,
    *find({ article: { related, type }, key }) {
      if (related.length === 0 && (type === 'reply' || type === 'article-commentary'))
        yield {
          message: message('commentary-without-article', { type }),
          at: key('type'),
        };
    },
  },
  {
    name: 'related-type-unfit',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, key }) {
      const { type, related } = article;
      // A notice without the right relation is reported by `notice-relation`.
      if (related.length === 0 || hasOtherRelation(article)) return;
      if (type === 'reply' && related.every(({ type: relation }) => relation !== 'letter'))
        yield {
          message: message('related-type-unfit/reply-without-letter', {
            relation: related[0]?.type ?? '',
          }),
          at: key('related'),
        };
      else
        for (const [index, { type: relation }] of related.entries()) {
          const types = TYPES_OF_RELATION[relation] ?? [type];
          if (!types.includes(type))
            yield {
              message: message('related-type-unfit/not-in-this-type', { type, relation, types }),
              at: key(`related.${index}`),
            };
        }
    },
  },
  {
    // A journal without DOIs and web address cannot give one.
    name: 'jats-related-article-incomplete',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, key }) {
      for (const [index, { doi, url }] of article.related.entries()) {
        const at = key(`related.${index}`);
        if (!doi && !url) yield { message: message('jats-related-article-incomplete/address'), at };
        if (doi && doi.toLowerCase() === article.doi?.toLowerCase())
          yield { message: message('jats-related-article-incomplete/itself'), at };
      }
    },
  },
];

/** The types of articles that can have a relation, by relation. */
const TYPES_OF_RELATION: Partial<Record<string, readonly ArticleType[]>> = {
  'addended-article': ['addendum'],
  'commentary-article': ['article-commentary', 'editorial', 'letter', 'expression-of-concern'],
  'corrected-article': ['correction'],
  'retracted-article': ['retraction'],
};
