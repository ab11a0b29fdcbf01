/** `offprint check --fix`: what it changes, and what it leaves alone. */
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change } from '../../src/checks/changes.examples.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { type CheckFlags, checkCommand } from '../../src/cli/run/check.ts';
import { examplesOf } from '../support/rule-examples.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-fix-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Report {
  fixed: { rule: string; from: string; to: string }[];
  copies: Record<string, string>;
  findings: { rule: string; line?: number }[];
}

async function run(path: string, flags: Partial<CheckFlags> = {}): Promise<Report> {
  const all = { format: 'json', out: join(folder, 'output'), ...flags } as const;
  const { report } = await checkCommand([path], all, { colour: false });
  return JSON.parse(report);
}

/** The clean journal with changes of its article. */
async function journalWith(name: string, changes: readonly Change[]) {
  const journal = join(folder, name);
  await cp('test/clean-journal', journal, { recursive: true });
  const article = join(journal, '1-2/tides');
  const path = join(article, 'article.md');
  for (const { from, to } of changes) {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(
      path,
      text.replace(from, () => to),
    );
  }
  return { article, path, text: () => readFile(path, 'utf8') };
}

const FIXABLE = CHECKS.filter((check) => check.scope !== 'issue' && check.fixes);

describe('every rule that has fixes', () => {
  const examples = FIXABLE.flatMap(({ name }) =>
    examplesOf(name)
      .breaks.filter((example) => example.in === 'article.md')
      .map((example, index) => [`${name}, example ${index + 1}`, name, example] as const),
  );

  test.each(examples)(
    '%s: no finding is left, and no other rule objects more',
    async (at, rule, example) => {
      const changes = [example, ...(example.and ?? [])];
      if (changes.some((change) => change.in !== 'article.md')) return;
      const { article } = await journalWith(at, changes);
      const before = await run(article);
      const after = await run(article, { fix: true, rule });
      const rulesOf = ({ findings }: Report) => findings.map((finding) => finding.rule);
      expect(rulesOf(before)).toContain(rule);
      expect(after.fixed.length).toBeGreaterThan(0);
      expect(rulesOf(after)).not.toContain(rule);
      expect(rulesOf(after).filter((each) => !rulesOf(before).includes(each))).toEqual([]);
    },
  );

  test('a rule that says nothing of fixes has none', async () => {
    const { article } = await journalWith('clean', []);
    expect((await run(article, { fix: true })).fixed).toEqual([]);
    expect(await readdir(article)).not.toContain('article.md.backup-1');
  });
});

test('a manuscript of Windows keeps its line ends and its byte order mark', async () => {
  const { article, path, text } = await journalWith('windows', [
    {
      in: 'article.md',
      from: 'The heights follow the moon.',
      to: 'The heights follow the moon (Marsh , 2007).',
    },
  ]);
  const windows = `\uFEFF${(await text()).replaceAll('\n', '\r\n')}`;
  await writeFile(path, windows);
  const { fixed, copies } = await run(article, { fix: true });
  expect(fixed.map(({ from, to }) => [from, to])).toEqual([['(Marsh , 2007)', '[@marsh2007]']]);
  expect(await text()).toBe(windows.replace('(Marsh , 2007)', '[@marsh2007]'));
  const [copy = ''] = Object.values(copies);
  expect(await readFile(join(article, copy), 'utf8')).toBe(windows);
});

test('--rule leaves the other rules alone', async () => {
  const { article, text } = await journalWith('one-rule', [
    {
      in: 'article.md',
      from: 'The heights follow the moon.',
      to: 'The heights follow the moon (Marsh , 2007).',
    },
  ]);
  await run(article, { fix: true, rule: 'citation-spacing' });
  expect(await text()).toContain('the moon (Marsh, 2007).');
});

test('wrong usage', async () => {
  await expect(run('test/clean-journal', { rule: 'citation-spacing' })).rejects.toThrow(
    'Add --fix.',
  );
  await expect(run('test/clean-journal', { fix: true, rule: 'doi-missing' })).rejects.toThrow(
    'There is no fixable rule "doi-missing". Choose from these with --rule: ',
  );
});

const AS_PRINTED = '../shared/seed/journal-as-printed';

test.skipIf(!existsSync(AS_PRINTED))('the real article as printed', async () => {
  const journal = join(folder, 'seed');
  await cp(AS_PRINTED, journal, { recursive: true });
  const path = join(journal, '1-2/firdous/article.md');
  const before = await readFile(path, 'utf8');
  const { fixed, findings } = await run(join(journal, '1-2/firdous'), { fix: true });
  const countOf = (rule: string) => fixed.filter((each) => each.rule === rule).length;
  expect(countOf('citation-in-plain-text')).toBe(15);
  expect(countOf('author-name-doubled')).toBe(1);
  expect(findings.filter(({ rule }) => FIXABLE.some(({ name }) => name === rule))).toEqual([]);
  const changed = (line: string, at: number) => line !== before.split('\n')[at];
  const after = await readFile(path, 'utf8');
  expect(after).toContain('Liselotte @odgaard2017');
  expect(after).toContain('(Kaczmariski, 2016)');
  expect(after).toContain('(iea.org/data and statistics, no date)');
  expect(after.split('\n').filter(changed).length).toBe(12);
});
