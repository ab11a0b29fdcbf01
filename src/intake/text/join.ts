/** Paragraphs that a page break cut in two: found and joined, each with its witness. */
import type { Paragraph } from '../draft.ts';
import { draftText } from '../inlines.ts';

export interface Joint {
  /** How sure. */
  sure: 'likely' | 'unsure';
  /** Last words of the first half and first words of the second. */
  before: string;
  after: string;
}

/** A sentence, quotation or formula ends here. */
const ENDED = /[.!?:;…。！？۔؟:][)\]"”’»*_']*$|[:;]$/u;
/** Words after which a sentence goes on even if the next word has a capital. */
const GOES_ON =
  /(?:^|\s)(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|that|which|between|under|than|de|la|el|los|las|du|des|le|les|et|und|der|die|das|von|e|y|o|do|da|के|की|کے|کی|کا|اور)$|[,–—-]$/iu;
/** A line of a program or its comment. */
const CODE = /^\/\*|\*\/$|;$|[{}]$|\)\s*\+$/;
/** A paragraph, not a heading, a caption or a list item. */
const LONG_ENOUGH = 60;

/**
 * Whether the second paragraph goes on with the sentence of the first.
 *
 * @returns undefined where it does not; a closed sentence is never joined
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
  const goesOn =
    GOES_ON.test(before) && /^[\p{L}\p{N}“"‘'(]/u.test(after) && after.length >= LONG_ENOUGH;
  return goesOn ? { sure: 'unsure', ...joint } : undefined;
}

function isMarked(second: Paragraph, after: string): boolean {
  return (
    second.cues.list !== undefined ||
    second.cues.heading !== undefined ||
    /^(?:#|>|\||https?:|www\.|[-•*–●▪◦➢✓]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)/.test(after)
  );
}
