/**
 * Runs the cases beside it: a heading, the manuscript (front matter `title: T` where it has none),
 * the article that it becomes (see test/support/article-outline.ts) and the messages, `line:column rule`.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOutline } from '../../../test/support/article-outline.ts';
import { casesIn } from '../../../test/support/cases.ts';
import { structured } from '../../../test/support/structured.ts';

const FOLDER = new URL('./cases/', import.meta.url);
/** Of the metadata: not what these cases are about. */
const ASIDE = /^(?:author|abstract|front-matter|title|copyright|license|issn|name)-/;

for (const name of readdirSync(FOLDER).sort()) {
  describe(`structure/cases/${name}`, () => {
    it.each(casesIn(new URL(name, FOLDER)))('$title', ({ title, text }) => {
      expect(shown(text('input') ?? '', title.includes('note style'))).toBe(text('article'));
    });
  });
}

function shown(input: string, inNotes: boolean): string {
  const { article, file } = structured(input, inNotes ? 'note' : 'author-date');
  const messages = file.messages
    .filter(({ ruleId }) => !ASIDE.test(ruleId ?? ''))
    .map(({ line, column, ruleId }) => `! ${line}:${column} ${ruleId}`);
  return [articleOutline(article), ...messages].join('\n');
}
