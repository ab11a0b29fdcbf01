/** Notes below a table. Examples: "Note. …", "* p < .05". */
import { FLOAT_NOTE } from '../../words/languages/float-words.ts';
import type { Paragraph } from '../draft.ts';
import { draftText, plainDraftText } from '../inlines.ts';

/** Notes that SPSS prints below tables, in English, Spanish and Portuguese. */
const SPSS = String.raw`(?:\*+\.?\s*)?(?:correlation is significant at|(?:la )?correlación es (?:muy )?significativa|a correlação é significativa)|[a-e]\. (?:dependent variable|predictors|all requested variables|variable dependiente|predictores|variável dependente|preditores)\s?:`;

const NOTE = new RegExp(
  String.raw`${FLOAT_NOTE.source}|^legend\s*[.:]|^\*+\s*p\s?[<=]|^†|^\*\s?\p{L}|^(?:${SPSS})`,
  'iu',
);

/** The superscript label of a note: "ᵃ Adjusted for age". Before one or two letters it is an isotope's: "³H". */
const MARK = /^(?:[a-h]|\d|[*†‡§¶#]{1,3})[.)]?\s*$/;

/** In characters. APA's general note explains every abbreviation of the table. */
const LONGEST_NOTE = 2000;

function isFloatNote(text: string): boolean {
  return NOTE.test(text) && text.length <= LONGEST_NOTE;
}

export function isNoteParagraph({ inlines }: Paragraph): boolean {
  const first = inlines.find(
    (inline) => inline.kind !== 'anchor' && draftText([inline]).trim() !== '',
  );
  if (first?.kind !== 'text' || !first.marks.superscript || !MARK.test(first.text.trim()))
    return isFloatNote(plainDraftText(inlines));
  const words = draftText(inlines).trim().slice(first.text.trim().length);
  return /^(?:\s+\p{L}|\p{L}{3})/u.test(words) && words.length <= LONGEST_NOTE;
}
