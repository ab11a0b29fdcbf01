/**
 * `npm run build` bundles the modules of `compiled/` into `dist/`, which users run: Node loads a few large files in a
 * fraction of the time of 1,400 small ones. Programs keep their places (`dist/cli/main.js`); everything that they
 * share is in `dist/chunks/`, and is loaded when it is needed. The page of the desk becomes `dist/desk/client/`.
 */
import { readdirSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { build } from 'vite';

const COMPILED = `${resolve('compiled').replaceAll('\\', '/')}/`;

/** What starts a process or a thread. */
const PROGRAM = /^cli\/main\.js$|-(?:process|worker)\.js$/;

/** They find files of their own beside their modules. */
const WITH_FILES = [
  '@napi-rs/canvas',
  '@sparticuz/chromium',
  '@electric-sql/pglite',
  'citeproc',
  'harfbuzzjs',
  'libxml2-wasm',
  'pdfjs-dist',
  'pg-boss',
  'puppeteer-core',
];

const shared = { configFile: false, envFile: false, publicDir: false, logLevel: 'error' };

async function bundleProgram() {
  const programs = readdirSync('compiled', { recursive: true })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => PROGRAM.test(path));
  await build({
    ...shared,
    ssr: { noExternal: true, external: WITH_FILES },
    plugins: [ownUrls()],
    build: {
      ssr: true,
      outDir: 'dist',
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: Object.fromEntries(
          programs.map((path) => [path.replace(/\.js$/, ''), COMPILED + path]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  });
}

const OWN_URL = 'import.meta.url';

/** A module finds files by its own address: it stays that which it would have in `dist/` without bundling. */
function ownUrls() {
  return {
    name: 'own-urls',
    transform(code, id) {
      if (!id.startsWith(COMPILED) || !code.includes(OWN_URL)) return undefined;
      const name = JSON.stringify(id.slice(COMPILED.length));
      return { code: code.replaceAll(OWN_URL, `__ownUrl(${name})`), map: null };
    },
    renderChunk(code, { fileName }) {
      const urlOf = (path) =>
        `new URL(${JSON.stringify(posix.relative(posix.dirname(fileName), path))}, ${OWN_URL}).href`;
      return code.replace(/__ownUrl\("([^"]+)"\)/g, (_, path) => urlOf(path));
    },
  };
}

async function bundleDesk() {
  await build({
    ...shared,
    base: './',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: 'dist/desk/client',
      emptyOutDir: true,
      target: 'es2024',
      modulePreload: false,
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      license: { fileName: 'licenses.md' },
      rolldownOptions: {
        input: resolve('src/desk/client/desk.tsx'),
        output: {
          entryFileNames: 'desk.js',
          chunkFileNames: '[name].js',
          assetFileNames: 'desk.[ext]',
        },
      },
    },
  });
}

await bundleProgram();
await bundleDesk();
