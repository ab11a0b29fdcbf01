import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { report } from './report.ts';

test('a reason that quotes a megabyte keeps its beginning and its end', () => {
  const file = new VFile();
  report(file, 'key-unknown', `Unexpected key \`${'𝛼'.repeat(500_000)}\`, expected \`title\``);
  const [reason = ''] = file.messages.map((message) => message.reason);
  expect(reason.length).toBeLessThan(2_000);
  expect(reason).toMatch(/^Unexpected key `𝛼+ … 𝛼+`, expected `title`$/u);
});

test('any other stands as it is', () => {
  const file = new VFile();
  report(file, 'key-unknown', 'x'.repeat(2_000));
  expect(file.messages[0]?.reason).toBe('x'.repeat(2_000));
});
