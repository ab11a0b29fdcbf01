/** An article that needs more memory than a process may have is set aside, and the rest of its issue is built. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journey } from '../support/journey.ts';

const { offprint, text, write, folder } = journey();

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

test('the site of its journal is built without its issue', { timeout: 300_000 }, async () => {
  const issues = ['1-2', '1-3'].map((issue) => join(folder(), 'journal', issue));
  await cp(issues[0] ?? '', issues[1] ?? '', { recursive: true });
  for (const name of ['letter', 'tides']) {
    const copy = `journal/1-3/${name}/article.md`;
    await write(copy, (await text(copy)).replace(/^doi: .*\n/m, ''));
  }
  const letter = 'journal/1-2/letter/article.md';
  await write(letter, `${await text(letter)}\n\n${FORMULAS}\n`);
  const call = ['batch', '.', '--out', 'out', '--to', 'html', '--site', '--workers', '1'];
  const { stdout } = offprint(...call, '--memory', '400');
  expect(stdout).toContain('3 articles built, 0 failed, 1 set aside');
  expect(stdout).not.toContain('Not built');
  expect(await text('out/journal/site/index.html')).toContain('1-3/index.html');
  expect(await text('out/journal/site/1-2/tides/tides.html')).toContain('Tides and the moon');
  await expect(text('out/journal/site/1-2/letter/letter.html')).rejects.toThrow('ENOENT');
  const more = offprint(...call, '--retry-failed');
  expect(more.stdout).toContain('4 articles built, 0 failed, 0 set aside');
  expect(await text('out/journal/site/1-2/letter/letter.html')).toContain('</html>');
});
