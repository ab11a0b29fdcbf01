import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFacts } from './file-facts.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

async function facts(name: string, content: string | Uint8Array) {
  const path = join(await mkdtemp(join(tmpdir(), 'offprint-')), name);
  await writeFile(path, content);
  return fileFacts(path, dirname(path));
}

test.each([
  ['a.png', PNG, { mediaType: 'image/png', width: 1, height: 1 }],
  ['png-by-content.jpg', PNG, { mediaType: 'image/png', width: 1, height: 1 }],
  [
    'a.svg',
    '<?xml version="1.0"?>\n<!-- made by hand -->\n<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>',
    { mediaType: 'image/svg+xml', width: 30, height: 20 },
  ],
  ['a.pdf', '%PDF-1.7', { mediaType: 'application/pdf' }],
  [
    'pointer.png',
    'version https://git-lfs.github.com/spec/v1\noid sha256:1',
    { mediaType: 'application/x-git-lfs' },
  ],
  ['a.emf', `\x01\0\0\0${' '.repeat(36)} EMF`, { mediaType: 'image/emf' }],
  ['a.wmf', '\x01\0\x09\0\0\x03 ', { mediaType: 'image/wmf' }],
  ['a.bmp', 'BM\x36\x10\x0e\0\0\0\0\0', { mediaType: 'image/bmp' }],
  ['a.heic', '\0\0\0\x18ftypheic', { mediaType: 'image/heic' }],
  ['a.avif', '\0\0\0\x20ftypavif', { mediaType: 'image/avif' }],
  ['a.jp2', '\0\0\0\x0cjP  \r\n', { mediaType: 'image/jp2' }],
  ['a.psd', '8BPS\0\x01', { mediaType: 'image/vnd.adobe.photoshop' }],
  ['a.eps', '%!PS-Adobe', { mediaType: 'application/postscript' }],
  ['a.csv', 'a,b', { mediaType: 'text/csv' }],
  [
    'page.png',
    '<!DOCTYPE html><html></html>',
    { mediaType: 'application/octet-stream', runs: 'a web page' },
  ],
  [
    'data',
    '<d><e></d>',
    { mediaType: 'application/octet-stream', runs: 'a file of markup that is not well-formed XML' },
  ],
  ['data.xsd', '<d/>', { mediaType: 'application/octet-stream' }],
  ['scan.html', 'II*\0<script>', { mediaType: 'image/tiff', runs: 'a web page' }],
  ['broken.png', PNG.subarray(0, 10), { mediaType: 'image/png', cutOff: true }],
  ['cut.png', PNG.subarray(0, -9), { mediaType: 'image/png', width: 1, height: 1, cutOff: true }],
])('%s', async (name, content, expected) => {
  expect(await facts(name, content)).toEqual({ bytes: content.length, ...expected });
});

/** Of 40 × 30 pixels, as far as it is looked at; with segments before its size. */
function jpeg(...segments: string[]): Buffer {
  const size = '\xff\xc0\0\x0b\x08\0\x1e\0\x28\x01\x01\x11\0';
  return Buffer.from(`\xff\xd8\xff\xe0\0\x04\0\0${segments.join('')}${size}\xff\xd9`, 'latin1');
}

test('the size of a photo stands behind a megabyte of colour profile', async () => {
  const profile = `\xff\xe2\xff\xff${' '.repeat(0xfffd)}`.repeat(16);
  expect(await facts('a.jpg', jpeg(profile))).toMatchObject({ width: 40, height: 30 });
});

test.each([
  [1, { width: 40, height: 30 }],
  [3, { width: 40, height: 30 }],
  [6, { width: 30, height: 40 }],
  [8, { width: 30, height: 40 }],
])('a photo that is to be turned (%s) has the size that readers see', async (way, size) => {
  const note = `MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(way)}\0\0\0\0\0\0`;
  expect(await facts('a.jpg', jpeg(`\xff\xe1\0\x22Exif\0\0${note}`))).toMatchObject(size);
});

test.each([
  ['blanks', ' '.repeat(5000)],
  ['comments', '<!---->'.repeat(500)],
  ['the beginning of comments', '<!--'.repeat(1000)],
  ['declarations', '<?xml?>'.repeat(500)],
])('the kind of a file that begins with %s is told at once', async (_, start) => {
  expect(await facts('a.txt', `${start}x`)).toMatchObject({ mediaType: 'text/plain' });
});

test('a drawing may begin with comments, a declaration and a document type', async () => {
  const svg =
    '\uFEFF<?xml version="1.0"?>\n<!-- a - b -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd" [\n<!-- b -->\n]>\n<!-- c -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';
  expect(await facts('a', svg)).toMatchObject({ mediaType: 'image/svg+xml' });
});
