/** An article that needs more memory than a process may have is set aside, and the rest of its issue is built. */
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { offprint, text, write } = journey();

/** 20,000 formulas: hundreds of MB of MathML in each output. */
const FORMULAS = Array.from({ length: 200 }, (_, row) =>
  Array.from({ length: 100 }, (_, column) => `$\\frac{a_${column}+b}{c^{${row}}}$`).join(' '),
).join('\n\n');

test('it is tried three times alone, and named with its reason', { timeout: 300_000 }, async () => {
  const letter = 'journal/1-2/letter/article.md';
  const sound = await text(letter);
  await write(letter, `${sound}\n\n${FORMULAS}\n`);
  const call = ['batch', '.', '--out', 'out', '--to', 'html,jats', '--workers', '1'];
  const { status, stdout } = offprint(...call, '--memory', '400');
  expect(stdout).toContain('1 journal: 1 article built, 0 failed, 1 set aside');
  expect(stdout).toContain('journal/1-2/letter: The process that built it has ended');
  expect(status).toBe(1);
  expect(await text('out/journal/1-2/tides/tides.html')).toContain('Tides and the moon');
  await expect(text('out/journal/1-2/letter/letter.html')).rejects.toThrow('ENOENT');
  await write(letter, sound);
  expect(offprint(...call).stdout).toContain('2 articles built, 0 failed, 0 set aside');
});
