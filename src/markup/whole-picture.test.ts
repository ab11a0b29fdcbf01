import { describe, expect, test } from 'vitest';
import { isWholePicture } from './whole-picture.ts';

/** A picture of one pixel in each format. */
const PICTURES = {
  'image/png':
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'image/jpeg':
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQA1j/2Q==',
  'image/webp':
    'UklGRjwAAABXRUJQVlA4IDAAAADQAQCdASoBAAEAAgA0JaACdLoB+AADsAD+8MQL/yC5YXXI1/8gP+QH/ID/+PIAAAA=',
};

describe.each(Object.entries(PICTURES))('%s', (mediaType, base64) => {
  const bytes = Buffer.from(base64, 'base64');

  test('is whole, also with further data', () => {
    expect(isWholePicture(bytes, mediaType)).toBe(true);
    expect(isWholePicture(Buffer.concat([bytes, Buffer.from('SEFT')]), mediaType)).toBe(true);
  });

  test('is not whole if it is cut off anywhere', () => {
    const lengths = Array.from({ length: bytes.length - 1 }, (_, at) => at);
    const passed = lengths.filter((length) => isWholePicture(bytes.subarray(0, length), mediaType));
    expect(passed).toEqual([]);
  });
});

test('a PNG with damaged pixels is not whole; a comment may be damaged', () => {
  const bytes = Buffer.from(PICTURES['image/png'], 'base64');
  const damaged = Buffer.from(bytes);
  damaged[50] = 0xff;
  expect(isWholePicture(damaged, 'image/png')).toBe(false);
  const remark = Buffer.from('\0\0\0\x02tEXtab\0\0\0\0', 'latin1');
  const head = bytes.indexOf('IDAT') - 4;
  const remarked = Buffer.concat([bytes.subarray(0, head), remark, bytes.subarray(head)]);
  expect(isWholePicture(remarked, 'image/png')).toBe(true);
});

test('other formats count as whole', () => {
  expect(isWholePicture(Buffer.from('GIF89a'), 'image/gif')).toBe(true);
});
