/** Calls the desk's server. */
import type { Calls } from '../calls/index.ts';
import type { Failure } from '../server/answer-call.ts';

export type CallName = keyof Calls;
export type RequestOf<Name extends CallName> = Parameters<Calls[Name]['answer']>[1];
/** As JSON: what is undefined is absent. */
export type AnswerOf<Name extends CallName> = Awaited<ReturnType<Calls[Name]['answer']>>;

/** A step that was refused or failed, with a sentence for the editor. */
export class CallError extends Error {
  /** Of our bug. */
  readonly trace: string | undefined;
  constructor({ error, trace }: Failure) {
    super(error);
    this.trace = trace;
  }
}

let calls = 0;

export interface CallOptions {
  /** Gets the id of the call, by which `onEvent` can find its progress. */
  started?(id: string): void;
  signal?: AbortSignal;
}

/** @throws CallError if it fails, also if the desk has ended */
export async function call<Name extends CallName>(
  name: Name,
  request: RequestOf<Name>,
  { started, signal }: CallOptions = {},
): Promise<AnswerOf<Name>> {
  calls += 1;
  const id = `${PAGE}-${calls}`;
  started?.(id);
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-call': id },
    body: JSON.stringify(request),
    signal: signal ?? null,
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new CallError({ error: GONE });
  });
  if (response.ok) return response.json();
  throw new CallError(await response.json().catch(() => ({ error: GONE })));
}

/** Distinguishes the calls of tabs. */
const PAGE = crypto.randomUUID();

const GONE =
  'The desk does not answer. Perhaps it was closed: start Offprint again. What you typed is kept.';
