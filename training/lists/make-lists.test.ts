import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Segments } from '../corpus.ts';
import { readVocabulary } from '../vocabulary.ts';
import { lineSequenceOf } from './lined-list.ts';
import { makeLists } from './make-lists.ts';

const german = readVocabulary(
  'de',
  readFileSync(new URL('../../data/training/de.txt', import.meta.url), 'utf8'),
);
const real = Array.from({ length: 60 }, (_, at): Segments => [['author', `Ash, A. ${at}`]]);

it('makes up lists, the same every time, whose entries begin at the labelled lines', () => {
  const lists = makeLists([german], real, 40, 3);
  expect(makeLists([german], real, 40, 3)).toEqual(lists);
  for (const list of lists) {
    for (const start of list.starts) expect(list.lines[start]).toMatch(/\S/);
    expect(lineSequenceOf(list).labels).toContain('start');
  }
});
