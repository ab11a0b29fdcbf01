/**
 * Runs the cases in cases/. A case is a heading, the manuscript (and `_variables.yml`), the resulting tree
 * (see test/support/outline.ts) and the messages as `line:column rule`.
 */
import { readdirSync } from 'node:fs';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import { outline } from '../../../test/support/outline.ts';
import { parseManuscript } from './index.ts';

const FOLDER = new URL('./cases/', import.meta.url);

for (const name of readdirSync(FOLDER).sort()) {
  describe(`parse/cases/${name}`, () => {
    it.each(casesIn(new URL(name, FOLDER)))('$title', ({ text }) => {
      expect(parsed(text('input') ?? '', text('variables'))).toBe(text('tree'));
    });
  });
}

/** @param variables text of `_variables.yml` */
function parsed(input: string, variables?: string): string {
  const data = variables === undefined ? {} : { variables };
  const file = new VFile({ path: 'article.md', value: input, data });
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
