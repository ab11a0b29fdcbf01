import { describe, expect, it } from 'vitest';
import { readTar } from './tar.ts';

function header(name: string, size: number, type: string, prefix = ''): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(type, 156);
  block.write(prefix, 345);
  return block;
}

function padded(text: string): Buffer {
  const block = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  block.write(text);
  return block;
}

describe('readTar', () => {
  it('gives plain files with their paths and bytes, and leaves folders out', () => {
    const long = 'x'.repeat(513);
    const archive = Buffer.concat([
      header('lib/', 0, '5'),
      header('lib/a.so', long.length, '0'),
      padded(long),
      header('b.so', 2, '0', 'deep/folder'),
      padded('hi'),
      Buffer.alloc(1024),
    ]);
    const entries = readTar(archive).map(({ path, content }) => [path, content.length]);
    expect(entries).toEqual([
      ['lib/a.so', 513],
      ['deep/folder/b.so', 2],
    ]);
  });

  it('gives nothing for an empty archive', () => {
    expect(readTar(Buffer.alloc(1024))).toEqual([]);
  });
});
