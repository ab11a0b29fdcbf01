/** Relations of the article to others, with Crossref's types (relations.xsd). */
import type { Element } from 'xast';
import type { Article } from '../../article/article.ts';
import type { RELATIONS } from '../../compile/metadata/values/relation.ts';
import { element, elementIf } from '../../markup/xml.ts';

type Kind = (typeof RELATIONS)[number];
/** `inter` relates two works, `intra` two forms of one work. */
type Relation = [between: 'inter' | 'intra', type: string];

/** Crossref's types. Corrections and retractions are only related here; crossmark.ts registers them as updates. */
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

/** Related articles by DOI, or by address if there is no DOI. */
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
