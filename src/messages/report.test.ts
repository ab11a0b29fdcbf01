import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { message } from './message.ts';
import { report } from './report.ts';

test('a message that quotes a megabyte keeps its beginning and its end', () => {
  const file = new VFile();
  report(file, message('raw-html/not-html', { name: '𝛼'.repeat(500_000) }));
  const [reason = ''] = file.messages.map((each) => each.reason);
  expect(reason.length).toBeLessThan(2_000);
  expect(reason).toMatch(/^"<𝛼+ … 𝛼+>" is not HTML and is printed as typed\.$/u);
});

test('a shorter message is kept whole', () => {
  const file = new VFile();
  const name = 'x'.repeat(1_900);
  report(file, message('raw-html/not-html', { name }));
  expect(file.messages[0]?.reason).toBe(`"<${name}>" is not HTML and is printed as typed.`);
});
