/** Recognises blocks at the border of the front page: its labels, headings and sentences of the body. */

import { countMatches } from '../../words/count-matches.ts';
import { type DraftBlock, isParagraph, type Paragraph } from '../draft.ts';
import { isFrontNote } from '../front/facts/anchors.ts';
import { isNameLike } from '../front/lines/personal-name.ts';
import { hasEmail, ORGANISATION } from '../front/lines/words.ts';
import type { Habits } from '../headings/habits.ts';
import { headingScore, THRESHOLD } from '../headings/score.ts';
import { draftText, paragraphText } from '../inlines.ts';
import { frontLabel } from '../labels.ts';
import { words } from './block-words.ts';

export interface Border {
  at: number;
  border: string;
}

export function labelIn(block: Paragraph): 'abstract' | 'keywords' | undefined {
  if (block.cues.role === 'abstract' || block.cues.role === 'keywords') return block.cues.role;
  const text = draftText(block.inlines).trimStart();
  const kinds = text
    .split(/[\n\t]/)
    .flatMap(
      (line) => frontLabel(line.trim())?.kind ?? (endsInLabel(block, line) ? 'abstract' : []),
    );
  return kinds.includes('keywords') ? 'keywords' : kinds[0];
}

/** Whether it is only "ABSTRACT", or an address that ends with it: then the first heading follows. */
export function isAbstractLabel(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block)) return false;
  const last = paragraphText(block).split('\n').at(-1) ?? '';
  const label = frontLabel(last);
  return (label?.kind === 'abstract' && label.length === last.length) || LABEL_AT_END.test(last);
}

/** A head in its style is no address: "Regression Summary". */
function endsInLabel({ cues }: Paragraph, line: string): boolean {
  return cues.heading === undefined && LABEL_AT_END.test(line);
}

/** "…, Bronx, NY 10461, USA ABSTRACT" in the text of a PDF. */
const LABEL_AT_END = /\S\s(?:Abstract|ABSTRACT|Summary|SUMMARY|Résumé|RÉSUMÉ|Resumen|RESUMEN)\s*$/u;

export function isHead(block: Paragraph, next: DraftBlock | undefined, habits: Habits): boolean {
  const text = draftText(block.inlines);
  if (frontLabel(text)) return false;
  return headingScore(block, next, habits) >= THRESHOLD;
}

export function isSentence(block: DraftBlock | undefined): boolean {
  if (!isParagraph(block) || block.cues.heading !== undefined || words(block) < 6) return false;
  const text = paragraphText(block);
  return (
    /[.!?:;。：]$/u.test(text) &&
    !isFrontNote(text) &&
    !isEnumeration(text) &&
    !hasEmail(text) &&
    !ORGANISATION.test(text)
  );
}

/** Whether it lists authors or institutions, with a comma for every five words. */
export function isEnumeration(text: string): boolean {
  const commas = countMatches(text, /[,،;、，؛]/g);
  return commas > countMatches(text, /\S+/g) * 0.2;
}

/** Whether the line consists of names: "Ama Serwaa¹, Luisa Ferrante² and Jan Roe". */
export function isNames(line: string): boolean {
  const names = line
    .replace(/[\d*†‡¹²³]+/g, ' ')
    .split(/[,;&،、]|\s(?:and|y|e|et|und|dan|ve|i|và|و)\s/u)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.length > 0 && names.every(isNameLike);
}
