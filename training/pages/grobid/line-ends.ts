/** GROBID's data lost blank lines, and some line ends between blocks. Both are put in again. */
import { createHash } from 'node:crypto';
import { type RandomNumbers, randomNumbers } from '../../random.ts';
import type { Field } from '../labelled-page.ts';
import type { LabelledPiece } from '../labelled-text.ts';
import type { Stretch } from './stretches.ts';

/** How often a PDF's text has a blank line where the field changes, and where it does not. */
const BLANK = { change: 0.75, same: 0.3 };
/** One document in five has no blank line at all. */
const NO_BLANKS = 0.2;

/** Fields that share lines. Other fields begin a line. */
const SHARED: Field[][] = [
  ['people', 'affiliation', 'email', 'phone', 'correspondence', 'contribution', 'mark', 'label'],
  ['journal', 'dates', 'licence', 'kind', 'furniture'],
  ['abstract', 'abstract-label'],
  ['keywords', 'keywords-label'],
];
const LABELS = new Set<Field | undefined>(['abstract-label', 'keywords-label']);

export function withLineEnds(stretches: Stretch[], id: string): LabelledPiece[] {
  const random = randomNumbers(seedOf(id));
  const blank = random.chance(NO_BLANKS) ? { change: 0, same: 0 } : BLANK;
  return stretches.flatMap((stretch, index): LabelledPiece[] => {
    const before = stretches[index - 1];
    return before ? [{ text: between(before, stretch, blank, random) }, stretch] : [stretch];
  });
}

function between(before: Stretch, next: Stretch, blank: typeof BLANK, random: RandomNumbers) {
  const ended = before.text.includes('\n', before.text.trimEnd().length);
  if (!ended && !isLost(before, next)) return '';
  const isBlank = random.chance(before.field === next.field ? blank.same : blank.change);
  return `${ended ? '' : '\n'}${isBlank ? '\n' : ''}`;
}

/** Whether a line surely ended here, though no mark says so. */
function isLost(before: Stretch, next: Stretch): boolean {
  if (before.field === next.field || !/[\p{L}\p{N}]/u.test(before.text)) return false;
  if (LABELS.has(before.field)) return /\p{L}\s*$/u.test(before.text);
  if (LABELS.has(next.field)) return true;
  if (before.field === 'people' && next.field === 'affiliation') return /,.*,/s.test(before.text);
  if (!before.field || !next.field || next.field === 'note') return false;
  return groupNumber(before.field) !== groupNumber(next.field);
}

function groupNumber(field: Field): number | Field {
  const number = SHARED.findIndex((fields) => fields.includes(field));
  return number === -1 ? field : number;
}

function seedOf(id: string): number {
  return createHash('md5').update(id).digest().readUInt32LE();
}
