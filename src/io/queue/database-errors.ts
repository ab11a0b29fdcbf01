/** Says in one sentence why a database cannot be used, and what to do. */
import { SurroundingsError } from '../system/surroundings.ts';

type Sentence = (detail: string) => string;

const unreachable: Sentence = (detail) =>
  `The database does not answer (${detail}). Start it, or check the address after --database.`;
const refused: Sentence = (detail) =>
  `The database refuses the name or the password (${detail}). Check both in the address after --database.`;
const full: Sentence = (detail) =>
  `The database has no room or no free connection (${detail}). Make room on its disk, or allow more connections.`;
const leaving: Sentence = (detail) => `The database is being restarted (${detail}).`;

/** By the code of PostgreSQL, or its first two characters, or the code of the system. */
const SENTENCES: Record<string, Sentence> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EPIPE: unreachable,
  ETIMEDOUT: unreachable,
  ENOENT: unreachable,
  '08': unreachable,
  '28': refused,
  '3D': (detail) =>
    `The database does not exist (${detail}). Create it, or check the address after --database.`,
  '42501': (detail) =>
    `The user of the database may not create tables (${detail}). Give it the right to create a schema, or name another user.`,
  '53': full,
  '57': leaving,
};

/** Calls that may succeed a little later. */
const PASSING: ReadonlySet<Sentence> = new Set([unreachable, full, leaving]);

/** Errors of the driver without a code. */
const LOST = /connection (?:terminated|ended|timeout|timed out)|timeout exceeded|not queryable/i;

/** Whether the same call may succeed a little later. */
export function isPassing(error: unknown): boolean {
  const sentence = sentenceOf(error);
  return sentence !== undefined && PASSING.has(sentence);
}

/** Our own bugs, such as wrong SQL, stay as they are. */
export function databaseError(error: unknown): Error {
  const thrown = firstOf(error);
  const sentence = sentenceOf(thrown);
  return sentence ? new SurroundingsError(sentence(thrown.message)) : thrown;
}

function sentenceOf(error: unknown): Sentence | undefined {
  const { code = '', message } = firstOf(error);
  if (LOST.test(message)) return unreachable;
  return SENTENCES[code] ?? (/^[\dA-Z]{5}$/.test(code) ? SENTENCES[code.slice(0, 2)] : undefined);
}

/** A host with several addresses gives one error for each. */
function firstOf(error: unknown): Error & { code?: string } {
  if (error instanceof AggregateError && error.errors.length > 0) return firstOf(error.errors[0]);
  return error instanceof Error ? error : new Error(String(error));
}
