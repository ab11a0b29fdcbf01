/**
 * micromark returns the same tree for shortened lists of events. test/hostile/parse.test.ts tests that time
 * is linear.
 */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import type { Extension } from 'micromark-util-types';
import { expect, it } from 'vitest';
import { wholeSource } from '../source.ts';
import { dialect } from './dialect.ts';
import { gfmFor } from './gfm.ts';
import { shortenEvents } from './shorten-events.ts';
import { dialectTree } from './tree.ts';

/** All kinds of containers, text that interrupts them, and text that continues them without a mark. */
const BEGINNINGS =
  '|> |>> |> - |- |  - |10. |  |    |      |(a) |a. |[^1]: |:   |# |> ## |```|> ```|| a ||';
const WORDS = ['', 'a', 'two words', '=', '-', '---', '|-|', '[b]: c', '<i>', '$$'];
const lines = fc
  .tuple(fc.constantFrom(...BEGINNINGS.split('|')), fc.constantFrom(...WORDS))
  .map((parts) => parts.join(''));
const texts = fc.array(lines, { maxLength: 30 }).map((all) => all.join('\n'));

function treeOf(text: string, change: (extensions: Extension[]) => Extension[]) {
  const source = wholeSource(text);
  const extensions = change([dialect(source, []), gfmFor(source)]);
  return fromMarkdown(text, { extensions, mdastExtensions: [gfmFromMarkdown(), dialectTree()] });
}

it('does not change the tree of any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(treeOf(text, shortenEvents)).toEqual(treeOf(text, (extensions) => extensions));
    }),
    { numRuns: 1_000 },
  );
});
