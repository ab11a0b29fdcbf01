/** Which author an e-mail address, "corresponding author" or "contributed equally" is for. */
import { fold } from '../../../src/words/fold.ts';
import type { Field, TrueAuthor } from '../labelled-page.ts';
import type { Whole } from './header.ts';
import { type PrintedName, splitNames } from './printed-names.ts';

type Contact = Pick<TrueAuthor, 'email' | 'corresponding' | 'equalContribution'>;

/** In the order of the names. */
export function contactsOf(text: string, wholes: Whole[], names: PrintedName[]): Contact[] {
  const emails = emailsOf(text, wholes);
  const corresponding = marked(text, wholes, names, 'correspondence') ?? said(text, wholes, names);
  const equal = marked(text, wholes, names, 'contribution');
  return names.map((name, index) => {
    const own = emails.filter((email) => isOf(email, name, names));
    const email = names.length === 1 && emails.length === 1 ? emails[0] : own[0];
    return {
      ...(email && own.length < 2 && { email }),
      ...(corresponding && { corresponding: corresponding[index] ?? false }),
      ...(equal && { equalContribution: equal[index] ?? false }),
    };
  });
}

const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}/g;

function emailsOf(text: string, wholes: Whole[]): string[] {
  const spans = wholes.filter(({ span }) => span.field === 'email');
  const found = spans.flatMap(({ span }) => text.slice(span.start, span.end).match(EMAIL) ?? []);
  return [...new Set(found)];
}

/** Shorter family names are parts of other words. */
const FEWEST_LETTERS = 4;

/** Whether the address has the family name of this author, and of no other. */
function isOf(email: string, name: PrintedName, names: PrintedName[]): boolean {
  const local = email.slice(0, email.indexOf('@')).toLowerCase();
  const has = ({ family }: PrintedName) => {
    const letters = fold(family).replace(/[^a-z]/g, '');
    return letters.length >= FEWEST_LETTERS && local.replace(/[^a-z]/g, '').includes(letters);
  };
  return has(name) && names.filter(has).length === 1;
}

/** By the mark before the note. Undefined if it has none, or no name has it. */
function marked(text: string, wholes: Whole[], names: PrintedName[], field: Field) {
  const marks = wholes.flatMap(({ span }, index) => {
    const before = wholes[index - 1]?.span;
    const isMarked = span.field === field && before?.field === 'mark';
    return isMarked ? [text.slice(before.start, before.end).trim()] : [];
  });
  const ties = names.map((name) => name.marks.some((mark) => marks.includes(mark)));
  return ties.includes(true) ? ties : undefined;
}

/** By the names after "Correspondence:". */
function said(text: string, wholes: Whole[], names: PrintedName[]): boolean[] | undefined {
  const at = wholes.findIndex(({ span }) => span.field === 'correspondence');
  const next = wholes[at + 1]?.span;
  if (at === -1 || next?.field !== 'people') return undefined;
  const told = splitNames(text.slice(next.start, next.end))?.map(({ family }) => fold(family));
  const ties = names.map(({ family }) => told?.includes(fold(family)) ?? false);
  return ties.filter(Boolean).length === told?.length ? ties : undefined;
}
