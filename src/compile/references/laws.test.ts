/** Properties of every input: no errors, no losses, and no dangerous output. */
import fc from 'fast-check';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../article/article.ts';
import { texToRich } from '../../markup/tex/tex.ts';
import { reportOn } from '../../messages/report-on.ts';
import { cleanDoi, cleanUrl, doiUrl } from './identifiers.ts';
import { readBib } from './read/bib/read-bib.ts';
import { cleanItem } from './read/clean.ts';
import { readCslJson, readCslYaml } from './read/csl-data.ts';
import { dateFromText } from './read/date-text.ts';
import { readRis } from './read/ris.ts';
import { VARIABLES } from './read/variables.ts';
import { richText, richTextWords } from './rich-text.ts';

const NOTHING = reportOn(new VFile());
/** Text that is likely to trigger special cases of the readers. */
const nasty = (parts: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 30,
    })
    .map((pieces) => pieces.join(''));
const BIB = [
  '@book{',
  'a,',
  'title',
  ' = ',
  '{',
  '}',
  '"',
  '#',
  ',',
  '\n',
  '@comment{',
  '@string{',
  '\\',
  '$',
  '%',
  '(',
  ')',
  'author={A and {B}}',
];
const RIS = ['TY  - JOUR\n', 'ER  - \n', 'AU  - A, B\n', 'PY  - ', '\n', 'SP  - 1\n', '2010//'];
const TEX = [
  '\\',
  '{',
  '}',
  '$',
  '^',
  '_',
  '\\frac',
  '\\emph{',
  "\\'",
  '\\"{',
  'o',
  '~',
  '\\ifmmode',
  '\\else',
  '\\fi',
  '\\begin{x}',
  '\\(',
  '\\)',
];
const TAGS = [
  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<sup>',
  '</sup>',
  '<span class="nocase">',
  '</span>',
  '<',
  '>',
  'a',
  '<script>',
  '&amp;',
  '&#0;',
  '&lt;',
];

