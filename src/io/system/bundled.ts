/**
 * A file that `npm run build` has made in `dist/`. Threads and processes need JavaScript: in tests, too, they run what
 * was bundled last.
 *
 * @param path in `dist/`. Example: "io/pdf/read-pdf-worker.js"
 */
export function bundled(path: string): URL {
  return new URL(`../../../dist/${path}`, import.meta.url);
}
