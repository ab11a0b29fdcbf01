import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/intake/front/lines/line-label.ts';
import { randomNumbers } from '../random.ts';
import { readVocabulary } from '../vocabulary.ts';
import { labelledPage } from './labelled.ts';
import { makeFrontModel } from './make-front-model.ts';
import { drawPage } from './page.ts';
import { PARTS, type Piece } from './parts.ts';
import { readPhrases } from './phrases.ts';
import { printLineModel } from './print-line-model.ts';

const DATA = new URL('../../data/', import.meta.url);
const read = (name: string) => readFileSync(new URL(`training/${name}.txt`, DATA), 'utf8');
const phrases = readPhrases(read('front-page'));

function pagesOf(language: string, seed: number): Piece[][] {
  const vocabulary = readVocabulary(language, read(language));
  const random = randomNumbers(seed);
  return Array.from({ length: 60 }, () => drawPage({ vocabulary, phrases, random }));
}

describe('made-up front pages', () => {
  it.each(['en', 'de', 'es', 'pt', 'fr', 'it', 'tr', 'id', 'ru', 'ur', 'fa', 'ar', 'zh'])(
    'are whole in %s, and the same every time',
    (language) => {
      const pages = pagesOf(language, 3);
      expect(pagesOf(language, 3)).toEqual(pages);
      for (const page of pages) {
        const text = page.flatMap(({ lines }) => lines).join('\n');
        expect(text).not.toMatch(/undefined|[{}]|\S\|\S|\/\/ /);
        expect(page.map(({ label }) => label)).toContain('title');
      }
    },
  );

  it('name in their orders no part that is not there, and print every part', () => {
    const named = phrases.get('order')?.flatMap((order) => order.match(/[a-z-]+/g) ?? []) ?? [];
    expect([...new Set(named)].sort()).toEqual(Object.keys(PARTS).sort());
  });

  it('keep the label of every line when intake reads them', () => {
    const random = randomNumbers(5);
    for (const page of pagesOf('en', 4)) {
      const { lines, labels } = labelledPage(page, random);
      expect(labels).toHaveLength(lines.length);
      const titles = lines.filter((_, index) => labels[index] === 'title').map(({ text }) => text);
      const drawn = page.filter(({ label }) => label === 'title').flatMap((piece) => piece.lines);
      expect(titles.join(' ')).toBe(drawn.join(' ').trim());
    }
  });
});

describe('the model of front pages', () => {
  it('is what `npm run train:front` makes', () => {
    const shipped = readFileSync(new URL('front-model.json', DATA), 'utf8');
    expect(printLineModel(makeFrontModel(read))).toBe(shipped);
    expect(Object.keys(JSON.parse(shipped).follows)).toEqual([...LABELS]);
  }, 240_000);
});
