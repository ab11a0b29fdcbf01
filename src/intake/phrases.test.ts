import { expect, test } from 'vitest';
import { type PhraseGroup, startsWithPhrase } from './phrases.ts';

test.each<[PhraseGroup, string]>([
  ['greeting', 'Dear Editor,'],
  ['greeting', 'Sehr geehrter Herr Elm,'],
  ['greeting', 'ESTIMADOS señores:'],
  ['greeting', '尊敬的编辑'],
  ['title-page', 'TITLE-PAGE'],
  ['title-page', 'Başlık sayfası'],
  ['review', 'Reviewer 2: minor points'],
])('%s, whatever its case, accents and endings: %s', (group, text) => {
  expect(startsWithPhrase(group, text)).toBe(true);
});

test.each<[PhraseGroup, string]>([
  ['greeting', 'Dearth of rivers'],
  ['title-page', 'The title page of 1712'],
])('a part of a word and the midst of a text are no %s: %s', (group, text) => {
  expect(startsWithPhrase(group, text)).toBe(false);
});
