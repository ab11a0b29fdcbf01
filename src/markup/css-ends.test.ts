import { expect, test } from 'vitest';
import { lostEnd } from './css-ends.ts';

test.each([
  ['a { color: red }', ''],
  ['a { b { color: red } @media (width > 9px) { c { d: calc((1px + 2px)) } } }', ''],
  ['a::before { content: "}" } /* { */ b[c="{"] { d: url(e{f) }', ''],
  ['a { b: url( "c" ); d: url("e" crossorigin(anonymous)) }', ''],
  ['a { b: c\nd { e: f }', '{ without }'],
  ['a { b: c }\n}\nd { e: f }', '} without {'],
  ['a { b: var(--c; }', 'var( without )'],
  ['a { b: c) }', ') without ('],
  ['a[b { c: d }', '[ without ]'],
  ['a { b: c } /* d { e: f }', '/* d { e: f } without */'],
  ['a { content: "b; }\nc { d: e }', '"b; } without "'],
  ["a { content: 'b", "'b without '"],
  ['a { b: url(c', 'url(c without )'],
])('%j has %j', (css, said) => {
  const lost = lostEnd(css);
  const found = lost && css.slice(lost.start, lost.end).trim();
  expect(lost ? `${found} without ${lost.expected}` : '').toBe(said);
});
