/** The shape of the code, as rules. `npm run dependencies` checks them; test/architecture.test.ts proves that they bite. */
const CORE =
  '^src/(article|budget|diagnostics|told|issue|sources|compile|markup|text|parse|metadata|references|structure|languages|citations|checks|record|diff|proof|preview|pictures|site|values)(\\.|/)';
/** What reads and writes, ends the process or asks another one. */
const MACHINE = '^(node:)?(fs|fs/promises|child_process|http|https|net|worker_threads|os|process)$';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-does-no-io',
      comment:
        'Reading, writing, printing and the clock live in src/shell; the core gets text and gives values.',
      severity: 'error',
      from: { path: CORE, pathNot: '\\.test\\.ts$' },
      to: {
        path: `${MACHINE}|^src/(shell|work|publishing|commands|cli|program|build)|node_modules/puppeteer`,
      },
    },
    {
      name: 'commands-ask-the-shell',
      comment:
        'What touches the machine stands in src/shell, and of intake in src/intake/shell.ts and model/.',
      severity: 'error',
      from: {
        path: '^src/(work|publishing|commands|program|build|intake)(\\.|/)',
        pathNot: '\\.test\\.ts$|^src/intake/(shell\\.ts$|model/)',
      },
      to: { path: MACHINE },
    },
    {
      name: 'formats-ask-the-host',
      comment: 'A format reaches the outside only through its Host.',
      severity: 'error',
      from: { path: '^src/(formats|exports)', pathNot: '\\.test\\.ts$' },
      to: {
        path: `${MACHINE}|^src/(shell|work|publishing|commands|cli|program|build)`,
      },
    },
    {
      name: 'formats-do-not-know-each-other',
      comment: 'Only PDF builds on others: it prints the HTML page and carries the JATS.',
      severity: 'error',
      from: { path: '^src/formats/(html|jats)/' },
      to: { path: '^src/formats/[^/]+/', pathNot: '^src/formats/$1/' },
    },
    {
      name: 'intake-stays-before-the-flow',
      severity: 'error',
      from: { path: '^src/(formats|exports|compile|parse|structure)', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/intake' },
    },
    {
      name: 'packages-are-installed',
      comment: 'Users install the dependencies only. Types are compiled away.',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
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
