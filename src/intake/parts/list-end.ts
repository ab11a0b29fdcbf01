/** The end of a reference list inside a paragraph: the text of a PDF has no blank line there. */
import type { Paragraph } from '../draft.ts';
import { beginsStatement, isFrontNote, isHistory } from '../front/facts/anchors.ts';
import { historyDates } from '../front/facts/dates.ts';
import { draftText, linesOf, slice } from '../inlines.ts';
import { headKind } from '../labels.ts';

/** Who wrote the article, and where it was printed. */
const BEHIND =
  /^\P{L}*(?:(?:biographical|author) notes?|(?:about|information about|notes on) the (?:authors?|contributors?)|authors?[’'] (?:biograph(?:y|ies)|address(?:es)?|information)|contact(?: information)?\s*:|corresponding author|(?:zu[rm]?|zu den|über (?:den|die)|der|die) autor[\p{L}*]{0,8}\s*$|die autorInnen\b|autor(?:inn)?en(?:hinweise?|angaben?|information(?:en)?|verzeichnis)\b|autorinnen und autoren|(?:korrespondenz|kontakt)(?:adresse|anschrift)?\s*:|anschrift(?:en)? (?:der|des|von)|impressum\b|sobre (?:el|la|los|las|o|a|os|as) autor(?:es|as?)?\b|datos de l(?:os|as?) autor|à propos de|(?:les?|l[’']) ?auteurs?\s*$|(?:about|сведения) об автор|(?:paper|manuscript|article) (?:received|submitted)\b|(?:prof(?:essor)?|pd|dr)\.\s(?:\p{L}+\.\s)*\p{Lu})/iu;

/** What the authors declare in a line of text, and what the publisher prints below an article. */
const DECLARED =
  /^\P{L}*(?:(?:conflicts? of interests?|competing interests?|conflict des? intérêts?|conflictos? de inter[eé]s(?:es)?|conflitos? de interesses?|interessenkonflikte?|disclosures?|declarations? of (?:competing|conflicting|conflicts? of)? ?interests?)(?: statement)?\s?[:.—–]|the authors? (?:declare|have (?:no|declared))\b|publisher[’']?s note\b|springer nature remains neutral|(?:publish|submit) your (?:work|(?:next )?manuscript)\b(?!\s*\|)|ready to submit your research|(?:how to cite|c[oó]mo citar|citation)(?: this article| este art[ií](?:culo|go))?\s?:)/iu;

const YEAR = /(?:1[6-9]|20)\d\d/;

/** Whether a line cannot be in a reference list: a heading of the back matter, or a note about the authors. */
export function isBehindList(text: string): boolean {
  const line = text.split('\n', 1)[0]?.trim() ?? '';
  if (DECLARED.test(line)) return true;
  if (BEHIND.test(line)) return !/^\P{L}*\p{L}+\.\s/u.test(line) || !YEAR.test(text);
  return headKind(line) === 'back' && !YEAR.test(line);
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
