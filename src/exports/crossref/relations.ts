/** How the article belongs together with others, in Crossref's words (relations.xsd). */
import type { Element } from 'xast';
import type { Article } from '../../article/article.ts';
import type { RELATIONS } from '../../compile/metadata/values/relation.ts';
import { element, elementIf } from '../../markup/xml.ts';

type Kind = (typeof RELATIONS)[number];
/** `inter`: two works; `intra`: two forms of one. */
type Relation = [between: 'inter' | 'intra', type: string];

/** That a notice corrects or retracts stands in `crossmark` (crossmark.ts); here it is only related. */
const TYPES: Record<Kind, Relation> = {
  'addended-article': ['inter', 'isSupplementTo'],
  addendum: ['inter', 'isSupplementedBy'],
  'article-reference': ['inter', 'references'],
  'commentary-article': ['inter', 'isCommentOn'],
  companion: ['inter', 'isRelatedMaterial'],
  'concurrent-pub': ['intra', 'isIdenticalTo'],
  'continued-by': ['inter', 'isContinuedBy'],
  continues: ['inter', 'continues'],
  'corrected-article': ['inter', 'isRelatedMaterial'],
  'correction-forward': ['inter', 'isRelatedMaterial'],
  'expression-of-concern': ['inter', 'isRelatedMaterial'],
  'in-this-issue': ['inter', 'isRelatedMaterial'],
  letter: ['inter', 'isReplyTo'],
  'object-of-concern': ['inter', 'isRelatedMaterial'],
  'peer-review': ['inter', 'hasReview'],
  'peer-reviewed-article': ['inter', 'isReviewOf'],
  preprint: ['intra', 'hasPreprint'],
  reply: ['inter', 'hasReply'],
  'republished-article': ['intra', 'isIdenticalTo'],
  'retracted-article': ['inter', 'isRelatedMaterial'],
  'retraction-forward': ['inter', 'isRelatedMaterial'],
  'reviewed-article': ['inter', 'isReviewOf'],
  'translated-article': ['intra', 'isTranslationOf'],
  'update-to': ['intra', 'isVersionOf'],
  'updated-article': ['intra', 'isVersionOf'],
};

/** By their DOIs; where there is none, by their addresses. */
export function relations({ related }: Article): Element | undefined {
  const items = related.flatMap(({ type, doi, url }) => {
    const [between, name] = TYPES[type as Kind] ?? [];
    const id = doi ?? url;
    if (!name || !id) return [];
    const attributes = { 'relationship-type': name, 'identifier-type': doi ? 'doi' : 'uri' };
    const relation = element(`rel:${between}_work_relation`, attributes, id);
    return element('rel:related_item', {}, relation);
  });
  return elementIf('rel:program', {}, ...items);
}
