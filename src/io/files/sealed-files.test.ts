import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SurroundingsError } from '../system/surroundings.ts';
import { openSealedFiles, traceFolder } from './sealed-files.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'offprint-sealed-'));

function written() {
  const [out, cache] = [folder(), folder()];
  const files = openSealedFiles(out, { XDG_CACHE_HOME: cache });
  files.write('articles', '1-1/a', { words: 'ä' });
  const kept = join(traceFolder(out), 'articles');
  const path = join(kept, readdirSync(kept)[0] ?? '');
  return { out, files, path };
}

test('what was written is read', () => {
  const { files } = written();
  expect(files.read('articles', '1-1/a')).toEqual({ words: 'ä' });
  expect(files.read('articles', '1-1/b')).toBeUndefined();
  expect(files.read('calls', '1-1/a')).toBeUndefined();
});

test.each<[string, (path: string) => void]>([
  ['cut off', (path) => truncateSync(path, 80)],
  ['empty', (path) => writeFileSync(path, '')],
  ['changed', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('words', 'wörds'))],
  ['without a seal', (path) => writeFileSync(path, '{"words":"x"}')],
])('a trace that is %s is none', (_, damage) => {
  const { files, path } = written();
  damage(path);
  expect(files.read('articles', '1-1/a')).toBeUndefined();
});

test('a trace that another user or machine made is none', () => {
  const { out } = written();
  const files = openSealedFiles(out, { XDG_CACHE_HOME: folder() });
  expect(files.read('articles', '1-1/a')).toBeUndefined();
  files.write('articles', '1-1/b', 1);
  expect(files.read('articles', '1-1/a')).toBeUndefined();
});

test('a trace of one article under the name of another is none', () => {
  const { files, path } = written();
  files.write('articles', '1-1/b', {});
  const names = readdirSync(join(path, '..')).map((name) => join(path, '..', name));
  const other = names.find((name) => name !== path) ?? '';
  cpSync(path, other);
  expect(files.read('articles', '1-1/b')).toBeUndefined();
});

test('where the cache cannot be written, nothing is remembered', () => {
  const [out, cache] = [folder(), folder()];
  writeFileSync(join(cache, 'offprint'), '');
  const files = openSealedFiles(out, { XDG_CACHE_HOME: cache });
  files.write('articles', 'a', 1);
  expect(files.read('articles', 'a')).toBeUndefined();
});

test('machines with the same secret trust each other, and no other machine does', () => {
  const out = folder();
  const on = (secret?: string) =>
    openSealedFiles(out, {
      XDG_CACHE_HOME: folder(),
      ...(secret !== undefined && { OFFPRINT_TRACE_KEY: secret }),
    });
  on('a secret of our fleet').write('articles', 'a', 1);
  expect(on('a secret of our fleet').read('articles', 'a')).toBe(1);
  expect(on('another secret of it').read('articles', 'a')).toBeUndefined();
  on('').write('articles', 'b', 1);
  expect(on('a secret of our fleet').read('articles', 'b')).toBeUndefined();
});

test('a secret that could be guessed is refused, and not repeated', () => {
  const files = openSealedFiles(folder(), { OFFPRINT_TRACE_KEY: 'hunter2hunter2h' });
  expect(() => files.read('articles', 'a')).toThrow(SurroundingsError);
  expect(() => files.read('articles', 'a')).toThrow(/^(?!.*hunter2).*16 characters/);
});
