/** Checks single values as they are typed, with the readers and the messages of the compile. */
import { readEmail } from '../../../compile/metadata/values/addresses.ts';
import { readDate } from '../../../compile/metadata/values/dates.ts';
import {
  readDoi,
  readFunderId,
  readOrcid,
  readRor,
} from '../../../compile/metadata/values/identifiers.ts';
import { isFault, type Outcome } from '../../../compile/metadata/values/outcome.ts';
import { readElocation, readPages } from '../../../compile/metadata/values/pages.ts';
import { readYear } from '../../../compile/metadata/values/year.ts';
import { wordingOf } from '../../../messages/wording.ts';

const READERS = {
  date: readDate,
  doi: readDoi,
  elocation: readElocation,
  email: readEmail,
  'funder-id': readFunderId,
  orcid: readOrcid,
  pages: readPages,
  ror: readRor,
  year: readYear,
} satisfies Record<string, (text: string) => Outcome<unknown>>;

export const CHECKED_KINDS = Object.keys(READERS) as CheckedKind[];
export type CheckedKind = keyof typeof READERS;

export interface ValueToCheck {
  kind: CheckedKind;
  text: string;
}

export interface CheckedValue {
  /** What is wrong, and what to do. */
  problem?: string;
  /** The value in its usual form, if it is one text. Example: an ORCID iD without its web address. */
  value?: string;
}

/** An empty text has no problem. */
export function checkValue({ kind, text }: ValueToCheck): CheckedValue {
  if (text.trim() === '') return {};
  const outcome: Outcome<unknown> = READERS[kind](text);
  if (!isFault(outcome)) {
    const { value } = outcome;
    return typeof value === 'string' ? { value } : {};
  }
  const { text: fact, fix } = wordingOf(outcome.fault);
  return { problem: [fact, fix].filter(Boolean).join(' ') };
}
