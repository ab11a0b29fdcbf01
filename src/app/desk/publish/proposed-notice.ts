import type { Article, NoticeKind } from '../../../article/article.ts';
import type { Version } from '../../../compile/record/record.ts';
import { type Change, sentenceOf } from '../../../revisions/diff/index.ts';
import { escapeMarkdown } from '../../../revisions/record/notice-manuscript.ts';
import { formatDate } from '../../../words/languages/index.ts';
import { endSentence } from '../../../words/sentence.ts';

/**
 * Proposes the text of a correction as Markdown. The sentences about changes are in English, so there is no proposal
 * for an article in another language. Only people know why an article is retracted.
 */
export function proposedNotice(
  kind: NoticeKind,
  { language }: Article,
  published: Version | undefined,
  changes: readonly Change[],
): string {
  if (kind !== 'correction' || !published || changes.length === 0) return '';
  if (language.split('-')[0] !== 'en') return '';
  const day = formatDate(language, published.date);
  const begin = `The version of this article that was published on ${day} has been corrected:`;
  const list = changes.map((change) => `- ${escapeMarkdown(endSentence(sentenceOf(change)))}`);
  return [begin, list.join('\n'), 'The article now shows the corrected version.'].join('\n\n');
}
