/**
 * `npm run build` bundles the modules that run in the browser's page. Each folder `page-script/` of `src/`
 * becomes one module beside it in `compiled/`, which exports the source text of an expression: the default
 * export of `page-script/index.ts`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const ENTRY = 'page-script/index.ts';

export async function bundlePageScript(entry) {
  const result = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'exports-only',
        // Names of our files do not belong into published pages.
        experimental: { attachDebugInfo: 'none' },
        output: { format: 'iife', comments: false, strict: false, intro: "'use strict';" },
        // The bundle is a value: it needs no name.
        onLog(level, log, handle) {
          if (log.code !== 'MISSING_NAME_OPTION_FOR_IIFE_EXPORT') handle(level, log);
        },
      },
    },
  });
  const [{ code, moduleIds }] = result.output;
  return { script: code.trim().replace(/;$/, ''), modules: moduleIds };
}

export function scriptModule(script) {
  return `export default ${JSON.stringify(script)};\n`;
}

async function bundleAll() {
  for (const path of readdirSync('src', { recursive: true })) {
    if (!path.replaceAll('\\', '/').endsWith(ENTRY)) continue;
    const { script } = await bundlePageScript(resolve('src', path));
    writeIfChanged(join('compiled', `${dirname(path)}.bundle.js`), scriptModule(script));
  }
}

function writeIfChanged(path, content) {
  if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await bundleAll();
}
