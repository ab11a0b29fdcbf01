import { message } from '../../../messages/message.ts';
import { nearest } from '../../../words/nearest.ts';
import type { Outcome } from './outcome.ts';

/** @see https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/related-article-type.html */
export const RELATIONS = [
  'addended-article',
  'addendum',
  'article-reference',
  'commentary-article',
  'companion',
  'concurrent-pub',
  'continued-by',
  'continues',
  'corrected-article',
  'correction-forward',
  'expression-of-concern',
  'in-this-issue',
  'letter',
  'object-of-concern',
  'peer-review',
  'peer-reviewed-article',
  'preprint',
  'republished-article',
  'retracted-article',
  'retraction-forward',
  'reviewed-article',
  'reply',
  'translated-article',
  'updated-article',
  'update-to',
] as const;

export function readRelation(text: string): Outcome<string> {
  const name = text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const found = RELATIONS.find((each) => each === name);
  if (found) return { value: found };
  const meant = nearest(name, RELATIONS);
  return {
    fault: meant
      ? message('value-invalid/relation-misspelled', { text, meant })
      : message('value-invalid/relation', { text, known: RELATIONS }),
  };
}
