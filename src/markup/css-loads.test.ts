import { expect, test } from 'vitest';
import { cpuTime } from '../../test/support/cpu-time.ts';
import { cssLoads } from './css-loads.ts';

test.each([
  ['a { background: url(https://x.example/a.png) }', 'url https://x.example/a.png'],
  ['a { background: URL( "a.png" ) }', 'url a.png'],
  ["@import 'https://x.example/a.css';", 'import'],
  ['a { background: \\75 r\\6c(//x.example/a.png) }', 'url //x.example/a.png'],
  ['a { background: u\\rl(//x.example/a.png) }', 'url //x.example/a.png'],
  ['a { background: \\75\r\nrl(//x.example/a.png) }', 'url //x.example/a.png'],
  ['a { background: url(\\68ttps://x.example/a\\)b) }', 'url https://x.example/a)b'],
  ['a { background: url("a.png" crossorigin(anonymous)) }', 'string a.png'],
  ['a { background: url(a.png', 'url a.png'],
  ['@\\69 mport "a.css";', 'import'],
  ['@IMPORT "a.css";', 'import'],
  ['a { content: "/*" } b { background: url(a.png) } c { content: "*/" }', 'url a.png'],
  [`a { content: "it's"; background: url('a.png') }`, 'url a.png'],
  ['a { content: "\\"; background: url(a.png)" }', ''],
  ['a { content: "x\ny: url(a.png) }', 'url a.png'],
  ['<!--url(a.png)', 'url a.png'],
  ['a { background: image-set("a.png" 1x) }', 'string a.png'],
  ['a { background: i\\00006dage-set("a.png" 1x) }', 'string a.png'],
  ['a { background: -webkit-image-set("data:," 1x, "a.png" 2x) }', 'string data:, string a.png'],
  ['a { background: image-set(linear-gradient(red, red) 1x, "a.png" 2x) }', 'string a.png'],
  ['a { background: image-set("data:," type("image/png") 1x) }', 'string data:,'],
  ['a { --s: "a.png"; background: image-set(var(--s) 1x) }', 'string '],
  ['a { background: image-set(url("data:,") 1x, "a.png" 2x) }', 'url data:, string a.png'],
  ['a { content: src("a.png") }', 'string a.png'],
  ['a { background: url(data:image/png;base64,AAAA) }', 'url data:image/png;base64,AAAA'],
  ['b { fill: url( #one ) }', 'url #one'],
  ['/* url(https://x.example/) */ a { color: red } /* @import', ''],
  ['a { --curl: 1; color: var(--my-url); content: "url(a.png)" } .important { color: red }', ''],
  ['a { content: "a" attr(title) } @font-face { src: local("A") }', ''],
])('%j loads %j', (css, loads) => {
  expect(
    cssLoads(css)
      .map(({ by, address }) => (by === 'import' ? by : `${by} ${address}`))
      .join(' '),
  ).toBe(loads);
});

test('loads have their offsets', () => {
  const css = 'a { fill: url( "a.png" ); b: c }';
  const [load] = cssLoads(css);
  expect(css.slice(load?.start, load?.end)).toBe('url( "a.png" )');
});

test('the time is linear in the length of the style', () => {
  const parts = [
    'url(',
    'url("',
    'image-set(',
    'image-set(a ',
    '@import ',
    '/*',
    '\\0000',
    '\\',
    'src("',
    '(',
    'a"\n',
    '{a)',
  ];
  for (const part of parts)
    expect(cpuTime(() => cssLoads(part.repeat(100_000)))).toBeLessThan(3000);
});

test('an address of a megabyte does not overflow the stack', () => {
  const data = `data:image/png;base64,${'A'.repeat(1_000_000)}`;
  for (const css of [`a { b: url(${data}) }`, `a { b: url("${data}") }`])
    expect(cssLoads(css).map(({ address }) => address.length)).toEqual([data.length]);
});
