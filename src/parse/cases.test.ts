/**
 * Runs the cases beside it: a heading, the manuscript, the tree that it becomes (see
 * test/outline.ts) and the messages, `line:column rule`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { outline } from '../../test/outline.ts';
import { parseManuscript } from './index.ts';

const FOLDER = new URL('./cases/', import.meta.url);

for (const name of readdirSync(FOLDER).sort()) {
  describe(`parse/cases/${name}`, () => {
    it.each(casesOf(readFileSync(new URL(name, FOLDER), 'utf8')))('$title', ({ input, output }) => {
      expect(parsed(input)).toBe(output);
    });
  });
}

function parsed(input: string): string {
  const file = new VFile({ path: 'article.md', value: input });
  const { tree, comments } = parseManuscript(file);
  const messages = file.messages.map(({ line, column, ruleId }) => `${line}:${column} ${ruleId}`);
  return [
    outline(tree.children),
    ...comments.map(
      ({ text, place }) => `comment ${place.start.line}:${place.start.column} ${text}`,
    ),
    ...messages.map((message) => `! ${message}`),
  ].join('\n');
}

/** `## title`, then a fence `input` and a fence `tree`. */
function casesOf(text: string) {
  return text
    .split(/^## (?=.*\n\n[`~]{3,}input$)/m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      input: fence(part, 'input'),
      output: fence(part, 'tree'),
    }));
}

function fence(part: string, info: string): string {
  const match = new RegExp(`^(\`{3,}|~{3,})${info}\n([\\s\\S]*?)\n?^\\1$`, 'm').exec(part);
  return match?.[2] ?? `no fence "${info}"`;
}
