import { expect, test } from 'vitest';
import { cpuTime } from '../../test/cpu-time.ts';
import { cssLoads } from './css-loads.ts';

test.each([
  ['a { background: url(https://x.example/a.png) }', ['url(https://x.example/a.png)']],
  ['a { background: URL( "a.png" ) }', ['URL( "a.png" )']],
  ["@import 'https://x.example/a.css';", ["@import 'https://x.example/a.css'"]],
  ['a { background: \\75 r\\6c(//x.example/a.png) }', ['\\75 r\\6c(//x.example/a.png)']],
  ['@\\69 mport "a.css";', ['@\\69 mport "a.css"']],
  ['a { background: image-set("a.png" 1x) }', ['image-set("a.png" 1x']],
  ['a { content: src("a.png") }', ['src("a.png"']],
  ['a { background: url(data:image/png;base64,AAAA) } b { fill: url(#one) }', []],
  ['a { background: url("data:image/svg+xml,%3Csvg/%3E") }', []],
  ['/* url(https://x.example/) */ a { color: red } /* @import', []],
  ['a { --curl: 1; color: var(--my-url) } .important { colour: red }', []],
])('%j loads %j', (css, loads) => {
  expect(cssLoads(css).map(({ found }) => found)).toEqual(loads);
});

test('long styles take time in proportion to their length', () => {
  for (const part of ['url(', 'image-set(', 'image-set(a ', '@import ', '/*', '\\0000', 'src("'])
    expect(cpuTime(() => cssLoads(part.repeat(100_000)))).toBeLessThan(3000);
});
