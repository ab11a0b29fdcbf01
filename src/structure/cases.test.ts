/**
 * Runs the cases beside it: a heading, the manuscript (front matter `title: T` where it has none),
 * the article that it becomes (see test/article-outline.ts) and the messages, `line:column rule`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleOutline } from '../../test/article-outline.ts';
import { structured } from '../../test/structured.ts';

const FOLDER = new URL('./cases/', import.meta.url);
/** Of the metadata: not what these cases are about. */
const ASIDE = /^(?:author|abstract|front-matter|title|copyright|license|issn|name)-/;

for (const name of readdirSync(FOLDER).sort()) {
  describe(`structure/cases/${name}`, () => {
    it.each(casesOf(readFileSync(new URL(name, FOLDER), 'utf8')))(
      '$title',
      ({ title, input, output }) => {
        expect(shown(input, title.includes('note style'))).toBe(output);
      },
    );
  });
}

function shown(input: string, inNotes: boolean): string {
  const { article, file } = structured(input, inNotes ? 'note' : 'author-date');
  const messages = file.messages
    .filter(({ ruleId }) => !ASIDE.test(ruleId ?? ''))
    .map(({ line, column, ruleId }) => `! ${line}:${column} ${ruleId}`);
  return [articleOutline(article), ...messages].join('\n');
}

/** `## title`, then a fence `input` and a fence `article`. */
function casesOf(text: string) {
  return text
    .split(/^## (?=.*\n\n[`~]{3,}input$)/m)
    .slice(1)
    .map((part) => ({
      title: part.slice(0, part.indexOf('\n')),
      input: fence(part, 'input'),
      output: fence(part, 'article'),
    }));
}

function fence(part: string, info: string): string {
  const match = new RegExp(`^(\`{3,}|~{3,})${info}\n([\\s\\S]*?)\n?^\\1$`, 'm').exec(part);
  return match?.[2] ?? `no fence "${info}"`;
}
