import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openText, writeText } from './manuscript-text.ts';

test('a text is written in its own form', () => {
  for (const content of ['a\nb\n', '\uFEFFa\r\nb', 'a\rb', '', '\uFEFF', 'one line']) {
    const { text, form } = openText(content);
    expect(text).not.toMatch(/[\r\uFEFF]/);
    expect(writeText(text, form)).toBe(content);
  }
});
test('mixed line ends become the first one, and no line is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r\n', '\r')), (parts) => {
      const { text, form } = openText(parts.join(''));
      expect(openText(writeText(text, form)).text).toBe(text);
    }),
  );
});
