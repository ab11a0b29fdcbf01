/** The scripts and styles of the desk's page, which the build bundles into `dist/desk/client/`. */
import { readFile } from 'node:fs/promises';
import { compiled } from '../../io/processes/thread.ts';
import type { Answer } from '../http/answer.ts';
import { refuse } from '../http/guard.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** @param name of a file of the bundle, or of the picture of a theme. Examples: "desk.js", "theme-default.png" */
export async function deskAsset(name: string): Promise<Answer> {
  if (/^theme-[\w-]+\.png$/.test(name)) return file(new URL(name, DOCUMENTS), 'image/png');
  const [, base, extension = ''] = /^([\w-]+)\.(js|css)$/.exec(name) ?? [];
  const type = TYPES[extension];
  if (base === undefined || type === undefined) return refuse(404, 'There is no such file.');
  return file(new URL(name, compiled('desk/client/desk')), type);
}

/** The documentation has pictures of the themes. */
const DOCUMENTS = new URL('../../../docs/', import.meta.url);

async function file(place: URL, type: string): Promise<Answer> {
  try {
    const body = await readFile(place);
    return { status: 200, type, body, policy: "default-src 'none'" };
  } catch {
    return refuse(404, 'There is no such file.');
  }
}
