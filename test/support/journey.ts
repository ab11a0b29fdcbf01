/** A small journal in a folder of its own, and the program as its editor runs it: from bin/, in a process. */
import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { extractText } from './pdf-text.ts';
import type { Ran } from './run-command.ts';

export const PROGRAM = resolve('bin/offprint.mjs');

/** The articles of the journal, and where a build puts the first of them. */
export const ARTICLE = 'journal/1-2/tides';
export const MANUSCRIPT = `${ARTICLE}/article.md`;
export const OUT = 'journal/output/1-2/tides';

export interface Journey {
  folder(): string;
  /** Runs `offprint …` in the folder, whose subfolder `journal` is the journal. */
  offprint(...args: string[]): Ran;
  text(path: string): Promise<string>;
  /** The words of a PDF. */
  printed(path: string): Promise<string>;
  /** Replaces words that stand in a file once. */
  change(path: string, from: string, to: string): Promise<void>;
  write(path: string, text: string): Promise<void>;
}

/** With a journal of two articles that receivers have nothing to object to. */
export function journey(): Journey {
  return inFolder((folder) =>
    cp('test/clean-journal', join(folder, 'journal'), { recursive: true }),
  );
}

/** With the same journal, whose issue was published on 2027-06-15. */
export function journeyAfterPublication(): Journey {
  return inFolder(async (folder) => {
    published ??= publish();
    await cp(await published, folder, { recursive: true });
  });
}

/** Made once for all files that this process tests. It lies in the temporary folder of the whole run. */
let published: Promise<string> | undefined;

async function publish(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-published-'));
  await cp('test/clean-journal', join(folder, 'journal'), { recursive: true });
  const { status, stderr } = run(folder, ['publish', 'journal/1-2', '--date', '2027-06-15']);
  expect(status, stderr).toBe(0);
  return folder;
}

function inFolder(prepare: (folder: string) => Promise<void>): Journey {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'offprint-journey-'));
    await prepare(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const text = (path: string) => readFile(join(folder, path), 'utf8');
  const write = (path: string, content: string) => writeFile(join(folder, path), content);
  return {
    folder: () => folder,
    offprint: (...args) => run(folder, args),
    text,
    write,
    printed: async (path) => squeezed(await extractText(await readFile(join(folder, path)))),
    async change(path, from, to) {
      const before = await text(path);
      expect(before.split(from), path).toHaveLength(2);
      await write(
        path,
        before.replace(from, () => to),
      );
    },
  };
}

function run(cwd: string, args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status: status ?? -1, stdout, stderr };
}

/** Pieces of a line stand apart in a PDF, wherever it was broken. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ');
}
