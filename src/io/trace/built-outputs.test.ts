/** Whether the PDF of an issue is that of its articles. */
import { mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ArticleFolder } from '../journal/folders.ts';
import { confirmIssuePdf, readIssuePdf } from './built-outputs.ts';

test('an issue’s PDF counts that is older than an article’s of the same bytes, once a build has said so', async () => {
  const out = await mkdtemp(join(tmpdir(), 'offprint-'));
  onTestFinished(() => rm(out, { recursive: true }));
  await mkdir(join(out, '1-1', 'tides'), { recursive: true });
  const whole = join(out, '1-1', 'issue.pdf');
  await writeFile(whole, 'whole');
  const article = join(out, '1-1', 'tides', 'tides.pdf');
  await writeFile(article, 'tides');
  await utimes(whole, 1, 1);
  const folders = [{ name: 'tides', output: '1-1/tides' } as ArticleFolder];
  expect(await readIssuePdf(folders, out)).toBeUndefined();
  await confirmIssuePdf(whole, [article]);
  expect(String(await readIssuePdf(folders, out))).toBe('whole');
  const { mtimeMs } = await stat(whole);
  await confirmIssuePdf(whole, [article]);
  expect((await stat(whole)).mtimeMs).toBe(mtimeMs);
});
