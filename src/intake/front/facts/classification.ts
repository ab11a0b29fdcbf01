/** Subject classification codes: JEL, PACS, MSC, ACM. An article has no field for them. */
import { find } from '../../findings.ts';
import { claimLine, type Front, linesWith, placeOfLine } from '../front.ts';
import type { FrontLine } from '../lines/lines.ts';

/** The name of a classification, or what ACM prints above its codes. */
const LABEL =
  /^\W{0,3}(?:(?:JEL|PACS|MSC|AMS|ACM|UDC|УДК|UDK|ӘОЖ|ББК|ГРНТИ|МРНТИ|CCS)(?:\s*\(?\d{4}\)?)?(?:[ -](?:classification|class|codes?|numbers?|nos?|subject|concepts|computing)\b.{0,60}?)?\s*[:.–—]|(?:JEL|PACS|MSC|AMS)\b(?=.*\d\d)|(?:UDC|УДК|UDK|ӘОЖ|ББК|ГРНТИ|МРНТИ)(?=\s*$|\s+\d)|(?:19|20)?\d{0,4}\s?mathematics subject|(?:clasificación|classificação|classification) JEL|subject classi(?:fi|\s)?cations?\b|categories (?:and|&) subject descriptors|general terms\b|CCS concepts|[A-K]\.\d(?:\.\d)?\s(?=\[|\p{Lu}))/iu;

export function isClassification(text: string): boolean {
  return LABEL.test(text);
}

/** Leaves them out with a report, so that the editor can add codes to the keywords. */
export function leaveOutClassifications(front: Front): void {
  for (const lines of classificationsOf(front)) {
    const text = lines.map((line) => line.text).join(' ');
    for (const line of lines) claimLine(front, line, 'left-out:classification');
    const [first] = lines;
    find(front.findings, 'keywords', 'certain', `Codes of a classification: “${text}”.`, {
      where: first && placeOfLine(front, first),
      look: 'They are left out; write them to `keywords:` if the journal prints them.',
    });
  }
}

/** Each labelled line with those of its paragraph that go on with it: codes are cut at any place. */
function classificationsOf(front: Front): FrontLine[][] {
  const others = linesWith(front, 'other', 'journal');
  const found: FrontLine[][] = [];
  for (const [order, line] of front.lines.entries()) {
    const last = found.at(-1);
    const goesOn = last?.at(-1) === front.lines[order - 1] && last?.[0]?.block === line.block;
    if (!others.includes(line)) continue;
    if (isClassification(line.text)) found.push([line]);
    else if (goesOn) last.push(line);
  }
  return found;
}
