/** The end of a reference list inside a paragraph: the text of a PDF has no blank line there. */
import type { Paragraph } from '../draft.ts';
import { beginsStatement, isFrontNote, isHistory } from '../front/facts/anchors.ts';
import { historyDates } from '../front/facts/dates.ts';
import { draftText, linesOf, slice } from '../inlines.ts';
import { headKind } from '../labels.ts';
import { leadingPhrase, phraseOf } from '../phrases.ts';

/** A title before a name: "Prof. Ama Serwaa". */
const TITLED = /^(?:prof(?:essor)?|pd|dr)\.\s(?:\p{L}+\.\s)*\p{Lu}/iu;

const YEAR = /(?:1[6-9]|20)\d\d/;

/** Whether a line cannot be in a reference list: a heading of the back matter, or a note about the authors. */
export function isBehindList(text: string): boolean {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  const words = line.replace(/^\P{L}+/u, '');
  if (isDeclaration(words)) return true;
  if (isAboutAuthors(words)) return !/^\P{L}*\p{L}+\.\s/u.test(line) || !YEAR.test(text);
  return headKind(line) === 'back' && !YEAR.test(line);
}

/** What the authors declare in a line of text, and what the publisher prints below an article. */
function isDeclaration(words: string): boolean {
  const label = leadingPhrase('declaration', words);
  if (label > 0 && /^\s?[:.—–]/.test(words.slice(label))) return true;
  const sentence = leadingPhrase('declared', words);
  return sentence > 0 && !/^\s*\|/.test(words.slice(sentence));
}

/** Who wrote the article, and where it was printed. */
function isAboutAuthors(words: string): boolean {
  if (TITLED.test(words) || leadingPhrase('behind-list', words) > 0) return true;
  return phraseOf('about-authors', words) !== undefined;
}

/** "Epub 2017/04/30", "Published online 2014 May 19": entries end so as well. */
function isHistoryOfArticle(line: string): boolean {
  return isHistory(line) && historyDates(line).some(({ event }) => event !== 'published');
}

/** Whether it is a note of the front page that the text of a PDF has among or below the entries. */
export function isNoteOfArticle(text: string): boolean {
  return isFrontNote(text) && (!isHistory(text) || isHistoryOfArticle(text));
}

/** Splits the paragraph at the end of the list. */
export function partAtListEnd(block: Paragraph): [Paragraph] | [Paragraph, Paragraph] {
  let at = 0;
  const lines = linesOf(block.inlines).map(draftText);
  for (const [index, line] of lines.entries()) {
    const ends =
      isBehindList(line) ||
      isHistoryOfArticle(line) ||
      /^cite this article as\b/i.test(line) ||
      beginsStatement(lines, index);
    if (at > 0 && ends) return partAt(block, at);
    at += line.length + 1;
  }
  return [block];
}

/** @param at offset of the start of a line in the text of the paragraph, in code units */
export function partAt(block: Paragraph, at: number): [Paragraph, Paragraph] {
  return [
    { ...block, inlines: slice(block.inlines, 0, at - 1) },
    { ...block, cues: {}, inlines: slice(block.inlines, at) },
  ];
}
