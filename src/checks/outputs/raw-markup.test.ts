import { expect, test } from 'vitest';
import { isMeant } from './raw-markup.ts';

test.each([
  ['`10**3`', true],
  ['```python\n10**3\n```', true],
  ['Text.\n\n    ratio = 10**3\n    print(ratio)\n', true],
  ['Text.\n\n\tratio = 10**3', true],
  ['10\\*\\*3', true],
  ['**Bold* text', false],
  ['- An item\n    that goes on with **bold* text', false],
])('two asterisks in %j are meant: %s', (source, expected) => {
  expect(isMeant('**', source)).toBe(expected);
});
