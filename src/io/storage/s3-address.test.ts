import { expect, test } from 'vitest';
import { addressAround, addressOf, bucketAndPrefix, isS3 } from './s3-address.ts';

test.each([
  ['s3://bucket', 's3://bucket', 'bucket', '', 's3:/'],
  ['s3://bucket/', 's3://bucket', 'bucket', '', 's3:/'],
  ['s3://bucket/a//b/', 's3://bucket/a/b', 'bucket', 'a/b/', 's3://bucket/a'],
])('%s', (text, address, bucket, prefix, around) => {
  expect(addressOf(text)).toBe(address);
  expect(bucketAndPrefix(address)).toEqual({ bucket, prefix });
  expect(addressAround(address)).toBe(around);
});

test.each(['s3://', 's3:///', 's3://bucket/../other', 's3://../x'])('%s is refused', (text) => {
  expect(() => addressOf(text)).toThrow('s3://bucket/journals');
});

test('everything else is a folder', () => {
  expect(isS3('/journals')).toBe(false);
  expect(addressOf('/journals/')).toBe('/journals');
});
