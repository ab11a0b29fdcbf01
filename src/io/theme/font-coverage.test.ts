import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFont } from './font-coverage.ts';

const require = createRequire(import.meta.url);
/** It has no types of its own. */
const fontkit: {
  create(bytes: Buffer): { characterSet: number[]; hasGlyphForCodePoint(code: number): boolean };
} = require('fontkit');
const bytesOf = (name: string): Buffer =>
  readFileSync(
    require.resolve(`@fontsource/${name.replace(/~.*/, '')}/files/${name.replace('~', '-')}.woff2`),
  );

/** Format 4 and format 12, small and large, with and without transformed glyphs. */
const FONTS = [
  'source-serif-4~latin-400-normal',
  'noto-naskh-arabic~arabic-400-normal',
  'stix-two-math~latin-400-normal',
  'noto-sans-symbols-2~symbols-400-normal',
  'noto-emoji~3-400-normal',
];

describe('readFont', () => {
  it.each(FONTS)('knows the same characters as fontkit: %s', (name) => {
    const bytes = bytesOf(name);
    const facts = readFont(bytes);
    const opened = fontkit.create(bytes);
    const known = new Set(opened.characterSet.filter((code) => opened.hasGlyphForCodePoint(code)));
    expect(known.size).toBeGreaterThan(20);
    const all = Array.from({ length: 0x20000 }, (_, code) => code);
    const differing = all.filter((code) => facts.covers(code) !== known.has(code));
    expect(differing).toEqual([]);
    expect(facts.outlines).toBe('truetype');
  });

  it('refuses what is no font with a sentence', () => {
    expect(() =>
      readFont(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg">'.repeat(3))),
    ).toThrow('unknown format "<svg"');
    expect(() => readFont(new Uint8Array(0))).toThrow('cut off');
  });

  it('never hangs or answers for a damaged file', () => {
    const good = bytesOf('source-serif-4~latin-400-normal');
    fc.assert(
      fc.property(fc.nat(300), fc.nat(255), (at, value) => {
        const damaged = Buffer.from(good);
        damaged[at] = value;
        try {
          expect(typeof readFont(damaged).covers(65)).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 60 },
    );
  });
});
