import { expect, test } from 'vitest';
import { placePrintedLines } from './printed-lines.ts';

function linesOf(file: string, text: string) {
  return text.split('\n').map((each, index) => ({ file, line: index + 1, text: each }));
}

const MANUSCRIPT = linesOf(
  'article.md',
  `---
title: Tides and the moon at two harbours
---
# Introduction

Two gauges were read every hour [@hill2016]. The heights follow
the moon (Marsh, 2007), and the wind follows nobody.

# Methods

Two gauges were read again.`,
);
const LIBRARY = linesOf('references.json', '[{"title": "Gauges",\n"author": "Hill"}]');

test('finds the line of the manuscript where a printed line begins', () => {
  const printed = [
    'Tides and the moon at two harbours',
    '1 Introduction',
    'Two gauges were read every hour (Hill, 2016). The',
    'heights follow the moon (Marsh, 2007), and the wind fol-',
    'Methods',
    'Two gauges were read again.',
    'Hill, A. (2016). Gauges.',
    'Published by nobody that is known',
  ];
  const places = placePrintedLines(printed, [...MANUSCRIPT, ...LIBRARY]);
  expect(places.map((each) => each && `${each.file}:${each.line}`)).toEqual([
    'article.md:2',
    'article.md:4',
    'article.md:6',
    'article.md:6',
    'article.md:9',
    'article.md:11',
    undefined,
    undefined,
  ]);
});

test('of equal words, those are meant that come next', () => {
  const source = linesOf('article.md', 'Yes.\nOne.\nYes.\nTwo.\nYes.');
  const places = placePrintedLines(['One', 'Yes', 'Two', 'Yes'], source);
  expect(places.map((each) => each?.line)).toEqual([2, 3, 4, 5]);
});

test('nothing is found in nothing', () => {
  expect(placePrintedLines(['', 'a', '…'], [])).toEqual([undefined, undefined, undefined]);
});
