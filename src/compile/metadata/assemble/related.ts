/** The articles that an article is about, answers or continues. */

import { outputAddress } from '../../../article/addresses.ts';
import type { Article, RelatedArticle } from '../../../article/article.ts';
import type { NamedArticle } from '../../../article/sources.ts';
import { message } from '../../../messages/message.ts';
import type { FrontMatter } from '../schema/front-matter.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { optional } from './optional.ts';
import { toPlainText } from './texts.ts';

/** The default relation of a related article, by the type of this one. */
const RELATION_BY_TYPE: Partial<Record<Article['type'], string>> = {
  correction: 'corrected-article',
  retraction: 'retracted-article',
  'expression-of-concern': 'object-of-concern',
  addendum: 'addended-article',
  letter: 'commentary-article',
  reply: 'letter',
  'article-commentary': 'commentary-article',
};

/** Keys that identify a related article. */
const NAMING = ['article', 'doi', 'url', 'text'] as const;

type Fields = NonNullable<FrontMatter['related']>[number];

/**
 * The related articles. Title and DOI of an article of the same journal come from its own manuscript, so that
 * they are written once. An entry that identifies no article is reported and left out.
 */
export function relatedOf(context: AssembleContext, type: Article['type']): RelatedArticle[] {
  const related = (context.front.related ?? []).map((fields, index) => {
    const path = `related.${index}`;
    if (!NAMING.some((key) => context.places.has(`${path}.${key}`)))
      context.report(message('value-invalid/related-without-target'), placeOf(context, path));
    const named = findNamedArticle(fields, context, path);
    const doi = fields.doi ?? (fields.url === undefined ? named?.found?.doi : undefined);
    const text = fields.text ?? named?.found?.title;
    return {
      type: fields.type ?? RELATION_BY_TYPE[type] ?? 'companion',
      ...optional('doi', doi),
      ...optional('url', fields.url ?? (doi === undefined ? addressOf(named, context) : undefined)),
      ...optional('article', named && { issue: named.issue, name: named.name }),
      ...optional('text', text && toPlainText(context, text, `${path}.text`)),
    };
  });
  return related.filter((one) => NAMING.some((key) => one[key] !== undefined));
}

/** The article of the same journal; undefined if it does not exist, because a link would lead nowhere. */
function findNamedArticle(
  { article, doi }: Fields,
  context: AssembleContext,
  path: string,
): NamedArticle | undefined {
  if (!article) return undefined;
  const { issue, name } = article;
  const known = context.named ?? [];
  const named = known.find((each) => each.issue === issue && each.name === name);
  if (!named) return article;
  const { found } = named;
  const address = `${issue}/${name}`;
  if (!found) {
    const notFound = message('related-not-found', { article: address });
    context.report(notFound, placeOf(context, `${path}.article`));
    return undefined;
  }
  if (found.doi && doi && doi.toLowerCase() !== found.doi.toLowerCase()) {
    const facts = { article: address, doi, expected: found.doi };
    context.report(message('related-doi-differs', facts), placeOf(context, `${path}.doi`));
  }
  return named;
}

function addressOf(
  named: NamedArticle | undefined,
  { journal }: AssembleContext,
): string | undefined {
  if (!named?.found) return undefined;
  const { issue, name } = named;
  return outputAddress({ journal, issue: { folder: issue }, name }, 'html');
}
