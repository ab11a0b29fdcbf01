/** Many articles are checked in two threads: they find what one finds. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CHECKS, RECEIVER_NAMES } from '../src/checks/index.ts';
import { findAside } from '../src/shell/check-aside.ts';
import { check } from '../src/work/check.ts';

vi.mock(import('../src/shell/check-aside.ts'), async (original) => {
  const { findAside } = await original();
  return { findAside: vi.fn(findAside) };
});

const NAMES = Array.from({ length: 13 }, (_, index) => `tides-${index + 1}`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-two-cores-'));
  await cp('test/clean-journal', folder, { recursive: true });
  const tides = join(folder, '1-2/tides');
  for (const [index, name] of NAMES.entries()) {
    await cp(tides, join(folder, '1-2', name), { recursive: true });
    const path = join(folder, '1-2', name, 'article.md');
    const text = await readFile(path, 'utf8');
    // One has an error, and does not compile; two have one DOI.
    const own = index === 11 ? 'doi: 1\n' : `doi: 10.5555/jcs.2023.${Math.max(900 + index, 901)}\n`;
    await writeFile(path, `${text.replace(/^doi:.*\n/m, own)}\n**Heights and the moon**\n`);
  }
  await rm(tides, { recursive: true });
  const issue = join(folder, '1-2/issue.yaml');
  await writeFile(issue, (await readFile(issue, 'utf8')).replace('tides', NAMES.join(', ')));
});
afterAll(() => rm(folder, { recursive: true }));

const checked = (checks = CHECKS) =>
  check({
    paths: [join(folder, '1-2')],
    checks,
    receivers: RECEIVER_NAMES,
    out: join(folder, 'none'),
    print: false,
  });

test('two threads find what one finds', async () => {
  const both = await checked();
  expect(findAside).toHaveBeenCalledOnce();
  const [[share] = []] = vi.mocked(findAside).mock.calls;
  expect(share?.articles).toHaveLength(4);
  const found = await vi.mocked(findAside).mock.results[0]?.value;
  expect(found.size).toBe(3);
  // Rules that are not our own go to no thread.
  const alone = await checked(CHECKS.map((rule) => ({ ...rule })));
  expect(findAside).toHaveBeenCalledOnce();
  expect(both).toEqual(alone);
  expect(
    both.findings.filter(({ rule }) => rule === 'paragraph-as-heading').length,
  ).toBeGreaterThan(8);
});

test('where a thread fails, its share is done here', async () => {
  const both = await checked();
  vi.mocked(findAside).mockRejectedValueOnce(new Error('ended'));
  expect(await checked()).toEqual(both);
});
