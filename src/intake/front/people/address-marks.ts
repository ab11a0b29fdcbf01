/** Marks at e-mail addresses that say whose they are: "1ann@x.org, 2bob@x.org", "ann@x.org1". */
import type { Person } from './people.ts';

/** An address in its line; `from` and `to` change where a mark was taken for a part of it. */
export interface MarkedAddress {
  email: string;
  from: number;
  to: number;
  /** "2"; undefined without one. */
  mark?: string;
}

/**
 * A digit before an address is a mark where those of the line count up with the authors' own;
 * else "3dprint@x.org" is whole. Apart from the only address of a line it is one where an author has it.
 *
 * @param addresses those of one line, in order
 * @param marks those of the authors, each once
 */
export function partMarks(
  text: string,
  addresses: MarkedAddress[],
  marks: ReadonlySet<string>,
): MarkedAddress[] {
  const alone = addresses.length === 1 ? /^\s*(\d)\s(?=\S+@)/u.exec(text)?.[1] : undefined;
  if (alone && marks.has(alone)) return addresses.map((address) => withoutLead(address, alone));
  const before = addresses.map((address) => markBefore(text, address));
  if (areMarks(before, marks))
    return addresses.map((address, index) => withoutLead(address, before[index] ?? ''));
  const behind = addresses.map(({ to }) => /^\s?([\d*])(?![\p{L}\d])/u.exec(text.slice(to))?.[1]);
  if (areMarks(behind, marks))
    return addresses.map((address, index) => ({ ...address, mark: behind[index] }));
  return addresses;
}

function markBefore(text: string, { email, from }: MarkedAddress): string | undefined {
  return (
    /^(\d)(?=\p{L})/u.exec(email)?.[1] ?? /(?<![\p{L}\d.])(\d)\s?$/u.exec(text.slice(0, from))?.[1]
  );
}

/** Two at least, no mark twice, all known from the authors. A first one may stand in the line above. */
function areMarks(found: (string | undefined)[], known: ReadonlySet<string>): boolean {
  const given = found.filter((mark) => mark !== undefined);
  const most = given.length >= Math.max(1, found.length - 1) && found.length > 1;
  return most && new Set(given).size === given.length && given.every((mark) => known.has(mark));
}

function withoutLead(address: MarkedAddress, mark: string): MarkedAddress {
  if (mark === '') return address;
  if (!address.email.startsWith(mark)) return { ...address, mark };
  const email = address.email.slice(mark.length);
  return { ...address, email, from: address.from + mark.length, mark };
}

/** The only person that has the mark. */
export function ownerByMark(mark: string | undefined, people: Person[]): number | undefined {
  if (mark === undefined) return undefined;
  const owners = people.flatMap(({ marks }, index) => (marks.includes(mark) ? [index] : []));
  return owners.length === 1 ? owners[0] : undefined;
}
