/**
 * Reads the `cases.md` that stand beside the code: a heading of the second level begins a case, its
 * fences are input and expected output, words between them explain. Cases are tests and documentation.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

export interface Case {
  title: string;
  /** In order. */
  fences: Fence[];
  /** Text of the first fence of that info ("text expected"); `undefined` where there is none. */
  text(info: string): string | undefined;
  /**
   * Compares a text with that fence. `UPDATE_CASES=1 npx vitest run <test file>` writes the texts into
   * the fences instead: look at the diff.
   */
  expectText(info: string, actual: string): void;
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
    if (title !== undefined) cases.push(newCase(file, cases.length, title));
    else cases.at(-1)?.fences.push({ info, text: text.replace(/\n$/, '') });
  }
  return cases;
}

function newCase(file: URL, index: number, title: string): Case {
  const fences: Fence[] = [];
  const text = (info: string) => fences.find((fence) => fence.info === info)?.text;
  const expectText = (info: string, actual: string) => {
    if (process.env.UPDATE_CASES && actual !== (text(info) ?? ''))
      updateFence(file, index, info, actual);
    else expect(actual).toBe(text(info) ?? '');
  };
  return { title, fences, text, expectText };
}

/** Writes a fence of the file anew; a fence that the case lacks is added at its end. */
function updateFence(file: URL, index: number, wanted: string, text: string): void {
  const markdown = readFileSync(file, 'utf8');
  let at = -1;
  let end = 0;
  for (const { 0: part, 1: title, 2: mark = '', 3: info, index: start } of markdown.matchAll(
    PART,
  )) {
    if (title !== undefined) at += 1;
    if (at > index) break;
    if (at < index) continue;
    end = start + part.length;
    if (mark === '' || info !== wanted) continue;
    const fence = `${mark}${info}\n${text}${text && '\n'}${mark}`;
    writeFileSync(file, markdown.slice(0, start) + fence + markdown.slice(end));
    return;
  }
  const added = `\n\n\`\`\`${wanted}\n${text}\n\`\`\``;
  writeFileSync(file, markdown.slice(0, end) + added + markdown.slice(end));
}
