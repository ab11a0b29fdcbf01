/** A journal's folder got from a stranger, beside a file that is nobody's business. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { skipTest } from './impossible.ts';
import { offprintIn } from './run-command.ts';

export const JOURNAL =
  'title: Journal of Tests\nissn: {electronic: 1234-5679}\nlanguage: en\nlicense: CC-BY-4.0\n';
export const ISSUE = 'volume: 1\nissue: 2\ndate: 2023-01-15\narticles: [x, good]\n';
export const ARTICLE = `---
title: A title
authors: [{name: {given: Ann, family: Author}, email: ann@example.org, corresponding: true}]
abstract: Short.
---

Words and more words.
`;
export const SECRET = 'root:x:0:0:secret words';

/** A journal of two articles, and beside it a file that is nobody's business. */
export async function stranger(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const all = {
    'secret.txt': SECRET,
    'secret.svg': `<svg xmlns="http://www.w3.org/2000/svg"><text>${SECRET}</text></svg>`,
    'j/journal.yaml': JOURNAL,
    'j/1-2/issue.yaml': ISSUE,
    'j/1-2/x/article.md': ARTICLE,
    'j/1-2/good/article.md': ARTICLE,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) await put(join(folder, path), content);
  return folder;
}

export async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

export async function linked(target: string, path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  await symlink(target, path);
}

export async function pipe(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
  const { error } = spawnSync('mkfifo', [path]);
  if (error) skipTest('this system has no pipes with names');
}

export const build = (folder: string, ...more: string[]) =>
  offprintIn(folder, ['build', 'j', '--to', 'html,jats', '--out', 'output', '--list', ...more]);

/** Every byte of a folder, links not followed. */
export async function contentOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map((entry) => readFile(join(entry.parentPath, entry.name), 'latin1'));
  return (await Promise.all(texts)).join('\n');
}
