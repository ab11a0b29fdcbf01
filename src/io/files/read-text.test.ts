import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from './read-text.ts';
import { inFolder } from './regular-file.ts';

async function read(bytes: string | Uint8Array, limit = 1000) {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const path = join(folder, 'x.md');
  await writeFile(path, bytes);
  const file = await readText(path, 'x.md', inFolder(folder, limit));
  return { text: String(file), rules: file.messages.map((message) => message.ruleId) };
}

test('UTF-8 is read as it is, its byte order mark taken off', async () => {
  expect(await read('\uFEFFnaïve اردو')).toEqual({ text: 'naïve اردو', rules: [] });
});

test('lines end with \\n, also where a Mac of old ended them', async () => {
  expect(await read('a\rb\r\nc')).toEqual({ text: 'a\nb\r\nc', rules: [] });
});

test('UTF-16 is read, and said', async () => {
  const bytes = Buffer.from('\uFEFFnaïve', 'utf16le');
  expect(await read(bytes)).toEqual({ text: 'naïve', rules: ['file-encoding'] });
});

test('other 8-bit text is read as Windows-1252, and said', async () => {
  expect(await read(Buffer.from('na\xefve \x93so\x94', 'latin1'))).toEqual({
    text: 'naïve “so”',
    rules: ['file-encoding'],
  });
});

test('other encodings are recognised by the letters that they give', async () => {
  const koi8 = Buffer.from(
    'ekspedicii: \xcf\xd4\xce\xcf\xdb\xc5\xce\xc9\xd1 \xd3\xd4\xd2\xc1\xce',
    'latin1',
  );
  expect(await read(koi8)).toEqual({
    text: 'ekspedicii: отношения стран',
    rules: ['file-encoding'],
  });
  expect(await read(Buffer.from('日本の海洋政策\nこれは本文です。', 'utf16le'))).toEqual({
    text: '日本の海洋政策\nこれは本文です。',
    rules: ['file-encoding'],
  });
  expect(await read('\x1b$BF|K\\\x1b(B')).toEqual({ text: '日本', rules: ['file-encoding'] });
  expect(await read('r+AOk-sum+AOk- +AOA- l+IBk-eau 1+-1')).toEqual({
    text: 'résumé à l’eau 1+1',
    rules: ['file-encoding'],
  });
  expect((await read('a+bcd- a+xyz- x+Abc y+Zdef')).rules).toEqual([]);
});

test('a sign for a lost letter is no damage of the file', async () => {
  expect(await read('plain words, ri\uFFFDv')).toEqual({
    text: 'plain words, ri\uFFFDv',
    rules: [],
  });
});

test('a damaged letter does not cost the others', async () => {
  const damaged = Buffer.concat([
    Buffer.from('naïve été\nri'),
    Buffer.from([0xff]),
    Buffer.from('v'),
  ]);
  expect(await read(damaged)).toEqual({ text: 'naïve été\nri\uFFFDv', rules: ['file-encoding'] });
});

test('binary data is no text', async () => {
  expect((await read(Buffer.from('%PDF\0\x01\x02'))).rules).toEqual(['file-not-text']);
  expect((await read(Buffer.from('\xff\x01\x02\x03\x04'.repeat(20), 'latin1'))).rules).toEqual([
    'file-not-text',
  ]);
});

test('a text over the limit is not read', async () => {
  expect(await read('x'.repeat(1001))).toEqual({ text: '', rules: ['file-too-large'] });
});
