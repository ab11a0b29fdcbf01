/** Writes the folder of an article. */
import type { OutputFile } from '../../formats/format.ts';
import { find } from '../../intake/findings.ts';
import { writeReport } from '../../intake/report/report.ts';
import type { Intake } from '../../intake/result.ts';
import { backUp, existing, withoutUnchanged, writeAll } from '../../io/intake/paper-files.ts';
import { join, relative } from '../../io/system/paths.ts';

export interface WrittenArticle {
  /** Absolute paths. */
  written: string[];
  /** Why nothing was written. */
  refused?: string;
}

/**
 * @param input name of the author's file
 * @param force replaces files that exist, after copies of them were made
 */
export async function writeArticle(
  folder: string,
  input: string,
  all: OutputFile[],
  result: Intake,
  force = false,
): Promise<WrittenArticle> {
  const files = await withoutUnchanged(folder, all);
  const there = await existing(folder, [...files.map(({ path }) => path), 'intake.md']);
  if (there.length > 0 && !force) {
    const refused = `${relative(process.cwd(), join(folder, there[0] ?? ''))} exists already; nothing was written. Choose another folder, or use --force, which keeps a copy of what is there.`;
    return { written: [], refused };
  }
  const copies = await backUp(folder, there);
  if (copies.length > 0)
    find(result.findings, 'file', 'certain', `What was there is kept as ${pathsOf(copies)}.`);
  const head = { input, written: files.map(({ path }) => path) };
  const made = [...files, { path: 'intake.md', content: writeReport(result, head) }];
  await writeAll(folder, [...copies, ...made]);
  return { written: made.map(({ path }) => join(folder, path)) };
}

function pathsOf(files: OutputFile[]): string {
  return files.map(({ path }) => path).join(', ');
}

/** The files of an article, without the report. */
export function filesOf(result: Intake, companions: OutputFile[]): OutputFile[] {
  return [
    { path: 'article.md', content: result.article },
    ...(result.references.length > 0
      ? [{ path: 'references.json', content: `${JSON.stringify(result.references, null, 2)}\n` }]
      : []),
    ...result.images.map(({ name, bytes }) => ({ path: `figures/${name}`, content: bytes })),
    ...companions,
  ];
}
