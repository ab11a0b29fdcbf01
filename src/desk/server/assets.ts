/** The scripts and styles of the desk's page, which the build bundles into `dist/desk/client/`. */
import { readFile } from 'node:fs/promises';
import { compiled } from '../../io/processes/thread.ts';
import type { Answer } from '../http/answer.ts';
import { refuse } from '../http/guard.ts';

const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** @param name of a file of the bundle. Example: "desk.js" */
export async function deskAsset(name: string): Promise<Answer> {
  const [, base, extension = ''] = /^([\w-]+)\.(js|css)$/.exec(name) ?? [];
  const type = TYPES[extension];
  if (base === undefined || type === undefined) return refuse(404, 'There is no such file.');
  try {
    const body = await readFile(new URL(name, compiled('desk/client/desk')));
    return { status: 200, type, body, policy: "default-src 'none'" };
  } catch {
    return refuse(404, 'There is no such file.');
  }
}
