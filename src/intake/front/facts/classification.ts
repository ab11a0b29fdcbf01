/** Subject classification codes: JEL, PACS, MSC, ACM. An article has no field for them. */
import { find } from '../../findings.ts';
import { phrasesIn } from '../../phrases.ts';
import { claimLine, type Front, placeOfLine } from '../front.ts';
import type { TaggedLine } from '../lines/tagged-line.ts';

/** Leaves them out with a report, so that the editor can add codes to the keywords. Returns the other lines. */
export function withoutClassifications(front: Front): TaggedLine[] {
  const codes = front.tagged.filter(isClassification);
  for (const { line } of codes) {
    claimLine(front, line, 'left-out:classification');
    find(front.findings, 'keywords', 'certain', `Codes of a classification: “${line.text}”.`, {
      where: placeOfLine(front, line),
      look: 'They are left out; write them to `keywords:` if the journal prints them.',
    });
  }
  return front.tagged.filter((tagged) => !codes.includes(tagged));
}

/** The name of a classification at the start of the line, and behind it codes, a colon or nothing. */
function isClassification({ line: { text }, label }: TaggedLine): boolean {
  const [name] = label === 'abstract' ? [] : phrasesIn('classification', text);
  if (!name || !/^\P{L}{0,3}$/u.test(text.slice(0, name.start))) return false;
  return /^$|^[^:]{0,60}[:.–—]|\d/.test(text.slice(name.end));
}
