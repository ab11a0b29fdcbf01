import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORTS } from '../src/exports/index.ts';
import { EXPORT_NAMES } from '../src/exports/names.ts';
import { FORMATS } from '../src/formats/index.ts';
import { FORMAT_NAMES, GALLEYS, PRINTED_FORMATS } from '../src/formats/names.ts';
import { folderOf } from './folder.ts';

/** Runs the dependency rules over a source tree of our own making. */
async function violations(files: Record<string, string>): Promise<string[]> {
  const folder = await folderOf(files);
  await cp('tsconfig.json', join(folder, 'tsconfig.json'));
  const run = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      'src',
      '--config',
      resolve('.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: { rule: { name: string } }[]; totalCruised: number };
  };
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length);
  return summary.violations.map((violation) => violation.rule.name).sort();
}

// A rule that reads no modules passes everything: break each on purpose.
test.each([
  [
    'core-does-no-io',
    { 'src/parse/a.ts': "import { readFile } from 'node:fs/promises';\nreadFile('x');\n" },
  ],
  [
    'core-does-no-io',
    {
      'src/compile.ts': "import { a } from './shell/a.ts';\na();\n",
      'src/shell/a.ts': 'export const a = () => {};\n',
    },
  ],
  [
    'formats-ask-the-host',
    { 'src/formats/pdf/a.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n" },
  ],
  [
    'formats-do-not-know-each-other',
    {
      'src/formats/html/a.ts': "import { b } from '../jats/b.ts';\nb();\n",
      'src/formats/jats/b.ts': 'export const b = () => {};\n',
    },
  ],
  [
    'intake-stays-before-the-flow',
    {
      'src/parse/a.ts': "import { b } from '../intake/b.ts';\nb();\n",
      'src/intake/b.ts': 'export const b = () => {};\n',
    },
  ],
  [
    'no-circular',
    {
      'src/a.ts': "import { b } from './b.ts';\nexport const a = () => b();\n",
      'src/b.ts': "import { a } from './a.ts';\nexport const b = () => a();\n",
    },
  ],
])('%s is seen when it is broken', async (rule, files) => {
  expect(await violations(files)).toContain(rule);
});

test('the core may use the core, PDF may use HTML and JATS', async () => {
  const files = {
    'src/formats/pdf/a.ts':
      "import { b } from '../html/b.ts';\nimport { c } from '../jats/c.ts';\nb(c);\n",
    'src/formats/html/b.ts':
      "import { d } from '../../languages/d.ts';\nimport { e } from './e.ts';\nexport const b = (x: unknown) => d(e(x));\n",
    'src/formats/jats/c.ts': 'export const c = 1;\n',
    'src/formats/html/e.ts': 'export const e = (x: unknown) => x;\n',
    'src/languages/d.ts': 'export const d = (x: unknown) => x;\n',
  };
  expect(await violations(files)).toEqual([]);
});

test('names, extensions and what is printed are those of the registry', () => {
  expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
  expect(FORMATS.map(({ extension }) => extension).sort()).toEqual(GALLEYS);
  const printed = FORMATS.filter(({ measure }) => measure !== undefined);
  expect(printed.map(({ name }) => name)).toEqual(PRINTED_FORMATS);
  expect(EXPORTS.map(({ name }) => name)).toEqual(EXPORT_NAMES);
});