describe('readers accept any text', () => {
  test('BibTeX', () => {
    fc.assert(
      fc.property(nasty(BIB), (text) => {
        const lines = text.split('\n').length;
        for (const { point } of readBib(text).problems)
          expect(point.line).toBeLessThanOrEqual(lines);
      }),
    );
  });
  test('RIS', () => {
    fc.assert(fc.property(nasty(RIS), (text) => void readRis(text)));
  });
  test('JSON and YAML', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => void readCslJson(text, NOTHING)),
    );
    fc.assert(fc.property(fc.string(), (text) => void readCslYaml(text, NOTHING)));
  });
  test('each JSON item has the place of its own text', () => {
    const items = fc.array(fc.record({ id: fc.string(), note: fc.string(), more: fc.jsonValue() }));
    fc.assert(
      fc.property(items, fc.constantFrom(0, 2), (written, indent) => {
        const text = JSON.stringify(written, null, indent);
        for (const { csl, place } of readCslJson(text, NOTHING))
          expect(JSON.parse(text.slice(place?.start.offset, place?.end.offset))).toEqual(csl);
      }),
    );
  });
  test('TeX leaves braces balanced', () => {
    fc.assert(
      fc.property(nasty(TEX), (text) => {
        const bare = texToRich(text, { unknown: () => {} }).replace(/\\[{}$]/g, '');
        let depth = 0;
        for (const char of bare) {
          if (char === '{') depth += 1;
          if (char === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('files made to be slow', () => {
  const times = (text: string, count: number) => text.repeat(count);
  test.each([
    ['entries that never end', times('@a{k,\n', 20_000)],
    ['comments that never end', times('@comment{\n', 20_000)],
    ['braces', `@a{k, title = {${times('{', 20_000)}${times('}', 20_000)}}}`],
    ['declarations', `@a{k, title = {${times('\\bf ', 20_000)}x}}`],
    ['superscripts', `@a{k, title = {$${times('^{', 20_000)}${times('}', 20_000)}$}}`],
    ['abbreviations', `@string{a = "xx"}\n${times('@string{a = a # a}\n', 60)}@a{k, title = a}`],
    ['accents of two modes', `@a{k, title = {${times('\\ifmmode a\\else b', 6_000)}}}`],
    ['inheritance in a circle', '@a{k, crossref = {l}}\n@a{l, crossref = {k}}'],
  ])('%s', (_, text) => {
    expect(readBib(text).items.length).toBeLessThan(3);
  });
  test('nested values', () => {
    const issued = JSON.parse(times('[', 5_000) + times(']', 5_000));
    expect(cleanItem({ type: 'book', issued }, 'k').item).toEqual({ id: 'k', type: 'book' });
  });
});

describe('cleaning', () => {
  test('gives CSL-JSON for every input', () => {
    const fields = fc.dictionary(
      fc.constantFrom('__proto__', 'extra', ...VARIABLES.keys()),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fields, nasty(TAGS), (source, title) => {
        const { item } = cleanItem({ ...source, title }, 'key');
        expect(Object.getPrototypeOf(item)).toBe(Object.prototype);
        expect(JSON.stringify(item)).not.toMatch(/[\uFDD0-\uFDEF\u0000-\u0008]/);
        for (const name of Object.keys(item))
          if (name !== 'id' && name !== 'type') expect(VARIABLES.has(name)).toBe(true);
        for (const [name, value] of Object.entries(item))
          if (/^(?:rich|plain|doi|url)$/.test(VARIABLES.get(name) ?? ''))
            expect(typeof value).toBe('string');
        if (item.URL !== undefined) expect(item.URL).toMatch(/^(?:https?|ftp):\/\/[^\s"<>]+$/i);
      }),
    );
  });
  test('does not change clean data', () => {
    fc.assert(
      fc.property(nasty(TAGS), fc.string(), (title, page) => {
        const { item } = cleanItem(
          { type: 'book', title, page, volume: 3, issued: '2019-04' },
          'key',
        );
        const once = cleanItem({ ...item, title: richTextWords(item.title ?? '') }, 'key').item;
        expect(cleanItem(once, 'key').item).toEqual(once);
      }),
    );
  });
  test('dates keep their year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const written = `${year}-${String(month).padStart(2, '0')}`;
          expect(dateFromText(written)).toEqual({ 'date-parts': [[year, month]] });
          expect(dateFromText(String(year))).toEqual({ 'date-parts': [[year]] });
        },
      ),
    );
  });
});

describe('rich text', () => {
  test('text without tags does not change', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[<\n]/.test(text)),
        (text) => {
          expect(richTextWords(text)).toBe(text);
          expect(textOf(richText(text))).toBe(text);
        },
      ),
    );
  });
  test('only known tags are removed', () => {
    fc.assert(
      fc.property(
        nasty(TAGS).filter((text) => !text.includes('\n')),
        (text) => {
          expect(textOf(richText(text))).toBe(richTextWords(text));
          expect(richTextWords(text).replace(/<\/?(?:i|b|sup|span[^<>]*)>/g, '')).toBe(
            text.replace(/<\/?(?:i|b|sup|span[^<>]*)>/g, ''),
          );
        },
      ),
    );
  });
});

describe('identifiers', () => {
  test.each([
    ['10.1000/x', '10.1000/x'],
    ['doi:10.1000/x.', '10.1000/x'],
    ['https://dx.doi.org/10.1000/a%2Fb', '10.1000/a/b'],
    ['http://doi.acm.org/10.1145/1.2', '10.1145/1.2'],
    ['10/abc123', '10/abc123'],
    ['javascript:alert(1)', undefined],
    ['11.1000/x', undefined],
  ])('the DOI of %s', (written, doi) => expect(cleanDoi(written)).toBe(doi));
  test.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://', undefined],
    ['http://a.org/"><b>', 'http://a.org/%22%3E%3Cb%3E'],
    ['www.example.org/a b', 'https://www.example.org/a%20b'],
    ['arxiv.org/abs/1', 'https://arxiv.org/abs/1'],
  ])('the address of %s', (written, url) => expect(cleanUrl(written)).toBe(url));
  test('the address of a DOI contains the same DOI', () => {
    expect(doiUrl('10.1000/a?b#c<d>"e')).toBe('https://doi.org/10.1000/a%3Fb%23c%3Cd%3E%22e');
  });
});

function textOf(nodes: Inline[]): string {
  return nodes
    .map((node) =>
      'children' in node ? textOf(node.children ?? []) : 'value' in node ? node.value : '',
    )
    .join('');
}
