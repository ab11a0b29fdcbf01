/** A first page without its article. */

import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { isFrontNote } from '../front/facts/anchors.ts';
import { hasEmail, NOTE_OF_PAGE, ORGANISATION } from '../front/lines/words.ts';
import { draftText } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { words } from './block-words.ts';
import { isEnumeration, labelIn } from './body-signs.ts';

/** Words of the longest front page; an article is longer. */
const LONGEST_PAGE = 800;
/** The same where no blank line is in the text: authors send none such, and the page of a PDF has long notes. */
const LONGEST_LINED_PAGE = 1200;

/** Whether it is only a first page: an institution or an address, and no paragraphs of a body. */
export function isPageAlone(blocks: DraftBlock[], lined: boolean): boolean {
  const total = blocks.reduce((sum, block) => sum + words(block), 0);
  if (total > (lined ? LONGEST_LINED_PAGE : LONGEST_PAGE)) return false;
  const paragraphs = blocks.filter(isParagraph);
  if (hasHeadBehindKeywords(paragraphs)) return false;
  const prose = paragraphs.filter(isProse);
  return (
    (lined || isShortPage(paragraphs, prose) || isPrintedPage(paragraphs, prose)) &&
    paragraphs.some(
      (block) =>
        ORGANISATION.test(draftText(block.inlines)) ||
        hasEmail(draftText(block.inlines)) ||
        (lined && labelIn(block) === 'abstract'),
    )
  );
}

/** One paragraph behind an institution is an abstract where it is labelled; a letter or an erratum has no more, either. */
function isShortPage(paragraphs: Paragraph[], prose: Paragraph[]): boolean {
  return prose.length <= 1 && paragraphs.some((block) => labelIn(block) !== undefined);
}

function isProse(block: Paragraph): boolean {
  const text = draftText(block.inlines);
  return (
    words(block) >= 35 && !isFrontNote(text) && !NOTE_OF_PAGE.test(text) && !isEnumeration(text)
  );
}

/** Text of a PDF: its paragraphs are of several lines; behind the keywords at most one is prose. */
function isPrintedPage(paragraphs: Paragraph[], prose: Paragraph[]): boolean {
  const wrapped = prose.filter(({ inlines }) => inlines.some(({ kind }) => kind === 'break'));
  const keywords = paragraphs.findIndex((block) => labelIn(block) === 'keywords');
  const behind = prose.filter((block) => keywords !== -1 && paragraphs.indexOf(block) > keywords);
  return wrapped.length > 0 && wrapped.length >= prose.length * 0.7 && behind.length <= 1;
}

/** Behind the keywords stands the head of a section: the text has a body. */
function hasHeadBehindKeywords(paragraphs: Paragraph[]): boolean {
  const keywords = paragraphs.findIndex((block) => labelIn(block) === 'keywords');
  return (
    keywords !== -1 &&
    paragraphs.slice(keywords + 1).some(({ inlines }) => headKind(draftText(inlines)) === 'body')
  );
}
