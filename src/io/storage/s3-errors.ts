/** Says in one sentence why S3 cannot be used, and what to do. */
import { ownValue } from '../../words/own-value.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { StorageUnusable } from './storage.ts';

interface Trouble {
  /**
   * @param where address in S3
   * @param detail the words of the store or of the system
   */
  say(where: string, detail: string): string;
  /** Whether the same call may succeed a little later. */
  isPassing?: boolean;
  /** Whether every call of this machine would fail, also for another bucket. */
  isOfMachine?: boolean;
}

const SILENT: Trouble = {
  say: (where, detail) =>
    `The store of ${where} does not answer (${detail}). Wait until it does, or check the address in AWS_ENDPOINT_URL_S3.`,
  isPassing: true,
  isOfMachine: true,
};
const CREDENTIALS: Trouble = {
  say: (where, detail) =>
    `The store of ${where} refuses the credentials (${detail}). Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role of the machine, to those of a user of this store.`,
  isOfMachine: true,
};
const DENIED: Trouble = {
  say: (where, detail) =>
    `The store does not let this user into ${where} (${detail}). Give it the right to list, read, write and delete objects there (s3:ListBucket, s3:GetObject, s3:PutObject, s3:DeleteObject), or check the name of the bucket and the credentials.`,
};
const MISSING: Trouble = {
  say: (where, detail) =>
    `The bucket of ${where} does not exist (${detail}). Create it, or check the address and AWS_REGION.`,
};
const REGION: Trouble = {
  say: (where, detail) =>
    `The region of ${where} is not known (${detail}). Set AWS_REGION to the region of the bucket.`,
  isOfMachine: true,
};
const CLOCK: Trouble = {
  say: (where, detail) =>
    `The store of ${where} refuses the clock of this machine (${detail}). Set the clock.`,
  isOfMachine: true,
};
const FULL: Trouble = {
  say: (where, detail) => `The store of ${where} is full (${detail}). Make room there.`,
};
const SIMPLE: Trouble = {
  say: (where, detail) =>
    `The store of ${where} lacks a call that Offprint needs (${detail}). It must know conditional writes (If-Match and If-None-Match), as Amazon, MinIO and Ceph do: use a newer version of it.`,
};
const OTHER: Trouble = {
  say: (where, detail) =>
    `The store of ${where} gives an answer that Offprint does not understand (${detail}). Check the address in AWS_ENDPOINT_URL_S3, and the log of the store.`,
};

/** By the name or code of the error, or its HTTP status. */
const TROUBLES: Record<string, Trouble> = {
  AccessDenied: DENIED,
  AllAccessDisabled: DENIED,
  AuthorizationHeaderMalformed: REGION,
  ConditionalRequestConflict: SILENT,
  CredentialsProviderError: CREDENTIALS,
  ExpiredToken: CREDENTIALS,
  InvalidAccessKeyId: CREDENTIALS,
  InvalidToken: CREDENTIALS,
  NoSuchBucket: MISSING,
  NotImplemented: SIMPLE,
  PermanentRedirect: REGION,
  QuotaExceeded: FULL,
  RequestTimeTooSkewed: CLOCK,
  RequestTimeout: SILENT,
  SignatureDoesNotMatch: CREDENTIALS,
  SlowDown: SILENT,
  TimeoutError: SILENT,
  TokenRefreshRequired: CREDENTIALS,
  XMinioStorageFull: FULL,
  ECONNABORTED: SILENT,
  ECONNREFUSED: SILENT,
  ECONNRESET: SILENT,
  EAI_AGAIN: SILENT,
  EHOSTUNREACH: SILENT,
  ENETUNREACH: SILENT,
  ENOTFOUND: SILENT,
  EPIPE: SILENT,
  ERR_STREAM_PREMATURE_CLOSE: SILENT,
  ETIMEDOUT: SILENT,
  301: REGION,
  401: CREDENTIALS,
  403: DENIED,
  404: MISSING,
  409: SILENT,
  429: SILENT,
  501: SIMPLE,
  507: FULL,
};

/** Whether the same call may succeed a little later. */
export function isPassing(error: unknown): boolean {
  return troubleOf(error)?.isPassing === true;
}

/** HTTP status of the answer. */
export function statusOf(error: unknown): number | undefined {
  return factsOf(error).$metadata?.httpStatusCode;
}

/** The error with a sentence. Errors of files, and our own bugs, stay as they are. */
export function storageError(error: unknown, where: string): Error {
  const trouble = troubleOf(error);
  const { name, code, message } = factsOf(error);
  if (!trouble) return factsOf(error);
  const status = statusOf(error);
  const detail = [status, code ?? name, message.replace(/\.$/, '')].filter(Boolean).join(' ');
  const sentence = trouble.say(where, detail);
  return trouble.isOfMachine ? new StorageUnusable(sentence) : new SurroundingsError(sentence);
}

function troubleOf(error: unknown): Trouble | undefined {
  const { name, code = '', message, $metadata, $response } = factsOf(error);
  if (/region is missing/i.test(message)) return REGION;
  const status = statusOf(error);
  const known = [code, name, String(status)]
    .map((each) => ownValue(TROUBLES, each))
    .find((each) => each !== undefined);
  if (known) return known;
  if (status !== undefined && status >= 500) return SILENT;
  return $metadata || $response ? OTHER : undefined;
}

interface Facts extends Error {
  code?: string;
  $metadata?: { httpStatusCode?: number };
  $response?: unknown;
}

/** A host with several addresses gives one error for each. */
function factsOf(error: unknown): Facts {
  if (error instanceof AggregateError && error.errors.length > 0) return factsOf(error.errors[0]);
  return error instanceof Error ? error : new Error(String(error));
}
