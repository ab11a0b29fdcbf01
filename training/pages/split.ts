/** Which documents train a model, and which only judge it. */
import { createHash } from 'node:crypto';

/** `held-out` documents are never trained on and never looked at. */
export type Part = 'training' | 'held-out';

/** PLOS ONE was a third of the held-out texts; it hid what the models make of other journals. */
const TOO_LARGE = 'grobid/pone';

/** One group of documents in eight is held out, by the last digit of its name's MD5 sum. */
export function partOf(group: string): Part {
  if (group === TOO_LARGE) return 'training';
  return '37'.includes(digitOf(group, -1)) ? 'held-out' : 'training';
}

/** "0" or "1". Each half of the training part judges the models that the other half has trained. */
export function halfOf(group: string): string {
  return String(Number.parseInt(digitOf(group, -2), 16) % 2);
}

const digitOf = (group: string, place: number): string =>
  createHash('md5').update(group).digest('hex').at(place) ?? '0';

/** Whether a group is read at all. */
export type IsWanted = (group: string) => boolean;

export const EVERY_GROUP: IsWanted = () => true;
