import { expect, test } from 'vitest';
import { LONG, take } from '../../../test/intake/take-word.ts';
import { drawing, PIXEL, p, r } from '../../../test/intake/word-file.ts';
import { intake } from '../intake.ts';
import { withNamedPictures } from '../text/named-pictures.ts';
import { inBrackets, linkTarget, plainTex } from './escape.ts';

test.each([
  ['a [b] c', 'a [b] c'],
  ['a ] b', 'a \\] b'],
  ['a [ b', 'a \\[ b'],
  ['\\[a](b)', '\\[a\\](b)'],
  ['`]` a', '`]` a'],
  ['^a\\ b^ c', '<sup>a b</sup> c'],
])('in brackets: %s', (markdown, written) => {
  expect(inBrackets(markdown)).toBe(written);
});

test('a formula begins no comment, change or tag', () => {
  expect(plainTex('x <!-- y')).toBe('x < !-- y');
  expect(plainTex('{--a} {>>b} a<b')).toBe('{ --a} { >>b} a< b');
});

test('an address has no brackets and no changes', () => {
  expect(linkTarget('http://a.org/[b] {++c++}')).toBe('http://a.org/%5Bb%5D%20%7B++c++%7D');
  expect(linkTarget('http://a.org/b_(c)')).toBe('<http://a.org/b_(c)>');
});

test('TeX, brackets and comments in a description stay its words', () => {
  const alt = '$\\alpha_{i}$ "x" <!-- [a](b)';
  const media = { media: { 'dot.png': PIXEL } };
  expect(take(`${p(LONG)}<w:p>${drawing('dot.png', alt)}</w:p>`, media).text).toContain(
    '{alt="$\\\\alpha_{i}$ \\"x\\" \\<!-- [a](b)"}',
  );
});

test('signs that only the next run completes are escaped', () => {
  const runs = (...texts: string[]) => `<w:p>${texts.join('')}</w:p>`;
  const { text } = take(runs(r('a @'), r('b', '<w:caps/>'), r(' !'), r('c', '<w:smallCaps/>')));
  expect(text).toBe('a \\@b \\![c]{.smallcaps}');
});

test('a formula before a digit stays a formula', () => {
  const formula = '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>';
  expect(take(`<w:p>${r('a ')}${formula}${r('2 b')}</w:p>`).text).toBe('a $x$<!-- -->2 b');
});

test('pictures that a text names are taken along, or their words stay', () => {
  const body = 'Rivers of the upper valley were named by those who crossed them. '.repeat(3);
  const source = `A survey of rivers\n\nTola Adeyemi\n\n1. Introduction\n\n${body}\n\n![The river](media/river.png)\n\n${body}\n`;
  const result = intake(new TextEncoder().encode(source));
  expect(result.pictures).toEqual(['media/river.png']);
  const found = withNamedPictures(result, [{ path: 'media/river.png', content: PIXEL }]);
  expect(found.article).toContain('![The river](figures/figure-1.png)');
  expect(found.images.map(({ name }) => name)).toEqual(['figure-1.png']);
  const missing = withNamedPictures(result, [{ path: 'media/river.png', problem: 'missing' }]);
  expect(missing.article).toContain('\n\nThe river (media/river.png)\n\n');
  expect(missing.findings.at(-1)?.what).toContain('The text names the picture media/river.png');
});
