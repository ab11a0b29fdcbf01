/** The shape of the code, as rules. `npm run dependencies` checks them; test/project/architecture.test.ts proves that they bite. */

/** The folders of src/, from the top floor to the bottom: each may use its own floor and those below. */
const FLOORS = [
  ['cli', 'desk'],
  ['app'],
  ['io'],
  ['formats', 'exports', 'checks', 'intake', 'revisions'],
  ['compile'],
  ['messages', 'markup'],
  ['words'],
  ['article'],
];
/** What reads and writes, ends the process or asks another one. */
const MACHINE = '^(node:)?(fs|fs/promises|child_process|http|https|net|worker_threads|os|process)$';
/** Packages that users do not have. */
const FOREIGN_PACKAGES = ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'];
const PACKAGES = ['npm', ...FOREIGN_PACKAGES];
const TESTS = '\\.test\\.ts$';

const folders = (names) => `^src/(${names.join('|')})/`;
const upward = FLOORS.slice(1).map((floor, index) => ({
  name: 'arrows-point-down',
  comment: 'A floor does not know the floors above it.',
  severity: 'error',
  from: { path: folders(floor), pathNot: TESTS },
  to: { path: folders(FLOORS.slice(0, index + 1).flat()) },
}));

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    ...upward,
    {
      name: 'only-io-touches-the-machine',
      comment:
        'Files, processes and the network are reached through src/io. Intake reads its two trained models, and the desk serves its pages.',
      severity: 'error',
      from: {
        path: folders(FLOORS.flat().filter((name) => name !== 'io')),
        pathNot: `${TESTS}|^src/cli/(main|in-terminal)\\.ts$|^src/desk/|^src/app/(preview/preview-child|tasks/client)\\.ts$|^src/intake/own-data\\.ts$`,
      },
      to: { path: `${MACHINE}|node_modules/puppeteer` },
    },
    {
      name: 'formats-do-not-know-each-other',
      comment:
        'PDF prints the HTML page and carries the JATS; the site and the proof show the page.',
      severity: 'error',
      from: { path: '^src/formats/(html|jats)/' },
      to: { path: '^src/formats/[^/]+/', pathNot: '^src/formats/$1/' },
    },
    {
      name: 'examples-are-not-shipped',
      comment: 'Examples of rules are for tests and documents: they are not compiled into dist/.',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.(test|examples)\\.ts$' },
      to: { path: '\\.examples\\.ts$' },
    },
    {
      name: 'page-scripts-are-bundled',
      comment:
        'Modules in a folder "page-script" need a page. Others import their bundle, "page-script.bundle.js".',
      severity: 'error',
      from: { path: '^src', pathNot: '/page-script/|\\.test\\.ts$' },
      to: { path: '/page-script/' },
    },
    {
      name: 'page-scripts-run-in-the-page',
      comment: 'A page has no Node and no packages. Types are compiled away.',
      severity: 'error',
      from: { path: '/page-script/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', ...PACKAGES], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-runs-in-the-page',
      comment:
        'The page of the desk is bundled for the browser. Of the rest it knows types, its own words, and src/words.',
      severity: 'error',
      from: { path: '^src/desk/client/', pathNot: TESTS },
      to: {
        path: `^src/|${MACHINE}|^(node:)?(crypto|path|util)$`,
        pathNot: '^src/(desk/(client|words)|words)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'packages-are-installed',
      comment:
        'Users install the dependencies only. Types are compiled away, and the page of the desk is bundled with its packages.',
      severity: 'error',
      from: { path: '^src', pathNot: `${TESTS}|^src/desk/client/` },
      to: {
        dependencyTypes: FOREIGN_PACKAGES,
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    // TypeScript 7 has no API that it could use.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
