/** Notes about the page, the paper or its funding, which run into the abstract above but are not part of it. */
import { frontLabel, isStructuredLabel } from '../../labels.ts';
import { isClassification } from '../facts/classification.ts';
import type { Label } from '../lines/line-label.ts';
import type { FrontLine } from '../lines/lines.ts';
import { CORRESPONDENCE, NOTE_OF_PAGE } from '../lines/words.ts';
import { endsSentence, startsSentence } from './sentence.ts';

/** Changes `labels` from the start of a note to the next label. */
export function cutNotes(lines: FrontLine[], labels: Label[]): void {
  for (const [at, label] of labels.entries()) {
    if (label !== 'abstract' || !(opensNote(lines, labels, at) || isBelowNote(lines, labels, at)))
      continue;
    for (let to = at; labels[to] === 'abstract'; to += 1) {
      if (to > at && isLabelled(lines[to])) break;
      labels[to] = 'other';
    }
  }
}

/** Below a sentence of the abstract, or anywhere below the abstract. */
function opensNote(lines: FrontLine[], labels: Label[], at: number): boolean {
  const line = lines[at];
  const last = labels.lastIndexOf('abstract', at - 1);
  if (!line || at === 0 || last === -1 || !isNote(line)) return false;
  return last < at - 1 || endsSentence(lines[last]);
}

/** A new sentence below notes that stand below the end of the abstract. */
function isBelowNote(lines: FrontLine[], labels: Label[], at: number): boolean {
  const last = at === 0 ? -1 : labels.lastIndexOf('abstract', at - 1);
  if (last === -1 || last === at - 1 || isLabelled(lines[at]) || !startsSentence(lines[at]))
    return false;
  const text = lines[last]?.text ?? '';
  return text.length > 20 && endsSentence(lines[last]) && lines.slice(last + 1, at).some(isNote);
}

/**
 * Keeps a note whole that continues in lines labelled as abstract: "…under the Creative Commons Attribution
 * License," above "which permits unrestricted use".
 */
export function wholeNotes(lines: FrontLine[], labels: Label[]): void {
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (labels[at] !== 'abstract' || !above || above.block !== line.block) continue;
    const label = labels[at - 1] ?? 'other';
    const isOpen = label === 'licence' || (label === 'other' && isOfNote(lines, labels, at - 1));
    if (!isOpen || endsSentence(above) || isLabelled(line)) continue;
    for (let to = at; labels[to] === 'abstract' && lines[to]?.block === line.block; to += 1) {
      labels[to] = label;
      if (label === 'licence' && endsSentence(lines[to])) break;
    }
  }
}

/** The line, or one above it in its paragraph, begins a note. */
function isOfNote(lines: FrontLine[], labels: Label[], at: number): boolean {
  const block = lines[at]?.block;
  for (let up = at; labels[up] === 'other' && lines[up]?.block === block; up -= 1) {
    const line = lines[up];
    if (line && isNote(line)) return true;
  }
  return false;
}

function isLabelled(line: FrontLine | undefined): boolean {
  return (
    line !== undefined && (frontLabel(line.text) !== undefined || isStructuredLabel(line.text))
  );
}

/** Whether the line is about the page, the paper or its funding. */
export function isNote({ text }: FrontLine): boolean {
  const bare = text.replace(/^(?:[\d*∗†‡§¶£?]{1,2}|[a-z]|S)\s+(?=\p{Lu})/u, '');
  return (
    NOTE_OF_PAGE.test(bare) ||
    CORRESPONDENCE.test(bare) ||
    isClassification(bare) ||
    PERMISSION.test(bare) ||
    OF_THE_PAPER.test(bare) ||
    OF_FUNDING.test(bare) ||
    OF_A_PERSON.test(bare)
  );
}

const PERMISSION =
  /^(?:permission to (?:copy|make)|to copy otherwise|copies of this work|(?:editors?[’']s?|author|lay|plain language) summary\b|please see later in the article|authorized (?:licensed )?use|online supplementary|(?:the )?(?:data|datasets)\b.{0,60}\b(?:are available|not applicable)|data sharing not applicable|(?:data availability(?: statement)?|funding|competing interests|editor):|(?:hal|halshs|inria|tel)-\d{6,}|address(?:es)? (?:of|for|correspondence|(?:all )?reprint)|confidential: not for distribution|\(?dated:)/i;

/** What became of it: "An earlier version of this paper was presented at …". */
const OF_THE_PAPER =
  /^(?:(?:slightly )?revised (?:from|version)|(?:an? |the |some |most |large )?(?:\p{L}+ )?(?:version|abstract|parts?|draft|portions?) of (?:this|the present) (?:paper|article|work|research|study|report)|this (?:paper|article|work|report|manuscript) (?:has )?(?:(?:is|was|been|will be|has been) (?:presented|published|submitted|accepted|to appear|developed in the framework|(?:carried out|conducted|done|performed) (?:in the framework|as part|while|under (?:the|a) (?:grant|contract)))|appeared|appears|is an? (?:extended|revised) version))\b/iu;

const OF_FUNDING =
  /^(?:(?:this|the) (?:work|research|material|study|project|paper)\b.{0,80}\b(?:is|was|has been|were) (?:based upon work )?(?:partially |partly |in part |financially )?(?:supported|funded|sponsored|financed|made possible)\b|(?:partial |financial |additional )?support for (?:the (?:work|research) described in )?(?:this|the) (?:work|research|study|project|paper)|with (?:the )?(?:oversight|support|funding) (?:by|from|of))/i;

const OF_A_PERSON =
  /^(?:(?:[Tt]he )?(?:first|second|third|last|senior) authors?(?:[’']s)? (?:is|was|work)|[Tt]he authors? (?:was|were|thanks?|would like to thank|gratefully|wish(?:es)? (?:it to be known|to thank)|acknowledges?|(?:have |has |declares? (?:that )?(?:they |there )?(?:have |are |is )?)no (?:conflicts?|competing|financial|disclosures?))|[Ww]e (?:(?:would like to|wish to|also|gratefully|sincerely) )?(?:thank\b|acknowledge (?:the )?(?:support|assistance|help|financial|funding|contributions?))|(?:\p{Lu}[\p{L}.’'-]*\s){2,6}(?:and (?:\p{Lu}[\p{L}.’'-]*\s){2,5})?(?:was|is|were|are) (?:\w+ )?supported)\b/u;
