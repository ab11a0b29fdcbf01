/** Which documents train a model, and which only judge it. */
import { createHash } from 'node:crypto';

/** `held-out` documents are never trained on and never looked at. */
export type Part = 'training' | 'held-out';

/** One group of documents in eight is held out, by the last digit of its name's MD5 sum. */
export function partOf(group: string): Part {
  const digit = createHash('md5').update(group).digest('hex').at(-1) ?? '0';
  return '37'.includes(digit) ? 'held-out' : 'training';
}

/** Whether a group is read at all. */
export type IsWanted = (group: string) => boolean;

export const EVERY_GROUP: IsWanted = () => true;
