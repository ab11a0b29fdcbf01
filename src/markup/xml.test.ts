import { describe, expect, it } from 'vitest';
import { element, serialize } from './xml.ts';

const body = (xml: string): string => xml.split('\n').slice(1).join('\n');

describe('serialize', () => {
  it('escapes markup once, in text and attributes', () => {
    const xml = serialize(element('p', { a: '"<&>\'' }, 'a < b & c > d ]]> &amp;'));
    expect(body(xml)).toBe('<p a="&quot;&lt;&amp;>\'">a &lt; b &amp; c > d ]]&gt; &amp;amp;</p>\n');
  });

  it('does not read text as an escape', () => {
    expect(body(serialize(element('p', {}, '&#x3C; &#x26; &lt;')))).toBe(
      '<p>&amp;#x3C; &amp;#x26; &amp;lt;</p>\n',
    );
  });

  it('escapes ]]> across two texts', () => {
    expect(body(serialize(element('p', {}, ']]', '>')))).toBe('<p>]]&gt;</p>\n');
  });

  it('leaves out characters that XML does not allow', () => {
    const xml = serialize(
      element('p', {}, 'a\u0000\u0008\u0085\ufffe\uffffb\ud800c\r\nd\u{1d49c}'),
    );
    expect(body(xml)).toBe('<p>ab\ufffdc\nd\u{1d49c}</p>\n');
  });

  it('indents elements, but not mixed content', () => {
    const xml = serialize(
      element('a', {}, element('b', {}, element('c', {})), element('b', {}, 'x', element('c', {}))),
    );
    expect(body(xml)).toBe('<a>\n  <b>\n    <c/>\n  </b>\n  <b>x<c/></b>\n</a>\n');
  });

  it('does not indent where the schema allows text', () => {
    const xml = serialize(
      element('p', {}, element('i', {}, 'x'), element('b', {}, 'y')),
      '',
      new Set(['p']),
    );
    expect(body(xml)).toBe('<p><i>x</i><b>y</b></p>\n');
  });
});
