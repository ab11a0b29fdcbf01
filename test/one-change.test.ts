/**
 * One thing of the clean journal is changed at a time, as editors and authors change it: `check`, as
 * the command runs it with every rule, finds what that broke, and nothing besides.
 */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkCommand } from '../src/work/check/check-command.ts';

type Row = [what: string, from: string, to: string, ...rules: string[]];
interface Table {
  changes: Record<string, Row[]>;
  reasons: Record<string, string>;
}
const { changes, reasons } = parse(readFileSync('test/one-changes.yaml', 'utf8')) as Table;

/** What is said of any journal that was not printed yet. */
const ALWAYS = 'pages-unknown';

let journal: string;
beforeAll(async () => {
  journal = await mkdtemp(join(tmpdir(), 'offprint-one-change-'));
  await cp('test/clean-journal', journal, { recursive: true });
});
afterAll(() => rm(journal, { recursive: true, force: true }));

test('there are enough of them, and each but those with a reason breaks one rule', () => {
  const rows = Object.values(changes).flat();
  expect(rows.length).toBeGreaterThanOrEqual(90);
  const doubled = rows.filter(([, , , ...rules]) => rules.length !== 1).map(([what]) => what);
  expect(doubled.sort()).toEqual(Object.keys(reasons).sort());
});

describe.each(Object.entries(changes))('%s', (file, rows) => {
  test.each(rows)('%s', async (_, from, to, ...rules) => {
    expect(await rulesAgainst(file, from, to)).toEqual(rules.toSorted());
  });
});

/** Each as often as it is found. */
async function rulesAgainst(file: string, from: string, to: string): Promise<string[]> {
  const path = join(journal, file);
  const text = await readFile(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  await writeFile(
    path,
    text.replace(from, () => to),
  );
  try {
    const flags = { format: 'json', out: join(journal, 'output'), advice: true } as const;
    const { report } = await checkCommand([join(journal, '1-2')], flags, { colour: false });
    const { findings } = JSON.parse(report) as { findings: { rule: string }[] };
    const rules = findings.map(({ rule }) => rule);
    return rules.filter((rule) => rule !== ALWAYS).sort();
  } finally {
    await writeFile(path, text);
  }
}
