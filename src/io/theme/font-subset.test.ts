import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { readFont } from './font-coverage.ts';
import { subsetFont } from './font-subset.ts';

const require = createRequire(import.meta.url);
const woff = (name: string): Buffer =>
  readFileSync(require.resolve(`@fontsource/${name.replace('~', '/files/')}.woff`));
const codes = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0);

describe('subsetFont', () => {
  it('keeps the characters asked for, and no others', async () => {
    const bytes = await subsetFont(
      woff('stix-two-math~stix-two-math-latin-400-normal'),
      codes('∑x('),
    );
    const facts = readFont(bytes);
    expect([...'∑x('].map((letter) => facts.covers(letter.codePointAt(0) ?? 0))).toEqual([
      true,
      true,
      true,
    ]);
    expect(facts.covers('y'.charCodeAt(0))).toBe(false);
    expect(facts.outlines).toBe('truetype');
    expect(bytes.length).toBeLessThan(10_000);
  });

  it('gives equal bytes for equal characters', async () => {
    const font = woff('noto-emoji~noto-emoji-3-400-normal');
    const first = await subsetFont(font, codes('👩🔬'));
    expect(Buffer.compare(first, await subsetFont(font, codes('👩🔬')))).toBe(0);
  });
});
