/**
 * Runs the cases in cases/. A case is a heading, the manuscript (with the front matter `title: T` if it has
 * none), the resulting article (see test/support/article-outline.ts) and the messages as `line:column rule`.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOutline } from '../../../test/support/article-outline.ts';
import { casesIn } from '../../../test/support/cases.ts';
import { structured } from '../../../test/support/structured.ts';

const FOLDER = new URL('./cases/', import.meta.url);
/** Rules about metadata, which these cases do not test. */
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
