/**
 * The objects below an address in S3, or in another store with the same protocol. Endpoint, region and credentials come
 * from the usual variables (AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID …) or from the role of the machine.
 */

import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { delayFor } from '../queue/patience.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { bucketAndPrefix } from './s3-address.ts';
import { isPassing, statusOf, storageError } from './s3-errors.ts';

export interface StoredObject {
  /** Relative to the address. */
  key: string;
  /** In bytes. */
  size: number;
  /** Differs if the content differs. */
  etag: string;
  /** By the clock of the store, in seconds since 1970. */
  modified: number;
}

export interface StoredText extends Pick<StoredObject, 'etag' | 'modified'> {
  text: string;
}

/** When an object is written: always, if it is new, or if it still has this ETag. */
export type WriteCondition = 'always' | 'new' | { etag: string };

/** Keys are relative to the address. A call is tried again for minutes while the store does not answer. */
export interface S3Store {
  /** Objects whose keys begin with `start`. */
  list(start?: string): Promise<StoredObject[]>;
  /** undefined if it does not exist */
  read(key: string): Promise<StoredText | undefined>;
  /**
   * Writes an object into a file.
   *
   * @param etag that the object must have
   * @returns false if it does not exist, or has another ETag
   */
  download(key: string, path: string, etag?: string): Promise<boolean>;
  /** Returns false, and writes nothing, if the condition is not met. */
  write(key: string, content: string | Uint8Array, when?: WriteCondition): Promise<boolean>;
  remove(key: string): Promise<void>;
}

/** How long a call is tried again, in ms. */
const PATIENCE = 300_000;

/** @throws SurroundingsError if AWS_ENDPOINT_URL_S3 is no address */
export async function openStore(address: string, patience = PATIENCE): Promise<S3Store> {
  const { bucket: Bucket, prefix } = bucketAndPrefix(address);
  const sdk = await import('@aws-sdk/client-s3');
  const client = clientOf(sdk);
  return { list, read, download, write, remove };

  async function list(start = ''): Promise<StoredObject[]> {
    const found: StoredObject[] = [];
    let next: string | undefined;
    do {
      const ContinuationToken = next;
      const page = await patiently(() =>
        client.send(
          new sdk.ListObjectsV2Command({ Bucket, Prefix: prefix + start, ContinuationToken }),
        ),
      );
      for (const { Key = '', Size = 0, ETag = '', LastModified } of page.Contents ?? [])
        found.push({
          key: Key.slice(prefix.length),
          size: Size,
          etag: ETag,
          modified: secondsOf(LastModified),
        });
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return found;
  }

  async function read(key: string): Promise<StoredText | undefined> {
    return unless([404], async () => {
      const answer = await client.send(new sdk.GetObjectCommand({ Bucket, Key: prefix + key }));
      return {
        text: (await answer.Body?.transformToString()) ?? '',
        etag: answer.ETag ?? '',
        modified: secondsOf(answer.LastModified),
      };
    });
  }

  async function download(key: string, path: string, etag?: string): Promise<boolean> {
    const done = await unless([404, 412], async () => {
      const { Body } = await client.send(
        new sdk.GetObjectCommand({ Bucket, Key: prefix + key, IfMatch: etag }),
      );
      await pipeline(Body as Readable, createWriteStream(path));
      return true;
    });
    return done === true;
  }

  async function write(
    key: string,
    content: string | Uint8Array,
    when: WriteCondition = 'always',
  ): Promise<boolean> {
    // An object whose ETag is expected may have been removed.
    const done = await unless(when === 'always' ? [] : [404, 412], () =>
      client.send(
        new sdk.PutObjectCommand({
          Bucket,
          Key: prefix + key,
          Body: content,
          ContentType: typeOf(key),
          CacheControl: key.startsWith('@') ? 'public, max-age=31536000, immutable' : 'no-cache',
          ...(when === 'new' && { IfNoneMatch: '*' }),
          ...(typeof when === 'object' && { IfMatch: when.etag }),
        }),
      ),
    );
    return done !== undefined;
  }

  async function remove(key: string): Promise<void> {
    await patiently(() => client.send(new sdk.DeleteObjectCommand({ Bucket, Key: prefix + key })));
  }

  /** undefined if the answer has one of these HTTP statuses */
  async function unless<Value>(
    statuses: readonly number[],
    call: () => Promise<Value>,
  ): Promise<Value | undefined> {
    const expected = (error: unknown) =>
      statuses.includes(statusOf(error) ?? 0) && !isMissingBucket(error);
    return patiently(() =>
      call().catch((error: unknown) => {
        if (expected(error)) return undefined;
        throw error;
      }),
    );
  }

  async function patiently<Value>(call: () => Promise<Value>): Promise<Value> {
    const start = performance.now();
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const isLeft = isPassing(error) && performance.now() - start < patience;
        const pause = isLeft ? delayFor(attempt) : undefined;
        if (!pause) throw storageError(error, address);
        await pause;
      }
    }
  }
}

function isMissingBucket(error: unknown): boolean {
  return error instanceof Error && error.name === 'NoSuchBucket';
}

/** One client for each endpoint, so that its connections and credentials are shared. */
const clients = new Map<string, S3Client>();

/** In ms without a byte. */
const LONGEST_SILENCE = 60_000;
const LONGEST_CONNECT = 10_000;

function clientOf({ S3Client }: typeof import('@aws-sdk/client-s3')): S3Client {
  const { env } = process;
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || undefined;
  if (endpoint !== undefined && !/^https?:\/\/[^/]/.test(endpoint))
    throw new SurroundingsError(
      `The address of the store is not one of the web: ${endpoint}. Write it into AWS_ENDPOINT_URL_S3 like this: https://s3.example.org`,
    );
  // Other stores than Amazon's mostly have one region, under its name.
  const region =
    env.AWS_REGION || env.AWS_DEFAULT_REGION || (endpoint === undefined ? undefined : 'us-east-1');
  return getOrInsert(
    clients,
    endpoint ?? '',
    () =>
      new S3Client({
        ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
        ...(region !== undefined && { region }),
        followRegionRedirects: true,
        // Other stores than Amazon's do not know the newer checksums. The signature has one of the content.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: { connectionTimeout: LONGEST_CONNECT, socketTimeout: LONGEST_SILENCE },
      }),
  );
}

function secondsOf(date: Date | undefined): number {
  return Math.floor((date?.getTime() ?? 0) / 1000);
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  gif: 'image/gif',
  html: 'text/html; charset=utf-8',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'application/xml',
  zip: 'application/zip',
};

/** The media type of an object, with which web servers send it. */
function typeOf(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
