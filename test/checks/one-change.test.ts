/**
 * One thing of the clean journal is changed at a time, as editors and authors change it: `check`, as
 * the command runs it with every rule, finds what that broke, and nothing besides. Every rule that a
 * change of an article, its bibliography, its issue or its journal can break is broken here: by a row of
 * the table, or by the first such example of its own. The others stand in the table with the reason.
 */
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Change } from '../../src/checks/changes.examples.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { checkCommand } from '../../src/cli/run/check.ts';
import { RULES } from '../../src/messages/rules.ts';
import { examplesOf } from '../support/rule-examples.ts';

type Row = [what: string, from: string, to: string, ...rules: string[]];
interface Table {
  changes: Record<string, Row[]>;
  reasons: Record<string, string>;
  /** What the example of a rule breaks besides, and why. */
  besides: Record<string, { rules: string[]; reason: string }>;
  /** Rules that no change breaks, by the reason why. */
  beyond: Record<string, string[]>;
}
const { changes, reasons, besides, beyond } = parse(
  readFileSync('test/checks/one-changes.yaml', 'utf8'),
) as Table;

/** Where the files lie that examples of rules change. */
const FILES: Partial<Record<Change['in'], string>> = {
  'article.md': '1-2/tides/article.md',
  'letter.md': '1-2/letter/article.md',
  'references.json': '1-2/tides/references.json',
  'journal.yaml': 'journal.yaml',
  'issue.yaml': '1-2/issue.yaml',
};
const broken = new Set(
  Object.values(changes).flatMap((rows) => rows.flatMap(([, , , ...rules]) => rules)),
);
const byExample = CHECKS.filter(({ name }) => !broken.has(name)).flatMap((check) => {
  const example = examplesOf(check.name).breaks.find((change) => FILES[change.in]);
  return example ? [{ rule: check.name, example }] : [];
});

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

test('every rule is broken here, or it is said why no change breaks it', () => {
  const ofOutputs = CHECKS.filter(({ name }) =>
    examplesOf(name).breaks.every((one) => !FILES[one.in]),
  );
  const known = new Set([
    ...broken,
    ...byExample.map(({ rule }) => rule),
    ...ofOutputs.map(({ name }) => name),
    ...Object.values(beyond).flat(),
  ]);
  const all = [...CHECKS.map(({ name }) => name), ...Object.keys(RULES)];
  expect(all.filter((name) => !known.has(name))).toEqual([]);
  expect(
    Object.values(beyond)
      .flat()
      .filter((name) => broken.has(name) || !all.includes(name)),
  ).toEqual([]);
});

describe('by its own example', () => {
  test.each(byExample)('$rule', async ({ rule, example }) => {
    const { and = [], alongside = [] } = example;
    const others = besides[rule]?.rules ?? [];
    expect(await rulesAgainst([example, ...and])).toEqual(
      [rule, ...alongside, ...others].toSorted(),
    );
  });
});

describe.each(Object.entries(changes))('%s', (path, rows) => {
  const file = (Object.keys(FILES) as Change['in'][]).find((name) => FILES[name] === path);
  test.each(rows)('%s', async (_, from, to, ...rules) => {
    expect(await rulesAgainst(file ? [{ in: file, from, to }] : [])).toEqual(rules.toSorted());
  });
});

/** Each as often as it is found. */
async function rulesAgainst(
  made: readonly Pick<Change, 'in' | 'from' | 'to'>[],
): Promise<string[]> {
  const before = new Map<string, string>();
  try {
    for (const change of made) {
      const path = join(journal, FILES[change.in] ?? change.in);
      const text = await readFile(path, 'utf8');
      if (!before.has(path)) before.set(path, text);
      expect(text.split(change.from)).toHaveLength(2);
      await writeFile(
        path,
        text.replace(change.from, () => change.to),
      );
    }
    const flags = { format: 'json', out: join(journal, 'output'), advice: true } as const;
    const { report } = await checkCommand([join(journal, '1-2')], flags, { colour: false });
    const { findings } = JSON.parse(report) as { findings: { rule: string }[] };
    const rules = findings.map(({ rule }) => rule);
    return rules.filter((rule) => rule !== ALWAYS).sort();
  } finally {
    for (const [path, text] of before) await writeFile(path, text);
  }
}
