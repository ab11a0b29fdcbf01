import { describe, expect, it } from 'vitest';
import { textRuns } from './text-runs.ts';

/** "stack/bold/italic/language text" of each run. */
const shown = (html: string): string[] =>
  textRuns(html).map(
    ({ stack, bold, italic, language, texts }) =>
      `${stack}${bold ? ' bold' : ''}${italic ? ' italic' : ''} ${language}: ${texts.join('|')}`,
  );

describe('textRuns', () => {
  it('assumes that text can be in the fonts of text and of headings', () => {
    expect(shown('<html lang="en"><p>Words</p>')).toEqual(['text en: Words', 'heading en: Words']);
  });

  it('recognizes bold, italic, code and formulas by their elements', () => {
    expect(
      shown('<p><strong>b <em>bi</em></strong><code>c</code><math><mi>x</mi></math></p>'),
    ).toEqual([
      'text bold : b ',
      'heading bold : b ',
      'text bold italic : bi',
      'text bold : bi',
      'heading bold : bi',
      'code : c',
      'math : x',
    ]);
  });

  it.each([
    '<dt>t</dt>',
    '<p class="a box-title">t</p>',
    '<tfoot><td>t',
    '<p class="journal-title">t',
  ])('assumes that themes may make %s bold or not', (html) => {
    expect(shown(html)).toEqual(['text : t', 'heading : t', 'text bold : t', 'heading bold : t']);
  });

  it('follows languages and unclosed elements', () => {
    const runs = textRuns('<div lang="ur"><p>الف<p>بے</div><p lang="en">c');
    expect(runs.map(({ language, texts }) => [language, ...texts])).toEqual([
      ['ur', 'الف', 'بے'],
      ['ur', 'الف', 'بے'],
      ['en', 'c'],
      ['en', 'c'],
    ]);
  });

  it('ignores attributes, comments, styles and scripts', () => {
    expect(shown('<style>a{}</style><!-- c --><script>d</script><img alt="a > b"><br>')).toEqual(
      [],
    );
  });
});

it('a root needs its sign, which is not in the text', () => {
  const runs = textRuns('<p>x <math><msqrt><mi>π</mi></msqrt></math></p>');
  expect(runs.filter(({ stack }) => stack === 'math').map(({ texts }) => texts)).toEqual([
    ['√', 'π'],
  ]);
});
