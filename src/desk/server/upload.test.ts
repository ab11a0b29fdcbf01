import { mkdtemp, readdir, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Desk } from '../state/desk.ts';
import { takeUpload } from './upload.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'desk-upload-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PARTS = 200;

async function upload(name: string) {
  let sent = 0;
  const parts = function* () {
    for (; sent < PARTS; sent++) yield Buffer.alloc(1_000_000);
  };
  const request = Readable.from(parts()) as IncomingMessage;
  const desk = { journal: () => ({ folder, out: '' }) } as Desk;
  const answer = await takeUpload(['batch', name], request, desk);
  return { ...answer, body: JSON.parse(String(answer.body)), sent };
}

test('a file that is too large is refused after everything was read, and leaves nothing', async () => {
  const { status, body, sent } = await upload('large.docx');
  expect(status).toBe(422);
  expect(body.error).toContain('large.docx has more than 150 MB');
  expect(sent).toBe(PARTS);
  expect(await readdir(join(folder, '.offprint/incoming/batch'))).toEqual([]);
});

test.each(['..%2Fx', '..', '%00', '%ZZ'])('the name %j is refused', async (name) => {
  const { status, body } = await upload(name);
  expect(status).toBe(422);
  expect(body.error).toContain('not the name of a file');
  expect(await readdir(folder)).toEqual([]);
});
