import fc from 'fast-check';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Context } from '../../article/sources.ts';
import { readMetadata } from '../../compile/metadata/index.ts';
import { parseManuscript } from '../../compile/parse/index.ts';
import type { Inline, Marks } from '../draft.ts';
import type { Element } from '../elements.ts';
import { openLedger } from '../ledger.ts';
import { writeManuscript } from './manuscript.ts';

/** Consecutive runs, as in a draft. */
function runs(pieces: [string, Marks][]): { inlines: Inline[]; source: string } {
  let source = '';
  const inlines = pieces.map(([text, marks]): Inline => {
    const start = source.length;
    source += text;
    return { kind: 'text', text, start, marks };
  });
  return { inlines, source };
}

const CONTEXT: Context = {
  journal: { title: '', language: 'en', issn: {}, editors: [] },
  issue: {},
  style: { name: 'apa', xml: '', locales: {} },
};

const FRONT = {
  authors: [],
  affiliations: [],
  dates: {},
  keywords: [] as string[],
  abstract: [],
  translations: [],
  copyright: {},
  journal: { issn: {} },
};

function written(element: (inlines: Inline[]) => Element, pieces: [string, Marks][]): string {
  const { inlines, source } = runs(pieces);
  return writeManuscript(
    { front: FRONT, settings: {}, elements: [element(inlines)], notes: new Map() },
    openLedger({ text: source, places: [] }),
  );
}

function parsed(markdown: string): { tree: Root; problems: string[] } {
  const file = new VFile({ path: 'article.md', value: markdown });
  const { tree } = parseManuscript(file);
  return { tree, problems: file.messages.map(String) };
}

test('text in a keyword that looks like markup is escaped', () => {
  const keywords = ['tides <!-- moon', '{>>wind', 'p*q', 'C++', 'R&D', '3D'];
  const markdown = writeManuscript(
    { front: { ...FRONT, keywords }, settings: {}, elements: [], notes: new Map() },
    openLedger({ text: '', places: [] }),
  );
  const file = new VFile({ path: 'article.md', value: markdown });
  const metadata = readMetadata(parseManuscript(file), file, CONTEXT);
  expect(metadata.keywords).toEqual(keywords);
  expect(markdown).toContain('C++, R&D, 3D');
});

const paragraph = (inlines: Inline[]): Element => ({ type: 'paragraph', inlines });
const heading = (inlines: Inline[]): Element => ({
  type: 'heading',
  level: 1,
  inlines,
  numberSpans: [],
});
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** All characters special to Markdown or to our dialect, and words between them. */
const nasty = fc
  .array(
    fc.constantFrom(
      ...'*_~^`$@#[](){}<>|\\!&:;.,-+=\'"/',
      ' ',
      ' ',
      'a',
      'word',
      'B',
      '1',
      '12',
      '@key',
      '&amp;',
      '[^1]',
      '{#x}',
      '--',
      '...',
      ':::',
      '<b>',
      '</i>',
      '\\ref{x}',
      '\\@ref(fig:x)',
      '@ref(tab:x)',
      '字',
      ':role[x]',
      'a_b',
      '1. ',
      '- ',
      '# ',
      '$x$',
      '2^10^',
      '(name)=',
      '<https://e.org/a>',
      'https://e.org/a*',
      '{>>',
      '<<}',
      '{{< ',
      '{% ',
      '+++',
      '~~~',
      '==',
      '[toc]',
      '\u00e9',
      '\u0645',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => plain(parts.join('')))
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

test('any text of a paragraph is read back as the same text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { tree } = parsed(written(paragraph, [[text, { code: false }]]));
      expect(tree.children.map(({ type }) => type)).toEqual(['paragraph']);
      expect(plain(smartless(textOf(tree)))).toBe(plain(smartless(text)));
    }),
    { numRuns: 1500 },
  );
});

/** Replaces no-break spaces. Smart punctuation belongs to the structure stage. */
function smartless(text: string): string {
  return text.replace(/\u00a0/g, ' ');
}

test('any text of a heading is read back as the same text', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { tree } = parsed(written(heading, [[text, {}]]));
      expect(tree.children.map(({ type }) => type)).toEqual(['heading']);
      expect(plain(textOf(tree))).toBe(plain(text));
    }),
    { numRuns: 500 },
  );
});

test('a superscript number in brackets is not a note', () => {
  const pieces: [string, Marks][] = [
    ['as was found', {}],
    ['[17]', { superscript: true }],
  ];
  expect(textOf(parsed(written(paragraph, pieces)).tree)).toContain('as was found[17]');
});

test('formatting inside words keeps the words', () => {
  const marks = fc.record(
    { bold: fc.boolean(), italic: fc.boolean(), superscript: fc.boolean(), strike: fc.boolean() },
    { requiredKeys: [] },
  );
  const pieces = fc.array(
    fc.tuple(fc.constantFrom('word', ' ', 'a b', 'x.', '(y)', 'H', '2', ', ', 'é', '“q”'), marks),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(pieces, (each) => {
      const text = each.map(([word]) => word).join('');
      fc.pre(/\p{L}/u.test(text));
      const { tree } = parsed(written(paragraph, each as [string, Marks][]));
      expect(plain(textOf(tree))).toBe(plain(text));
    }),
    { numRuns: 800 },
  );
});

test('a bracket that moves out of formatting takes the space before it along', () => {
  const bold = { bold: true };
  expect(
    written(paragraph, [
      ['made (', bold],
      ['see b', {}],
      [') told', bold],
    ]),
  ).toContain('**made** (see b) **told**');
});
