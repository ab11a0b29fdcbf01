import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { EXPORTS } from '../../src/exports/index.ts';
import { EXPORT_NAMES } from '../../src/exports/names.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { FORMAT_NAMES, GALLEYS, PRINTED_FORMATS } from '../../src/formats/names.ts';
import { folderOf } from '../support/folder.ts';
import { offprint } from '../support/run-command.ts';

/** What the dependency rules say of a source tree of our own making: "rule: file". */
async function violations(files: Record<string, string>): Promise<string[]> {
  const folder = await folderOf(files);
  await cp('tsconfig.json', join(folder, 'tsconfig.json'));
  const run = spawnSync(
    process.execPath,
    [
      resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
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
  const sources = Object.keys(files).filter((path) => path.startsWith('src/'));
  expect(summary.totalCruised).toBeGreaterThanOrEqual(sources.length);
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`).sort();
}

const BROKEN = {
  'src/a.ts': "import { b } from './b.ts';\nexport const a = () => b();\n",
  'src/b.ts': "import { a } from './a.ts';\nexport const b = () => a();\n",
  'src/compile/compile.ts': "import { c } from '../io/c.ts';\nc();\n",
  'src/io/c.ts': 'export const c = () => {};\n',
  'src/compile/parse/reads.ts': "import { readFile } from 'node:fs/promises';\nreadFile('x');\n",
  'src/formats/pdf/reads.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'src/app/reads.ts': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'src/formats/html/knows.ts': "import { c } from '../jats/c.ts';\nc;\n",
  'src/compile/parse/behind.ts': "import { d } from '../../intake/d.ts';\nd();\n",
  'src/intake/d.ts': 'export const d = () => {};\n',
  'src/words/for-tests.ts': "import { e } from 'for-tests';\ne();\n",
  'src/words/undeclared.ts': "const { f } = await import('undeclared');\nf();\n",
  'src/checks/rules.ts': "import { E } from './rules.examples.ts';\nexport const r = E;\n",
  'src/checks/types.ts': "import type { T } from './rules.examples.ts';\nexport const t: T = 1;\n",
  'src/checks/rules.examples.ts': 'export type T = number;\nexport const E = 1;\n',
  'src/formats/pdf/layout/imports-page.ts': "import { f } from './page-script/f.ts';\nf();\n",
  'src/formats/pdf/layout/page-script/reads.ts':
    "import { format } from 'node:util';\nimport { g } from 'declared';\nformat(g());\n",
  'src/desk/client/reads.tsx': "import { readFileSync } from 'node:fs';\nreadFileSync('x');\n",
  'src/desk/client/asks.tsx': "import { c } from '../../io/c.ts';\nc();\n",
};

const PACKAGES = {
  'package.json': JSON.stringify({
    dependencies: { declared: '1.0.0' },
    devDependencies: { 'for-tests': '1.0.0' },
  }),
  ...Object.fromEntries(
    ['declared', 'for-tests', 'undeclared'].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0' })],
      [`node_modules/${name}/index.js`, ''],
    ]),
  ),
};

/** The core may use the core, PDF may use HTML and JATS. */
const KEPT = {
  'src/formats/pdf/a.ts':
    "import { b } from '../html/b.ts';\nimport { c } from '../jats/c.ts';\nb(c);\n",
  'src/formats/html/b.ts':
    "import { d } from '../../words/languages/d.ts';\nimport { e } from './e.ts';\nexport const b = (x: unknown) => d(e(x));\n",
  'src/formats/jats/c.ts': 'export const c = 1;\n',
  'src/formats/html/e.ts': 'export const e = (x: unknown) => x;\n',
  'src/words/languages/d.ts': 'export const d = (x: unknown) => x;\n',
  'src/formats/pdf/layout/index.ts': "import script from './page-script.bundle.js';\nscript;\n",
  'src/formats/pdf/layout/page-script/f.ts':
    "import type { E } from 'declared';\nimport { d } from '../../../../words/languages/d.ts';\nexport const f = (e?: E) => d(e);\n",
  'src/words/g.ts':
    "import { g } from 'declared';\nimport type { E } from 'for-tests';\nexport const h: E = g();\n",
  'src/words/g.test.ts': "import { e } from 'for-tests';\ne();\n",
  'src/desk/client/view.tsx':
    "import type { C } from '../../io/c.ts';\nimport { e } from 'for-tests';\nimport { w } from '../words/w.ts';\nexport const v = (c: C) => e(w, c);\n",
  'src/desk/words/w.ts': 'export const w = 1;\n',
  'src/checks/kept.examples.ts': "import { C } from './clean.examples.ts';\nexport const K = C;\n",
  'src/checks/clean.examples.ts': 'export const C = 1;\n',
  'src/checks/kept.test.ts': "import { K } from './kept.examples.ts';\nK;\n",
};

// A rule that reads no modules passes everything: each is broken on purpose.
test('the rules see what breaks them, and nothing else', async () => {
  expect(await violations({ ...PACKAGES, ...BROKEN, ...KEPT })).toEqual([
    'arrows-point-down: src/compile/compile.ts',
    'arrows-point-down: src/compile/parse/behind.ts',
    'desk-runs-in-the-page: src/desk/client/asks.tsx',
    'desk-runs-in-the-page: src/desk/client/reads.tsx',
    'examples-are-not-shipped: src/checks/rules.ts',
    'examples-are-not-shipped: src/checks/types.ts',
    'formats-do-not-know-each-other: src/formats/html/knows.ts',
    'no-circular: src/a.ts',
    'only-io-touches-the-machine: src/app/reads.ts',
    'only-io-touches-the-machine: src/compile/parse/reads.ts',
    'only-io-touches-the-machine: src/formats/pdf/reads.ts',
    'packages-are-installed: src/words/for-tests.ts',
    'packages-are-installed: src/words/undeclared.ts',
    'page-scripts-are-bundled: src/formats/pdf/layout/imports-page.ts',
    'page-scripts-run-in-the-page: src/formats/pdf/layout/page-script/reads.ts',
    'page-scripts-run-in-the-page: src/formats/pdf/layout/page-script/reads.ts',
  ]);
});

/** What a script answers for a source tree of our own making. */
async function script(name: string, files: Record<string, string>) {
  const options = ['--disable-warning=ExperimentalWarning', '--experimental-strip-types'];
  const args = [...options, resolve(`scripts/${name}.ts`)];
  return spawnSync(process.execPath, args, { cwd: await folderOf(files), encoding: 'utf8' });
}

test('folders that depend on each other are found at every depth, with the imports that do it', async () => {
  const { status, stderr } = await script('cycles', {
    'src/a/low/one.ts': "import '../../b.ts';\n",
    'src/b.ts': "export type { T } from './a/high/two.ts';\n",
    'src/a/high/two.ts': "await import('./deep/deeper/three.ts');\nexport type T = 1;\n",
    'src/a/high/deep/deeper/three.ts': "import '../deepest/four.ts';\nimport '../five.ts';\n",
    'src/a/high/deep/deepest/four.ts': "let x: import('../deeper/six.ts').X;\n",
    'src/a/high/deep/deeper/six.ts': 'export type X = 1;\n',
    'src/a/high/deep/five.ts': '',
    'src/a/high/deep/deepest/four.test.ts': "import '../five.ts';\nimport '../../../../b.ts';\n",
  });
  const found = stderr.split('\n').filter((line) => line.includes('Cycle at'));
  expect(found).toEqual([
    '  Cycle at depth 1: src/a, src/b.ts',
    '  Cycle at depth 4: src/a/high/deep/deeper, src/a/high/deep/deepest',
  ]);
  expect(stderr).toContain('      src/b.ts → src/a/high/two.ts\n');
  expect(status).toBe(1);
});

test('folders whose imports lead one way only are no cycle, and neither are files', async () => {
  const { status, stdout } = await script('cycles', {
    'src/a/one.ts': "import '../b/two.ts';\nimport './three.ts';\n",
    'src/a/three.ts': "import './one.ts';\n",
    'src/b/two.ts': '',
    'src/b/two.test.ts': "import '../a/one.ts';\n",
  });
  expect([status, stdout]).toEqual([0, 'No cycles of folders.\n']);
});

test('an import whose file is missing is an error, since it could hide a cycle', async () => {
  const { status, stderr } = await script('cycles', { 'src/a/one.ts': "import '../b/gone.ts';\n" });
  expect(status).toBe(1);
  expect(stderr).toContain('src/a/one.ts imports ../b/gone.ts, which does not exist');
});

test('names, extensions and what is printed are those of the registry', () => {
  expect(FORMATS.map(({ name }) => name)).toEqual(FORMAT_NAMES);
  expect(FORMATS.map(({ extension }) => extension).sort()).toEqual(GALLEYS);
  const printed = FORMATS.filter(({ measure }) => measure !== undefined);
  expect(printed.map(({ name }) => name)).toEqual(PRINTED_FORMATS);
  expect(EXPORTS.map(({ name }) => name)).toEqual(EXPORT_NAMES);
});

test('npm run figures counts modules, their lines, their patterns and their cycles', async () => {
  const { status, stdout } = await script('figures', {
    'src/a/one.ts': "import '../b/two.ts';\n/[ab]c/;\n",
    'src/a/one.test.ts': '/not counted/;\n',
    'src/b/two.ts': "import '../a/one.ts';\n// no /pattern/\n",
  });
  const figures = stdout.split('\n').map((line) => line.split(/ {2,}/));
  expect(figures).toEqual(
    expect.arrayContaining([
      ['lines', '4'],
      ['files', '2'],
      ['entries of src', '2'],
      ['folder cycles', '1'],
      ['patterns per 1,000 lines', '250.0'],
      ['longest pattern', '5 characters'],
      ['npm test', 'not run yet'],
    ]),
  );
  expect(status).toBe(0);
});

test('every command has a journey', async () => {
  const { stdout } = await offprint('--help');
  const commands = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => `${name}.test.ts`);
  expect(commands.length).toBeGreaterThan(10);
  expect(await readdir('test/journeys')).toEqual(
    commands.filter((name) => name !== 'help.test.ts').sort(),
  );
});

/** Modules that may read files by themselves, and why. All others ask src/io/files/regular-file.ts, with bounds. */
const READERS: Record<string, string> = {
  'src/desk/preview/answers.ts': 'files of the pages that it serves',
  'src/desk/server/assets.ts': 'files of the page that it serves',
  'src/intake/own-data.ts': 'comes with Offprint',
  'src/io/browser/packaged.ts': 'the browser',
  'src/io/desk/incoming.ts': 'writes files that were dropped',
  'src/io/files/digests.ts': 'only digests leave it',
  'src/io/files/durable.ts': 'opens what was written, to flush it',
  'src/io/files/regular-file.ts': 'the door',
  'src/io/jats/jats-dtd.ts': 'comes with Offprint',
  'src/io/output/output-backup.ts': 'copies outputs',
  'src/io/output/write.ts': 'copies outputs',
  'src/io/rule-page.ts': 'comes with Offprint',
  'src/io/storage/folder-outputs.ts': 'copies outputs',
  'src/io/styles.ts': 'comes with Offprint',
  'src/io/system/version.ts': 'comes with Offprint',
  'src/io/theme/font-subset.ts': 'comes with Offprint',
  'src/io/theme/new-theme.ts': 'copies a theme, its links as links',
};
const READS = /^(?:cp|copyFile|createReadStream|open|openAsBlob|read|readFile|readv)(?:Sync)?$/;
const FILE_SYSTEM =
  /(?:\bfrom|\bimport|\bimport\(|\brequire\(|\bgetBuiltinModule\()\s*'(?:node:)?fs(?:\/promises)?'/g;
const NAMED_IMPORT = /\bimport (?:type )?\{([^}]*)\} from '(?:node:)?fs(?:\/promises)?'/g;

/** Whether a source takes functions that read files, or the whole module, which has them. */
function isReader(source: string): boolean {
  const named = [...source.matchAll(NAMED_IMPORT)];
  const names = named.flatMap(([, list = '']) => list.split(',').map((name) => name.trim()));
  const isReading = names.some((name) => READS.test(name.replace(/ as .*/, '')));
  return isReading || source.match(FILE_SYSTEM)?.length !== (named.length || undefined);
}

test('paths of files have "/" between their parts, on every system', async () => {
  const found: string[] = [];
  for (const path of await sources())
    if (path !== 'src/io/system/paths.ts' && takesNativePaths(await readFile(path, 'utf8')))
      found.push(path);
  expect(found).toEqual([]);
});

/** `posix` is for names inside an article: they have "/" everywhere. */
function takesNativePaths(source: string): boolean {
  return /from '(?:node:)?path(?:\/win32)?'/.test(
    source.replace("import { posix } from 'node:path';", ''),
  );
}

async function sources(): Promise<string[]> {
  const names = await readdir('src', { recursive: true });
  const paths = names.map((name) => `src/${name.replaceAll('\\', '/')}`).sort();
  return paths.filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
}

test('files are read through the one door that bounds each read', async () => {
  const found: string[] = [];
  for (const path of await sources()) if (isReader(await readFile(path, 'utf8'))) found.push(path);
  expect(found).toEqual(Object.keys(READERS));
});

test.each([
  "import { readFileSync } from 'node:fs';",
  "import { stat, readFile as take } from 'fs/promises';",
  "import {\n  createReadStream,\n  existsSync,\n} from 'node:fs';",
  "import { stat } from 'node:fs/promises';\nimport fs from 'node:fs';",
  "import * as fs from 'node:fs';",
  "const { readFile } = await import('node:fs/promises');",
  "const fs = require('fs');",
  "const fs = process.getBuiltinModule('node:fs');",
  "export { readFile } from 'node:fs/promises';",
])('that rule sees %j', (source) => {
  expect(isReader(source)).toBe(true);
});

test.each([
  "import { existsSync, type Stats } from 'node:fs';\nimport { readdir, stat } from 'node:fs/promises';",
  "import { readFile } from './elsewhere.ts';",
])('that rule leaves alone %j', (source) => {
  expect(isReader(source)).toBe(false);
});
