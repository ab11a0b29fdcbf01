import { expect, test } from 'vitest';
import { SurroundingsError } from '../system/surroundings.ts';
import { isPassing, storageError } from './s3-errors.ts';
import { StorageUnusable } from './storage.ts';

const error = (facts: object, message = 'Words.') => Object.assign(new Error(message), facts);
const answer = (name: string, httpStatusCode: number) =>
  error({ name, $metadata: { httpStatusCode } });

test.each([
  [answer('SlowDown', 503), /does not answer \(503 SlowDown Words\)/, true],
  [answer('Unknown', 502), /does not answer/, true],
  [error({ code: 'ECONNRESET' }), /does not answer \(ECONNRESET Words\)/, true],
  [new AggregateError([error({ code: 'ECONNREFUSED' })]), /does not answer/, true],
  [answer('ExpiredToken', 400), /refuses the credentials/, false],
  [error({ name: 'CredentialsProviderError' }), /refuses the credentials/, false],
  [answer('RequestTimeTooSkewed', 403), /Set the clock/, false],
  [error({}, 'Region is missing'), /Set AWS_REGION/, false],
])('%s concerns the whole machine', (thrown, sentence, passes) => {
  expect(storageError(thrown, 's3://b/p')).toBeInstanceOf(StorageUnusable);
  expect(storageError(thrown, 's3://b/p').message).toMatch(sentence);
  expect(isPassing(thrown)).toBe(passes);
});

test.each([
  [answer('NoSuchBucket', 404), /The bucket of s3:\/\/b\/p does not exist/],
  [answer('Unknown', 403), /does not let this user into s3:\/\/b\/p/],
  [answer('XMinioStorageFull', 507), /is full/],
  [answer('constructor', 400), /does not understand \(400 constructor Words\)/],
  [error({ $response: {} }, 'not XML'), /does not understand/],
])('%s concerns one address', (thrown, sentence) => {
  const made = storageError(thrown, 's3://b/p');
  expect(made).toBeInstanceOf(SurroundingsError);
  expect(made).not.toBeInstanceOf(StorageUnusable);
  expect(made.message).toMatch(sentence);
});

test('a full disk and our own bugs stay as they are', () => {
  const full = error({ code: 'ENOSPC' });
  expect(storageError(full, 's3://b/p')).toBe(full);
  const bug = new TypeError('x is not a function');
  expect(storageError(bug, 's3://b/p')).toBe(bug);
});
