/** Answers a call of the desk's page: `POST /api/<name>` with the request as JSON. */
import type { IncomingMessage } from 'node:http';
import { isSystemError, SurroundingsError, systemSentence } from '../../io/system/surroundings.ts';
import { ownValue } from '../../words/own-value.ts';
import type { Call } from '../calls/call.ts';
import { CALLS } from '../calls/index.ts';
import type { Answer } from '../http/answer.ts';
import type { Desk } from '../state/desk.ts';

/** In bytes: a manuscript with its draft, several times. */
const LARGEST_REQUEST = 50_000_000;
const POLICY = "default-src 'none'";

/** What the page gets if a call fails. */
export interface Failure {
  /** A sentence for the editor. */
  error: string;
  /** The stack trace of our bug. */
  trace?: string;
}

export async function answerCall(
  name: string,
  request: IncomingMessage,
  desk: Desk,
): Promise<Answer> {
  const call = ownValue<Call<unknown, unknown>>(CALLS as never, name);
  if (!call) return json(404, { error: `The desk has no call "${name}".` });
  const id = String(request.headers['x-call'] ?? '');
  try {
    const asked = call.schema.safeParse(JSON.parse(await bodyOf(request, LARGEST_REQUEST)));
    if (!asked.success)
      return json(400, { error: `The request is invalid: ${asked.error.message}` });
    const answer = await call.answer(desk, asked.data, (progress) =>
      desk.announce({ kind: 'progress', call: id, progress }),
    );
    return json(200, answer ?? null);
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Answer {
  if (error instanceof SurroundingsError) return json(422, { error: error.message });
  if (isSystemError(error)) return json(422, { error: systemSentence(error) });
  if (error instanceof SyntaxError) return json(400, { error: 'The request is not JSON.' });
  const trace = (error instanceof Error && error.stack) || String(error);
  process.stderr.write(`offprint: ${trace}\n`);
  return json(500, {
    error: "This is a bug of Offprint's, not your mistake. Nothing was saved by this step.",
    trace,
  });
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value), policy: POLICY };
}

/** @throws SurroundingsError if it is larger than `limit` bytes */
async function bodyOf(request: IncomingMessage, limit: number): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit)
      throw new SurroundingsError(
        `The request is larger than ${limit / 1e6} MB. Save less at once.`,
      );
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
