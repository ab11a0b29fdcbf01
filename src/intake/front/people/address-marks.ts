/** Markers at e-mail addresses that identify their owner: "1ann@x.org, 2bob@x.org", "ann@x.org1". */
import type { Person } from './people.ts';

/** An address in its line; `from` and `to` exclude a digit that is a marker. */
export interface MarkedAddress {
  email: string;
  from: number;
  to: number;
  /** "2"; undefined without one. */
  mark?: string;
}

/**
 * Separates markers from addresses. Digits are markers if all in the line are different markers of authors,
 * so "3dprint@x.org" stays whole. A separate digit before the only address is one if an author has it.
 *
 * @param addresses all addresses of one line, in order
 * @param marks the distinct markers of the authors
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

/** The only person with the marker. */
export function ownerByMark(mark: string | undefined, people: Person[]): number | undefined {
  if (mark === undefined) return undefined;
  const owners = people.flatMap(({ marks }, index) => (marks.includes(mark) ? [index] : []));
  return owners.length === 1 ? owners[0] : undefined;
}
