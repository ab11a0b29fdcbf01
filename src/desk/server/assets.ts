/** The scripts, styles, fonts and pictures of the desk's page. The build bundles the scripts and styles into `dist/desk/client/`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bundled } from '../../io/system/bundled.ts';
import type { Answer } from '../http/answer.ts';
import { refuse } from '../http/guard.ts';

const { resolve } = createRequire(import.meta.url);

interface AssetKind {
  type: string;
  pattern: RegExp;
  /** The file of a name that fits the pattern. */
  place(name: string, base: string): URL;
}

const ofPage = (name: string) => bundled(`desk/client/${name}`);

const KINDS: readonly AssetKind[] = [
  { type: 'text/javascript; charset=utf-8', pattern: /^([\w-]+)\.js$/, place: ofPage },
  { type: 'text/css; charset=utf-8', pattern: /^([\w-]+)\.css$/, place: ofPage },
  {
    type: 'font/woff2',
    pattern: /^(source-(?:sans-3|code-pro))-[a-z0-9-]+\.woff2$/,
    place: (name, family) => pathToFileURL(resolve(`@fontsource/${family}/files/${name}`)),
  },
  {
    // The documentation has pictures of the themes.
    type: 'image/png',
    pattern: /^(theme-[\w-]+)\.png$/,
    place: (name) => new URL(`../../../docs/${name}`, import.meta.url),
  },
];

/** @param name Examples: "desk.js", "source-sans-3-latin-400-normal.woff2", "theme-default.png" */
export async function deskAsset(name: string): Promise<Answer> {
  try {
    for (const { type, pattern, place } of KINDS) {
      const [, base] = pattern.exec(name) ?? [];
      if (base === undefined) continue;
      const body = await readFile(place(name, base));
      return { status: 200, type, body, policy: "default-src 'none'" };
    }
  } catch {
    // The name fits, but there is no such file.
  }
  return refuse(404, 'There is no such file.');
}
