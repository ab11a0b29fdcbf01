import { spawnSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORTS } from '../src/exports/index.ts';
import { EXPORT_NAMES } from '../src/exports/names.ts';
import { FORMATS } from '../src/formats/index.ts';
import { FORMAT_NAMES, GALLEYS, PRINTED_FORMATS } from '../src/formats/names.ts';
import { folderOf } from './folder.ts';

/** What the dependency rules say of a source tree of our own making: "rule: file". */
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
    summary: { violations: { rule: { name: string }; from: string }[]; totalCruised: number };
  };
  expect(summary.totalCruised).toBeGreaterThanOrEqual(Object.keys(files).length);
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

const BROKEN = {
  'src/a.ts': "import { b } from './b.ts';\nexport const a = () => b();\n",
  'src/b.ts': "import { a } from './a.ts';\nexport const b = () => a();\n",
  'src/compile.ts': "import { c } from './shell/c.ts';\nc();\n",
  'src/shell/c.ts': 'export const c = () => {};\n',
  'src/parse/reads.ts': "import { readFile } from 'node:fs/promises';\nreadFile('x');\n",
  'src/formats/pdf/reads.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'src/work/reads.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'src/formats/html/knows.ts': "import { c } from '../jats/c.ts';\nc;\n",
  'src/parse/behind.ts': "import { d } from '../intake/d.ts';\nd();\n",
  'src/intake/d.ts': 'export const d = () => {};\n',
};

/** The core may use the core, PDF may use HTML and JATS. */
const KEPT = {
  'src/formats/pdf/a.ts':
    "import { b } from '../html/b.ts';\nimport { c } from '../jats/c.ts';\nb(c);\n",
  'src/formats/html/b.ts':
    "import { d } from '../../languages/d.ts';\nimport { e } from './e.ts';\nexport const b = (x: unknown) => d(e(x));\n",
  'src/formats/jats/c.ts': 'export const c = 1;\n',
  'src/formats/html/e.ts': 'export const e = (x: unknown) => x;\n',
  'src/languages/d.ts': 'export const d = (x: unknown) => x;\n',
};

// A rule that reads no modules passes everything: each is broken on purpose.
test('the rules see what breaks them, and nothing else', async () => {
  expect(await violations({ ...BROKEN, ...KEPT })).toEqual([
    'commands-ask-the-shell: src/work/reads.ts',
    'core-does-no-io: src/compile.ts',
    'core-does-no-io: src/parse/reads.ts',
    'formats-ask-the-host: src/formats/pdf/reads.ts',
    'formats-do-not-know-each-other: src/formats/html/knows.ts',
    'intake-stays-before-the-flow: src/parse/behind.ts',
    'no-circular: src/a.ts',
  ]);
});

test('names, extensions and what is printed are those of the registry', () => {
  expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
  expect(FORMATS.map(({ extension }) => extension).sort()).toEqual(GALLEYS);
  const printed = FORMATS.filter(({ measure }) => measure !== undefined);
  expect(printed.map(({ name }) => name)).toEqual(PRINTED_FORMATS);
  expect(EXPORTS.map(({ name }) => name)).toEqual(EXPORT_NAMES);
});
