/**
 * An unlabelled abstract above a body without a first heading. In the text of a PDF, only citations
 * distinguish the body's first paragraph from it.
 */
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { words } from './block-words.ts';
import { isEnumeration } from './body-signs.ts';
import { partBelowNames } from './names-above-text.ts';

/** Words of an abstract; some stand in one paragraph with title and authors. */
const FEWEST_WORDS = 80;
const MOST_WORDS = 450;
/** Words from which on a paragraph is of the text. */
const TEXT = 35;
/** Blocks between the abstract and the text: dates, places of work. */
const MOST_BETWEEN = 4;

/**
 * Index of the start of the body below an abstract at `at`; undefined if that is part of the body.
 *
 * @param at index of the first long paragraph
 */
export function textBelowAbstract(blocks: DraftBlock[], at: number): number | undefined {
  const abstract = blocks[at];
  if (!isParagraph(abstract) || !isWrapped(abstract)) return undefined;
  // The marks at names look like citations.
  if (cites(partBelowNames(abstract)?.[1] ?? abstract)) return undefined;
  const length = words(abstract);
  if (length < FEWEST_WORDS || length > MOST_WORDS) return undefined;
  const text = blocks.findIndex((block, index) => index > at && isText(block));
  const first = blocks[text];
  if (!isParagraph(first) || text - at > MOST_BETWEEN || !cites(first)) return undefined;
  return blocks.slice(text).some(isHeadOfSection) ? text : undefined;
}

/** Of several lines, as a page has them. */
const isWrapped = ({ inlines }: Paragraph): boolean => inlines.some(({ kind }) => kind === 'break');

function isText(block: DraftBlock): boolean {
  return isParagraph(block) && words(block) >= TEXT && !isEnumeration(draftText(block.inlines));
}

const isHeadOfSection = (block: DraftBlock): boolean =>
  isParagraph(block) && headKind(draftText(block.inlines)) === 'body';

/** "[4]", "(Elm et al., 2016)", and numbers that stood raised: "of rivers1,2.", "(Elm)3" */
const CITATION =
  /\[\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\]|\([^()]{2,80}, (?:19|20)\d\d[a-z]?\)|(?:\p{Ll}{4}|\p{Ll}\))\d{1,2}(?:[,–-]\d{1,2}){0,9}(?![\p{L}\d])/u;

const cites = ({ inlines }: Paragraph): boolean => CITATION.test(draftText(inlines));
