/** Lines that can be classified by their words alone. */
import { frontLabel } from '../../labels.ts';
import type { FrontLine } from './lines.ts';
import {
  CORRESPONDENCE,
  DOI,
  hasEmail,
  ISSUE_LINE,
  isArticleType,
  LICENCE,
  NOTE_OF_PAGE,
} from './words.ts';

/** Whether the line is certainly neither a title nor a sentence of the abstract. */
export function isMarked({ text, cues }: FrontLine): boolean {
  return (
    frontLabel(text) !== undefined ||
    isArticleType(text) ||
    NOTE_OF_PAGE.test(text) ||
    CORRESPONDENCE.test(text) ||
    LICENCE.test(text) ||
    ISSUE_LINE.test(text) ||
    DOI.test(text) ||
    hasEmail(text) ||
    (cues.role !== undefined && cues.role !== 'title')
  );
}
