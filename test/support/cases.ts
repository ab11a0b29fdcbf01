/**
 * Reads the `cases.md` that stand beside the code: a heading of the second level begins a case, its
 * fences are input and expected output, words between them explain. Cases are tests and documentation.
 */
import { readFileSync } from 'node:fs';

export interface Case {
  title: string;
  /** In order. */
  fences: Fence[];
  /** Text of the first fence of that info ("text expected"); `undefined` where there is none. */
  text(info: string): string | undefined;
}
interface Fence {
  info: string;
  /** Without its last end of line. */
  text: string;
}

/** A heading, or a whole fence: what looks like a heading in it is none. */
const PART = /^## (.+)$|^(`{3,}|~{3,})(.*)\n([\s\S]*?)^\2$/gm;

/** @param file a `cases.md`: `new URL('./cases.md', import.meta.url)` */
export function casesIn(file: URL): Case[] {
  const cases: Case[] = [];
  for (const [, title, , info = '', text = ''] of readFileSync(file, 'utf8').matchAll(PART)) {
    if (title !== undefined) cases.push(newCase(title));
    else cases.at(-1)?.fences.push({ info, text: text.replace(/\n$/, '') });
  }
  return cases;
}

function newCase(title: string): Case {
  const fences: Fence[] = [];
  return { title, fences, text: (info) => fences.find((fence) => fence.info === info)?.text };
}
