/** Finds paragraphs that a page break cut in two, with the words that prove it. */
import { wordSet } from '../../words/word-list.ts';
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';

export interface Joint {
  sure: 'likely' | 'unsure';
  /** Last words of the first half and first words of the second. */
  before: string;
  after: string;
}

/** End of a sentence, quotation or formula. */
const ENDED = /[.!?:;…。！？۔؟:][)\]"”’»*_']*$|[:;]$/u;
/** Words after which a sentence continues even if the next word is capitalized. */
const GOES_ON = wordSet(`
  of the a an and or in on to for with by from at as that which between under than de la el los las du des le les et
  und der die das von e y o do da के की کے کی کا اور
`);
/** A line of code or its comment. */
const CODE = /^\/\*|\*\/$|;$|[{}]$|\)\s*\+$/;
/** Minimum length of a paragraph that is not a heading, a caption or a list item. */
const LONG_ENOUGH = 60;

/**
 * Tells whether the second paragraph continues the sentence of the first.
 *
 * @returns undefined if it does not; a complete sentence is never joined
 */
export function jointOf(first: Paragraph, second: Paragraph): Joint | undefined {
  const before = draftText(first.inlines).trimEnd();
  const after = draftText(second.inlines).trimStart();
  if (before.length < LONG_ENOUGH || ENDED.test(before) || isMarked(second, after))
    return undefined;
  if (CODE.test(before) || CODE.test(after)) return undefined;
  const joint = { before: before.slice(-40), after: after.slice(0, 40) };
  if (/^[\p{Ll}]/u.test(after) && !/^(?:[a-z]|[ivx]+)[.)]\s/.test(after))
    return { sure: 'likely', ...joint };
  const last = before.split(/\s/).at(-1)?.toLowerCase() ?? '';
  const goesOn =
    (GOES_ON.has(last) || /[,–—-]$/.test(last)) &&
    /^[\p{L}\p{N}“"‘'(]/u.test(after) &&
    after.length >= LONG_ENOUGH;
  return goesOn ? { sure: 'unsure', ...joint } : undefined;
}

function isMarked(second: Paragraph, after: string): boolean {
  return (
    second.cues.list !== undefined ||
    second.cues.heading !== undefined ||
    /^(?:#|>|\||https?:|www\.|[-•*–●▪◦➢✓]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/.test(after)
  );
}
