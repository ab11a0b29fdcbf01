import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { encodeHyb } from './hyb.ts';
import { readPatterns } from './patterns.ts';

const require = createRequire(import.meta.url);

/** Reads the format as Chromium does: https://android.googlesource.com/platform/frameworks/minikin/ */
function breaksIn(hyb: Uint8Array, word: string): number[] {
  const data = Buffer.from(hyb);
  const u32 = (at: number) => data.readUInt32LE(at);
  const [alphabet, trie, pattern] = [u32(8), u32(12), u32(16)];
  const ids = new Map<number, number>();
  for (let index = 0; index < u32(alphabet + 4); index++) {
    const entry = u32(alphabet + 8 + 4 * index);
    ids.set(entry >>> 11, entry & 0x7ff);
  }
  const [charMask, linkShift, linkMask, patternShift] = [4, 8, 12, 16].map((at) => u32(trie + at));
  const node = (at: number) => u32(trie + 24 + 4 * at);
  const codes = [0, ...[...word].map((letter) => ids.get(letter.codePointAt(0) ?? 0) ?? -1), 0];
  const levels = new Array<number>(word.length + 1).fill(0);
  for (let from = 0; from < codes.length - 1; from++) {
    let at = 0;
    for (let to = from; to < codes.length; to++) {
      const code = codes[to] ?? -1;
      const entry = code < 0 ? 0 : node(at + code);
      if (code < 0 || (entry & Number(charMask)) !== code) break;
      at = (entry & Number(linkMask)) >>> Number(linkShift);
      const index = node(at) >>> Number(patternShift);
      if (index === 0) continue;
      const value = u32(pattern + 16 + 4 * index);
      const [length, shift, start] = [value >>> 26, (value >>> 20) & 0x3f, value & 0xfffff];
      const bytes = pattern + u32(pattern + 8) + start;
      const offset = to + 1 - (length + shift);
      for (let place = 0; place < length; place++)
        levels[offset + place] = Math.max(levels[offset + place] ?? 0, data[bytes + place] ?? 0);
    }
  }
  return levels.flatMap((level, place) =>
    level % 2 === 1 && place > 1 && place < word.length - 1 ? [place] : [],
  );
}

const WORDS: Record<string, string> = {
  'en-us':
    'internationalization philanthropic hyphenation associate present reciprocity Manuscripts hydrodynamics',
  'en-gb': 'internationalisation however photographer university',
  'de-1996': 'Donaudampfschifffahrtsgesellschaft Silbentrennung Zusammenarbeit Wachstube',
  fr: 'internationalisation développement orthographe aujourdhui',
  es: 'internacionalización desarrollo ortográfico',
  tr: 'uluslararasılaştırma geliştirmeler',
  id: 'ketidakberdayaannya perkembangan berabe',
  ru: 'интернационализация развитие асбест',
};

describe('encodeHyb', () => {
  it.each(Object.keys(WORDS))('breaks the words of %s as the patterns say', (language) => {
    const hyb = encodeHyb(readPatterns(language));
    const { hyphenateSync } = require(`hyphen/${language}/index.js`);
    for (const word of (WORDS[language] ?? '').split(' ')) {
      const expected: string[] = hyphenateSync(word, { minWordLength: 1 }).split('\u00ad');
      const places = expected
        .slice(0, -1)
        .map((_, part) => expected.slice(0, part + 1).join('').length);
      // Chromium breaks no last letter off, whatever an exception says.
      const possible = places.filter((place) => place < word.length - 1);
      expect([word, breaksIn(hyb, word)]).toEqual([word, possible]);
    }
  });
});
