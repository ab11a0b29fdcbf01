import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropUploaded, keepOriginals, openIncoming, uploadedFiles } from './incoming.ts';

let journal = '';
beforeEach(async () => {
  journal = await mkdtemp(join(tmpdir(), 'desk-incoming-'));
});
afterEach(() => rm(journal, { recursive: true, force: true }));

function upload(name: string, text = 'words'): string {
  const file = openIncoming(journal, 'batch', name);
  file.write(Buffer.from(text));
  return file.done();
}

test('two files of one name are both kept', () => {
  expect([upload('paper.docx', 'one'), upload('paper.docx', 'two')]).toEqual([
    'paper.docx',
    'paper-2.docx',
  ]);
  expect(uploadedFiles(journal, 'batch').map(({ name, size }) => [name, size])).toEqual([
    ['paper-2.docx', 3],
    ['paper.docx', 3],
  ]);
});

test.each(['../x', 'a/b', 'a\\b', '..', '.x', 'a:b', '', 'a\0b', 'x'.repeat(201)])(
  'the name %j is refused, also when files are taken back',
  (name) => {
    expect(() => openIncoming(journal, 'batch', name)).toThrow('is not the name of a file');
    expect(() => dropUploaded(journal, 'batch', name)).toThrow('is not the name of a file');
  },
);

test.each(['../x', 'a/b', '', '.', 'a b'])('the batch %j is refused', (batch) => {
  expect(() => openIncoming(journal, batch, 'a.docx')).toThrow('is not the name of a file');
  expect(() => uploadedFiles(journal, batch)).toThrow('is not the name of a file');
  expect(() => dropUploaded(journal, batch)).toThrow('is not the name of a file');
});

test('a file that is still on its way is not listed, and a large one is refused', () => {
  const file = openIncoming(journal, 'batch', 'large.docx');
  expect(uploadedFiles(journal, 'batch')).toEqual([]);
  const part = { length: 150_000_001 } as Uint8Array;
  expect(() => file.write(part)).toThrow('more than 150 MB');
  file.discard();
});

test('originals of one name are all kept', async () => {
  for (const text of ['one', 'two']) {
    upload('paper.docx', text);
    keepOriginals(journal, '1-1/brook', uploadedFiles(journal, 'batch'));
  }
  expect(await readdir(join(journal, '.offprint/originals/1-1/brook'))).toEqual([
    'paper-2.docx',
    'paper.docx',
  ]);
});
